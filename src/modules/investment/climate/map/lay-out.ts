import { geoTransverseMercator } from 'd3-geo'
import type { District } from '../district/district.ts'
import type { Boundaries, Position } from './boundaries.ts'

export type Point = readonly [number, number]

/** A district on paper: polygons of rings in the units of the drawing, and where its number stands. */
export interface LaidOut {
  readonly slug: string
  readonly rings: readonly (readonly Point[])[]
  readonly centre: Point
  /** Half of the room around the centre. */
  readonly room: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly areas: readonly LaidOut[]
}

const width = 1000
const margin = 14

/** Districts in the units of a drawing 1000 wide: by their boundaries, else each as a tile at its place in the schema. */
export function layOut(districts: readonly District[], boundaries: Boundaries | undefined): Layout {
  return boundaries ? byBoundaries(districts, boundaries) : byTiles(districts)
}

function byBoundaries(districts: readonly District[], { shapes }: Boundaries): Layout {
  const drawn = districts.filter(({ slug }) => shapes[slug])
  const all = {
    type: 'MultiPoint' as const,
    coordinates: drawn.flatMap(({ slug }) => shapes[slug]!.flat(2)) as [number, number][],
  }
  if (all.coordinates.length === 0) return { width, height: 0, areas: [] }
  const longitudes = all.coordinates.map(([lon]) => lon)
  const middle = longitudes.reduce((sum, lon) => sum + lon, 0) / longitudes.length
  // Points are projected one by one, so that no rule about the turn of rings has to be kept.
  const projection = geoTransverseMercator()
    .rotate([-middle, 0])
    .fitWidth(width - 2 * margin, all)
  const place = (point: Position): Point => {
    const [x, y] = projection(point as [number, number])!
    return [round(x + margin), round(y + margin)]
  }
  const areas = drawn.map(({ slug }) => {
    const polygons = shapes[slug]!.map((rings) => rings.map((ring) => ring.map(place)))
    const largest = polygons.toSorted((a, b) => Math.abs(areaOf(b[0]!)) - Math.abs(areaOf(a[0]!)))[0]!
    return { slug, rings: polygons.flat(), ...middleOf(largest) }
  })
  const height = areas.reduce((most, { rings }) => Math.max(most, ...rings.map((ring) => Math.max(...ring.map(([, y]) => y)))), 0)
  return { width, height: Math.ceil(height + margin), areas }
}

function byTiles(districts: readonly District[]): Layout {
  const tiled = districts.map(({ slug, tile }, index) => ({
    slug,
    tile: tile ?? ([index % 5, 40 + Math.floor(index / 5)] as const),
  }))
  if (tiled.length === 0) return { width, height: 0, areas: [] }
  const rows = [...new Set(tiled.map(({ tile }) => tile[1]))].toSorted((a, b) => a - b)
  const first = Math.min(...tiled.map(({ tile }) => tile[0]))
  const columns = Math.max(...tiled.map(({ tile }) => tile[0])) - first + 1
  const step = (width - 2 * margin) / (columns + 0.5)
  const radius = step / Math.sqrt(3)
  const areas = tiled.map(({ slug, tile }) => {
    const row = rows.indexOf(tile[1])
    const centre: Point = [
      round(margin + step * (tile[0] - first + 0.5 + (tile[1] % 2 === 1 ? 0.5 : 0))),
      round(margin + radius + row * radius * 1.5),
    ]
    return { slug, rings: [hexagon(centre, radius - 3)], centre, room: step * 0.42 }
  })
  return { width, height: Math.ceil(2 * margin + 2 * radius + (rows.length - 1) * radius * 1.5), areas }
}

function hexagon([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 7 }, (_, corner) => {
    const turn = ((corner % 6) * 60 - 30) * (Math.PI / 180)
    return [round(x + radius * Math.cos(turn)), round(y + radius * Math.sin(turn))]
  })
}

const round = (value: number) => Math.round(value * 10) / 10

function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
}

/** The point of a grid inside the outer ring, outside its holes, that is farthest from all edges: the most room for a number. */
function middleOf(rings: readonly (readonly Point[])[]): { centre: Point; room: number } {
  const xs = rings[0]!.map(([x]) => x)
  const ys = rings[0]!.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best = { centre: [(left + right) / 2, (top + bottom) / 2] as Point, room: 0 }
  const cells = 24
  for (let i = 1; i < cells; i++) {
    for (let j = 1; j < cells; j++) {
      const point: Point = [left + ((right - left) * i) / cells, top + ((bottom - top) * j) / cells]
      // Inside the outer ring and a hole as well: crossed an even number of times.
      if (rings.filter((ring) => inside(point, ring)).length % 2 === 0) continue
      const room = Math.min(...rings.map((ring) => toEdge(point, ring)))
      if (room > best.room) best = { centre: [round(point[0]), round(point[1])], room: round(room) }
    }
  }
  return best
}

function inside([x, y]: Point, ring: readonly Point[]): boolean {
  let within = false
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = ring[at]!
    const [bx, by] = ring[(at + 1) % ring.length]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
  }
  return within
}

function toEdge([x, y]: Point, ring: readonly Point[]): number {
  let least = Infinity
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = ring[at]!
    const [bx, by] = ring[(at + 1) % ring.length]!
    const length = (bx - ax) ** 2 + (by - ay) ** 2
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)))
  }
  return least
}

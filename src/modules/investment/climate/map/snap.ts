import type { Area, Position, Ring, Shapes } from './boundaries.ts'

/** Steps of the grid along the longer side of the region: finer than a screen shows it. */
const steps = 1200

/**
 * Sets every point on one grid and leaves out what then says nothing: repeated points, and those on a straight line. The grid
 * is the same for all, so neighbours keep a common border without a gap. Areas too small for it keep their largest ring.
 */
export function snap(shapes: Shapes): Shapes {
  const all = Object.values(shapes).flat(3) as Position[]
  const [west, east] = extent(all.map(([lon]) => lon))
  const [south, north] = extent(all.map(([, lat]) => lat))
  const narrowing = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const step = Math.max((east - west) * narrowing, north - south) / steps || 1e-6
  const onGrid = ([lon, lat]: Position): Position => [
    round(Math.round((lon * narrowing) / step) * (step / narrowing)),
    round(Math.round(lat / step) * step),
  ]
  return Object.fromEntries(
    Object.entries(shapes).map(([slug, area]) => {
      const snapped = area.map((rings) => rings.map((ring) => tidy(ring.map(onGrid)))).filter(([outer]) => outer!.length >= 4)
      return [slug, snapped.length > 0 ? snapped.map((rings) => rings.filter((ring) => ring.length >= 4)) : [[largest(area)]]]
    }),
  )
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

// Spreading a long list as arguments would overflow the stack.
const extent = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])

function tidy(ring: Ring): Ring {
  const open = ring.slice(0, -1).filter((point, at, all) => !same(point, all.at(at - 1)!))
  const bent = open.filter((point, at) => !straight(open.at(at - 1)!, point, open[(at + 1) % open.length]!))
  return bent.length < 3 ? [] : [...bent, bent[0]!]
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

function straight(a: Position, b: Position, c: Position): boolean {
  const turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
  // Of points on a grid it is either nought or a whole cell; a point that turns back is kept.
  return Math.abs(turn) < 1e-11 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0
}

const largest = (area: Area): Ring => area.map(([outer]) => outer!).toSorted((a, b) => b.length - a.length)[0]!

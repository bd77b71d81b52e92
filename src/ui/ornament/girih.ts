import { dotRing, outline, path, petalRing } from './petals.ts'
import { n, polygon } from './svg.ts'
import type { Canvas } from './suzani.ts'

type Point = readonly [number, number]

/** A regular polygon of the underlying tiling, by its corners. */
function regular(cx: number, cy: number, sides: number, side: number, turn: number): Point[] {
  const r = side / (2 * Math.sin(Math.PI / sides))
  return Array.from({ length: sides }, (_, i) => {
    const a = turn + (i * 2 * Math.PI) / sides
    return [cx + r * Math.cos(a), cy + r * Math.sin(a)] as const
  })
}

/**
 * The star inside a tile by the method of polygons in contact (E. H. Hankin, 1925): from the middle of
 * each edge two lines leave at `angle` (radians) to the edge; neighbours' lines meet and make the star.
 */
export function contactStar(tile: readonly Point[], angle: number): Point[] {
  const star: Point[] = []
  const middles = tile.map((p, i) => {
    const q = tile[(i + 1) % tile.length] ?? p
    return { at: [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2] as const, along: Math.atan2(q[1] - p[1], q[0] - p[0]) }
  })
  middles.forEach((middle, i) => {
    const next = middles[(i + 1) % middles.length] ?? middle
    star.push(middle.at)
    const a = middle.along + angle
    const b = next.along + Math.PI - angle
    const det = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b)
    const [dx, dy] = [next.at[0] - middle.at[0], next.at[1] - middle.at[1]]
    if (Math.abs(det) < 1e-9) return
    const t = (dx * Math.sin(b) - dy * Math.cos(b)) / det
    star.push([middle.at[0] + t * Math.cos(a), middle.at[1] + t * Math.sin(a)])
  })
  return star
}

interface Tiling {
  width: number
  height: number
  /** Tiles of one repeat, the greatest kind first. */
  tiles: { sides: number; points: Point[] }[]
}

/** Octagons and squares (4.8.8). */
function octagons(size: number): Tiling {
  const side = size / (1 + Math.SQRT2)
  const tiles: Tiling['tiles'] = [{ sides: 8, points: regular(size / 2, size / 2, 8, side, Math.PI / 8) }]
  for (const [x, y] of [
    [0, 0],
    [size, 0],
    [0, size],
    [size, size],
  ] as const) {
    tiles.push({ sides: 4, points: regular(x, y, 4, side, 0) })
  }
  return { width: size, height: size, tiles }
}

/** Dodecagons and triangles (3.12.12), a repeat of two rows. */
function dodecagons(size: number): Tiling {
  const side = size * Math.tan(Math.PI / 12)
  const tall = size * Math.sqrt(3)
  const tiles: Tiling['tiles'] = []
  const centres: Point[] = [
    [0, 0],
    [size, 0],
    [size / 2, tall / 2],
    [0, tall],
    [size, tall],
  ]
  for (const [x, y] of centres) tiles.push({ sides: 12, points: regular(x, y, 12, side, Math.PI / 12) })
  const third = size / Math.sqrt(3)
  for (const [x, y] of centres) {
    for (const up of [-1, 1]) tiles.push({ sides: 3, points: regular(x, y + up * third, 3, side, (up * Math.PI) / 2 + Math.PI) })
  }
  return { width: size, height: tall, tiles }
}

/** Hexagons alone (6.6.6), a repeat of two rows. */
function hexagons(size: number): Tiling {
  const side = size / Math.sqrt(3)
  const tall = side * 3
  const tiles: Tiling['tiles'] = [
    [0, 0],
    [size, 0],
    [size / 2, tall / 2],
    [0, tall],
    [size, tall],
  ].map(([x, y]) => ({
    sides: 6,
    points: regular(x ?? 0, y ?? 0, 6, side, Math.PI / 6),
  }))
  return { width: size, height: tall, tiles }
}

/** One repeat of strapwork as SVG pattern content, with its size. */
export function girihRepeat(
  kind: 'octagons' | 'dodecagons' | 'hexagons',
  size: number,
  angle: number,
  colors: { star: string; small: string; flower: string; line: string; edge: string },
) {
  const tiling = { octagons, dodecagons, hexagons }[kind](size)
  let stars = ''
  let small = ''
  let flowers = ''
  let eyes = ''
  const greatest = tiling.tiles[0]?.sides ?? 0
  for (const { sides, points } of tiling.tiles) {
    const star = polygon(contactStar(points, angle))
    if (sides === greatest) {
      stars += star
      const cx = points.reduce((sum, p) => sum + p[0], 0) / sides
      const cy = points.reduce((sum, p) => sum + p[1], 0) / sides
      flowers += petalRing({ cx, cy, inner: size * 0.03, outer: size * 0.2, count: sides, shape: 'point', fullness: 0.8 })
      eyes += dotRing(cx, cy, 0, 1, size * 0.045)
    } else small += star
  }
  const width = size / 42
  const body =
    path(stars, colors.star) +
    path(small, colors.small) +
    path(flowers, colors.flower) +
    path(eyes, colors.small) +
    path(stars + small, 'none', outline(colors.edge, width * 2.6)) +
    path(stars + small, 'none', outline(colors.line, width * 1.5))
  return { body, width: tiling.width, height: tiling.height }
}

/** A wall of glazed strapwork: stars by the method of polygons in contact, in one great and many small. */
export function girih({ width: w, height: h, palette, choose, id }: Canvas): string {
  const { cloth, sand, turquoise, teal, cobalt, ink, saffron, madder } = palette
  const [ground, star, small, flower, line, edge] = choose.pick([
    [cobalt, turquoise, cloth, cloth, cloth, ink],
    [turquoise, cobalt, saffron, cloth, cloth, ink],
    [ink, cobalt, turquoise, saffron, sand, ink],
    [teal, cloth, turquoise, cobalt, sand, ink],
    [cloth, turquoise, cobalt, cloth, cobalt, cloth],
    [sand, teal, madder, sand, cloth, ink],
  ]) as [string, string, string, string, string, string]
  const kind = choose.pick(['octagons', 'dodecagons', 'hexagons'] as const)
  const size = choose.pick(kind === 'dodecagons' ? [120, 150] : [84, 100, 120])
  const angle =
    (choose.pick(kind === 'dodecagons' ? [60, 66, 72] : kind === 'octagons' ? [56, 63, 68] : [50, 60, 66]) * Math.PI) / 180
  const { body, width, height } = girihRepeat(kind, size, angle, { star, small, flower, line, edge })
  const [x, y] = [w / 2 - width / 2, h / 2 - height / 2]
  return (
    `<pattern id="${id}g" width="${n(width)}" height="${n(height)}" patternUnits="userSpaceOnUse" patternTransform="translate(${n(x)} ${n(y)})">${body}</pattern>` +
    `<rect width="${n(w)}" height="${n(h)}" fill="${ground}"/><rect width="${n(w)}" height="${n(h)}" fill="url(#${id}g)"/>`
  )
}

import { at, n, polar } from './svg.ts'

/** How a petal ends: round, pointed, or drawn in like a tulip. */
export type PetalShape = 'round' | 'point' | 'tulip'

export interface PetalRing {
  cx: number
  cy: number
  /** Radius where petals begin and end. */
  inner: number
  outer: number
  count: number
  shape: PetalShape
  /** Degrees by which the ring is turned. */
  turn?: number | undefined
  /** Only every second petal, for two colours in one ring. */
  every?: number | undefined
  /** Share of its sector that a petal fills; 1 unless told. */
  fullness?: number | undefined
}

/** A ring of petals as path data. */
export function petalRing(ring: PetalRing): string {
  const { cx, cy, inner, outer, count, shape, turn = 0, every = 1, fullness = 1 } = ring
  const half = (180 / count) * fullness
  const length = outer - inner
  let d = ''
  for (let i = 0; i < count; i += every) {
    const a = turn + (i * 360) / count
    const p = (r: number, angle: number) => at(polar(cx, cy, r, a + angle))
    const [low, mid, near] =
      shape === 'round'
        ? [inner + length * 0.55, outer * 1.02, half * 1.15]
        : shape === 'point'
          ? [inner + length * 0.45, outer - length * 0.25, half * 1.3]
          : [inner + length * 0.75, outer - length * 0.35, half * 1.6]
    const tip = shape === 'round' ? half * 0.62 : shape === 'point' ? half * 0.35 : half * 0.1
    d +=
      `M${p(inner, -half)}C${p(low, -near)} ${p(mid, -tip)} ${p(outer, 0)}` + `C${p(mid, tip)} ${p(low, near)} ${p(inner, half)}Z`
  }
  return d
}

/** A ring of dots as path data (each a circle by two arcs). */
export function dotRing(cx: number, cy: number, r: number, count: number, size: number, turn = 0): string {
  let d = ''
  for (let i = 0; i < count; i++) {
    const [x, y] = polar(cx, cy, r, turn + (i * 360) / count)
    d += `M${n(x - size)} ${n(y)}a${n(size)} ${n(size)} 0 1 0 ${n(size * 2)} 0a${n(size)} ${n(size)} 0 1 0 ${n(-size * 2)} 0`
  }
  return d
}

/** A leaf bent like a comma (the almond of embroiderers) from a point, `length` long, towards `angle`. */
export function almond(x: number, y: number, length: number, angle: number, bend = 0.5): string {
  const tip = polar(x, y, length, angle)
  const side = (share: number, away: number) => {
    const [sx, sy] = polar(x, y, length * share, angle)
    return at(polar(sx, sy, length * away, angle + 90))
  }
  return `M${n(x)} ${n(y)}C${side(0.15, -0.34 * bend - 0.12)} ${side(0.75, -0.42 * bend - 0.05)} ${at(tip)}C${side(0.78, -0.1 * bend + 0.02)} ${side(0.5, 0.34)} ${n(x)} ${n(y)}Z`
}

export function circle(cx: number, cy: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="${fill}"${more}/>`
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}"${more}/>`
}

/** The attributes of an outline. */
export function outline(color: string, width: number): string {
  return ` stroke="${color}" stroke-width="${n(width)}" stroke-linejoin="round"`
}

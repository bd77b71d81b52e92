import { almond, circle, dotRing, outline, path } from './petals.ts'
import { n } from './svg.ts'

export type FruitColors = Record<'skin' | 'flesh' | 'seed' | 'leaf' | 'line', string>

/** Draws a fruit of radius `r` around a point; its stem comes from below. */
export type Fruit = (cx: number, cy: number, r: number, colors: FruitColors) => string

/** A pomegranate with its crown, cut open to the seeds. */
const pomegranate: Fruit = (cx, cy, r, colors) => {
  const line = outline(colors.line, 1)
  const p = (x: number, y: number) => `${n(cx + x * r)} ${n(cy + y * r)}`
  const crown = `M${p(-0.3, -0.86)}L${p(-0.42, -1.36)}L${p(-0.16, -1.12)}L${p(0, -1.46)}L${p(0.16, -1.12)}L${p(0.42, -1.36)}L${p(0.3, -0.86)}Z`
  const body = `M${p(0, -0.94)}C${p(0.62, -1)} ${p(1.04, -0.5)} ${p(1, 0.08)}C${p(0.96, 0.7)} ${p(0.4, 1.02)} ${p(0, 1.02)}C${p(-0.4, 1.02)} ${p(-0.96, 0.7)} ${p(-1, 0.08)}C${p(-1.04, -0.5)} ${p(-0.62, -1)} ${p(0, -0.94)}Z`
  const cut = `M${p(0, -0.62)}C${p(0.5, -0.4)} ${p(0.62, 0.3)} ${p(0, 0.78)}C${p(-0.62, 0.3)} ${p(-0.5, -0.4)} ${p(0, -0.62)}Z`
  let seeds = ''
  for (const [x, y] of [
    [0, -0.38],
    [-0.15, -0.14],
    [0.15, -0.14],
    [0, 0.06],
    [-0.2, 0.2],
    [0.2, 0.2],
    [0, 0.36],
    [-0.08, 0.58],
    [0.1, 0.56],
  ] as const) {
    const s = r * 0.085
    seeds += `M${n(cx + x * r - s)} ${n(cy + y * r)}a${n(s)} ${n(s * 1.25)} 0 1 0 ${n(s * 2)} 0a${n(s)} ${n(s * 1.25)} 0 1 0 ${n(-s * 2)} 0`
  }
  return path(crown, colors.skin, line) + path(body, colors.skin, line) + path(cut, colors.flesh, line) + path(seeds, colors.seed)
}

/** An apricot with its seam and a blush, between two leaves. */
const apricot: Fruit = (cx, cy, r, { skin, flesh, seed, leaf, line }) => {
  const p = (x: number, y: number) => `${n(cx + x * r)} ${n(cy + y * r)}`
  const leaves = almond(cx, cy - r * 0.8, r * 0.95, 48, 0.6) + almond(cx, cy - r * 0.8, r * 0.95, -48, -0.2)
  return (
    path(leaves, leaf, outline(line, 0.8)) +
    circle(cx, cy, r * 0.98, skin, outline(line, 1)) +
    path(`M${p(0, -0.97)}C${p(-0.5, -0.5)} ${p(-0.5, 0.5)} ${p(0, 0.97)}`, 'none', outline(line, 1.2)) +
    path(
      `M${p(0.2, -0.72)}C${p(0.82, -0.6)} ${p(0.9, 0.4)} ${p(0.36, 0.72)}C${p(0.62, 0.2)} ${p(0.6, -0.3)} ${p(0.2, -0.72)}Z`,
      flesh,
    ) +
    path(dotRing(cx - r * 0.55, cy, r * 0.2, 5, r * 0.06), seed)
  )
}

/** A bunch of grapes hanging from a leaf. */
const grapes: Fruit = (cx, cy, r, { skin, flesh, seed, leaf, line }) => {
  const rows = [4, 3, 4, 3, 2, 1]
  const berry = r * 0.29
  let dark = ''
  let light = ''
  rows.forEach((count, row) => {
    for (let i = 0; i < count; i++) {
      const x = cx + (i - (count - 1) / 2) * berry * 1.7
      const y = cy - r * 0.5 + row * berry * 1.32
      dark += circle(x, y, berry, (row + i) % 3 === 0 ? seed : skin, outline(line, 0.8))
      light += circle(x - berry * 0.3, y - berry * 0.3, berry * 0.22, flesh)
    }
  })
  const top = cy - r * 0.7
  const leaves = [-75, -25, 25, 75].map((a) => almond(cx, top, r * 0.85, a, a < 0 ? -0.3 : 0.3)).join('')
  return dark + light + path(leaves, leaf, outline(line, 0.8))
}

/** The bent almond of shawls, drop within drop. */
const bentAlmond: Fruit = (cx, cy, r, { skin, flesh, seed, leaf, line }) => {
  const drop = (s: number) => {
    const p = (x: number, y: number) => `${n(cx + x * r * s)} ${n(cy + r * 0.25 + (y - 0.25) * r * s)}`
    return `M${p(0.34, -1.42)}C${p(-0.16, -1.3)} ${p(-0.9, -0.5)} ${p(-0.86, 0.24)}C${p(-0.8, 0.82)} ${p(-0.34, 1.02)} ${p(0, 1.02)}C${p(0.5, 1.02)} ${p(0.9, 0.66)} ${p(0.88, 0.16)}C${p(0.86, -0.4)} ${p(0.2, -0.7)} ${p(0.34, -1.42)}Z`
  }
  return (
    path(drop(1), skin, outline(line, 1)) +
    path(drop(0.76), flesh, outline(line, 0.8)) +
    path(drop(0.54), leaf) +
    path(dotRing(cx, cy + r * 0.3, r * 0.22, 6, r * 0.075), seed) +
    circle(cx, cy + r * 0.3, r * 0.1, flesh)
  )
}

/** The fruits of a garden. */
export const fruits: readonly [Fruit, ...Fruit[]] = [pomegranate, apricot, grapes, bentAlmond]

import { circle, dotRing, outline, path, petalRing, type PetalShape } from './petals.ts'
import type { Chooser } from './random.ts'

/** The colours of one flower: outline, three for the rings, one for the eye. */
export interface FlowerColors {
  line: string
  outer: string
  second: string
  heart: string
  eye: string
}

const shapes: readonly [PetalShape, ...PetalShape[]] = ['round', 'point', 'tulip']

/** A round flower of rings of petals, as embroiderers build it from the middle out. */
export function rosette(cx: number, cy: number, r: number, colors: FlowerColors, choose: Chooser): string {
  const big = r > 40
  const count = choose.pick(big ? [12, 16, 18, 20] : [8, 10, 12])
  const line = outline(colors.line, Math.max(0.8, r / 60))
  const shape = choose.pick(shapes)
  const innerShape = choose.pick(shapes)
  let out = ''
  out += path(petalRing({ cx, cy, inner: r * 0.62, outer: r, count, shape }), colors.outer, line)
  if (big) {
    out += path(petalRing({ cx, cy, inner: r * 0.6, outer: r * 0.86, count, shape, fullness: 0.5 }), colors.eye)
  }
  out += circle(cx, cy, r * 0.66, colors.second, line)
  if (big) out += path(dotRing(cx, cy, r * 0.59, count * 2, r * 0.022), colors.eye)
  const inner = big ? count / 2 : 6
  const turn = 180 / inner
  out += path(petalRing({ cx, cy, inner: r * 0.2, outer: r * 0.53, count: inner, shape: innerShape, turn }), colors.heart, line)
  out += path(
    petalRing({ cx, cy, inner: r * 0.2, outer: r * 0.4, count: inner, shape: innerShape, turn, fullness: 0.45 }),
    colors.eye,
  )
  out += circle(cx, cy, r * 0.21, colors.line)
  out += path(petalRing({ cx, cy, inner: r * 0.05, outer: r * 0.17, count: 6, shape: 'round' }), colors.eye)
  return out + circle(cx, cy, r * 0.06, colors.heart)
}

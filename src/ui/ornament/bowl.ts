import { circle, dotRing, outline, path, petalRing, type PetalShape } from './petals.ts'
import { n } from './svg.ts'
import type { Canvas } from './suzani.ts'

/** A glazed dish seen from above, ring by ring as the potter turns it, on a striped cloth. */
export function bowl({ width: w, height: h, palette, choose }: Canvas): string {
  const { cloth, sand, turquoise, teal, cobalt, ink, madder, pomegranate, saffron, leaf } = palette
  const [ground, stripe, glaze, first, second, third, drop] = choose.pick([
    [sand, pomegranate, cloth, cobalt, turquoise, madder, saffron],
    [turquoise, cobalt, cloth, madder, saffron, leaf, ink],
    [cobalt, turquoise, sand, madder, leaf, ink, saffron],
    [cloth, turquoise, cobalt, cloth, turquoise, saffron, cloth],
    [madder, saffron, cloth, teal, pomegranate, cobalt, teal],
    [teal, sand, saffron, madder, leaf, cloth, ink],
  ]) as [string, string, string, string, string, string, string]
  const [cx, cy] = [w / 2, h / 2]
  const r = Math.min(w, h) * 0.455
  const shapes = choose.shuffle<PetalShape>(['round', 'point', 'tulip'])
  const count = choose.pick([12, 14, 16, 18])
  const line = outline(ink, 1)
  const ring = (inner: number, outer: number, petals: number, shape: PetalShape, more: object = {}) =>
    petalRing({ cx, cy, inner: r * inner, outer: r * outer, count: petals, shape, ...more })
  let out = `<rect width="${n(w)}" height="${n(h)}" fill="${ground}"/>`
  const bands = choose.pick([7, 9, 11])
  for (let i = 0; i < bands; i++) {
    const x = ((i + 0.5) * w) / bands
    out +=
      path(`M${n(x - 5)} 0h10V${n(h)}h-10Z`, stripe, ' opacity=".5"') +
      path(`M${n(x + 8)} 0h2V${n(h)}h-2Z`, stripe, ' opacity=".8"')
  }
  out += circle(cx + 3, cy + 6, r * 1.01, ink, ' opacity=".28"')
  out += circle(cx, cy, r, glaze, line) + circle(cx, cy, r * 0.965, 'none', outline(first, r * 0.035))
  // the rim: arches with a dot in each
  out += path(ring(0.93, 0.76, count, 'round', { fullness: 0.95 }), second, line)
  out += path(dotRing(cx, cy, r * 0.9, count, r * 0.022), drop)
  out += path(dotRing(cx, cy, r * 0.83, count, r * 0.02, 180 / count), first)
  out += circle(cx, cy, r * 0.735, 'none', outline(first, r * 0.02)) + circle(cx, cy, r * 0.7, 'none', outline(drop, r * 0.014))
  // the well: two rings of petals and a flower
  const petals = choose.pick([8, 10, 12])
  out += path(ring(0.4, 0.68, petals, shapes[0] ?? 'round'), first, line)
  out += path(ring(0.42, 0.6, petals, shapes[0] ?? 'round', { fullness: 0.5 }), glaze)
  out += path(ring(0.44, 0.55, petals, 'round', { fullness: 0.3 }), third)
  out += path(ring(0.42, 0.62, petals, 'point', { turn: 180 / petals, fullness: 0.36 }), second, outline(ink, 0.6))
  out += circle(cx, cy, r * 0.41, second, line) + circle(cx, cy, r * 0.36, glaze)
  out += path(ring(0.1, 0.345, 8, shapes[1] ?? 'point'), third, line)
  out += path(ring(0.1, 0.24, 8, shapes[1] ?? 'point', { fullness: 0.5 }), drop)
  out += circle(cx, cy, r * 0.11, first, line) + circle(cx, cy, r * 0.045, drop)
  // light on the glaze
  return (
    out +
    `<path d="M${n(cx - r * 0.66)} ${n(cy - r * 0.36)}A${n(r * 0.76)} ${n(r * 0.76)} 0 0 1 ${n(cx - r * 0.1)} ${n(cy - r * 0.75)}" fill="none" stroke="${cloth}" stroke-width="${n(r * 0.05)}" stroke-linecap="round" opacity=".4"/>`
  )
}

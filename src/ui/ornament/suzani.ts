import type { Palette } from './palette.ts'
import { almond, circle, outline, path } from './petals.ts'
import type { Chooser } from './random.ts'
import { type FlowerColors, rosette } from './rosette.ts'
import { n, polar } from './svg.ts'

/** What a family draws with: the box, the dyes, the choices, and a prefix for ids in the drawing. */
export interface Canvas {
  width: number
  height: number
  palette: Palette
  choose: Chooser
  id: string
}

/** The ground and thread colours a piece is worked in. */
function dyes(palette: Palette, choose: Chooser): { ground: string; leaf: string; flowers: [FlowerColors, FlowerColors]; thread: string } {
  const { cloth, ink, madder, pomegranate, saffron, turquoise, teal, cobalt, leaf, sand } = palette
  const red: FlowerColors = { line: ink, outer: pomegranate, second: madder, heart: saffron, eye: cloth }
  const blue: FlowerColors = { line: ink, outer: turquoise, second: cobalt, heart: pomegranate, eye: cloth }
  const gold: FlowerColors = { line: ink, outer: saffron, second: pomegranate, heart: turquoise, eye: cloth }
  const pale: FlowerColors = { line: ink, outer: cloth, second: turquoise, heart: saffron, eye: madder }
  return choose.pick([
    { ground: cloth, leaf: teal, flowers: [red, blue] as [FlowerColors, FlowerColors], thread: leaf },
    { ground: cloth, leaf, flowers: [blue, gold] as [FlowerColors, FlowerColors], thread: teal },
    { ground: cobalt, leaf: turquoise, flowers: [red, pale] as [FlowerColors, FlowerColors], thread: sand },
    { ground: madder, leaf: saffron, flowers: [pale, gold] as [FlowerColors, FlowerColors], thread: sand },
    { ground: teal, leaf: sand, flowers: [gold, red] as [FlowerColors, FlowerColors], thread: cloth },
    { ground: sand, leaf: teal, flowers: [red, gold] as [FlowerColors, FlowerColors], thread: madder },
  ])
}

/** A wreath of almonds that all lean the same way, on one round stem. */
function wreath(cx: number, cy: number, r: number, count: number, leaf: string, thread: string, line: string): string {
  let leaves = ''
  let buds = ''
  for (let i = 0; i < count; i++) {
    const a = (i * 360) / count
    leaves += almond(...polar(cx, cy, r, a), r * 0.27, a + 52, 0.6)
    leaves += almond(...polar(cx, cy, r, a + 180 / count), r * 0.2, a + 180 / count + 128, 0.6)
    const [x, y] = polar(cx, cy, r * 1.17, a + 150 / count)
    buds += `M${n(x - 2.6)} ${n(y)}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0`
  }
  return (
    `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="none" stroke="${thread}" stroke-width="2.4"/>` +
    path(leaves, leaf, outline(line, 0.7)) +
    path(buds, thread)
  )
}

/** The faint slant of couching stitches over the whole cloth. */
function stitches({ width, height, id, palette }: Canvas): string {
  return (
    `<pattern id="${id}s" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(24)">` +
    `<path d="M0 1H5M0 3.5H5" stroke="${palette.cloth}" stroke-width=".55" opacity=".22"/></pattern>` +
    `<rect width="${n(width)}" height="${n(height)}" fill="url(#${id}s)"/>`
  )
}

/** An embroidered hanging: one great flower in a wreath, smaller ones in the corners, almonds between. */
export function suzani(canvas: Canvas): string {
  const { width: w, height: h, palette, choose } = canvas
  const { ground, leaf, flowers, thread } = dyes(palette, choose)
  const [cx, cy] = [w / 2, h / 2]
  const r = Math.min(w, h) * choose.between(0.27, 0.3)
  let out = `<rect width="${n(w)}" height="${n(h)}" fill="${ground}"/>`
  const leaves = choose.pick([14, 16, 18])
  const wide = r * 1.24
  for (const [x, y] of [[0, 0], [w, 0], [w, h], [0, h]] as const) {
    out += wreath(x, y, r * 0.94, leaves, leaf, thread, palette.ink)
  }
  out += wreath(cx, cy, wide, leaves + 4, leaf, thread, palette.ink)
  const seedCorner = choose.whole(1, 1e6)
  for (const [x, y] of [[0, 0], [w, 0], [w, h], [0, h]] as const) {
    out += rosette(x, y, r * 0.8, flowers[1], fixed(seedCorner))
  }
  out += rosette(cx, cy, r, flowers[0], choose)
  const seedSide = choose.whole(1, 1e6)
  const side = r * 0.3
  const spots: [number, number][] = w > h * 1.15 ? [[cx - w * 0.405, cy], [cx + w * 0.405, cy]] : []
  for (const [x, y] of spots) out += sprig(x, y, side, leaf, thread, palette.ink) + rosette(x, y, side, flowers[1], fixed(seedSide))
  out += circle(cx, cy, 0, 'none')
  return out + stitches(canvas)
}

function sprig(x: number, y: number, r: number, leaf: string, thread: string, line: string): string {
  let d = ''
  for (const a of [0, 180]) {
    d += almond(...polar(x, y, r * 0.9, a), r * 1.3, a, 0.2)
    d += almond(...polar(x, y, r * 0.9, a + 32), r * 0.9, a + 42, 0.6)
    d += almond(...polar(x, y, r * 0.9, a - 32), r * 0.9, a - 42, 0.6)
  }
  return path(d, leaf, outline(line, 0.7)) + circle(x, y, r * 1.06, thread)
}

/** The same choices each time, so that the four corners match. */
function fixed(seed: number): Chooser {
  const pick = <T>(items: readonly [T, ...T[]]) => items[seed % items.length] ?? items[0]
  return { between: (from, to) => (from + to) / 2, whole: (from) => from, pick, shuffle: (items) => [...items] }
}

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
function dyes(
  palette: Palette,
  choose: Chooser,
): { ground: string; leaf: string; flowers: [FlowerColors, FlowerColors]; thread: string } {
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

/** A wreath of almonds that all lean the same way, on one round stem. One leaf is drawn, the rest are its turns. */
function wreath(id: string, r: number, count: number, leaf: string, thread: string, line: string): string {
  const step = 360 / count
  const bud = polar(0, 0, r * 1.2, step * 0.42)
  const sprig =
    path(
      almond(...polar(0, 0, r, 0), r * 0.32, 50, 0.7) + almond(...polar(0, 0, r, step / 2), r * 0.23, step / 2 + 130, 0.7),
      leaf,
      outline(line, 0.7),
    ) + circle(...bud, r * 0.026, thread)
  const turns = Array.from({ length: count }, (_, i) => `<use href="#${id}" transform="rotate(${n(i * step)})"/>`)
  return (
    `<circle r="${n(r)}" fill="none" stroke="${thread}" stroke-width="2.4"/><defs><g id="${id}">${sprig}</g></defs>` +
    turns.join('')
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
  const { width: w, height: h, palette, choose, id } = canvas
  const { ground, leaf, flowers, thread } = dyes(palette, choose)
  const [cx, cy] = [w / 2, h / 2]
  const r = Math.min(w, h) * choose.between(0.29, 0.325)
  const leaves = choose.pick([14, 16, 18])
  const corner = wreath(`${id}v`, r * 0.92, leaves, leaf, thread, palette.ink) + rosette(0, 0, r * 0.8, flowers[1], choose)
  const corners = [`0 0`, `${n(w)} 0)scale(-1 1`, `${n(w)} ${n(h)})scale(-1`, `0 ${n(h)})scale(1 -1`]
  let out = `<rect width="${n(w)}" height="${n(h)}" fill="${ground}"/><defs><g id="${id}c">${corner}</g></defs>`
  for (const move of corners) out += `<use href="#${id}c" transform="translate(${move})"/>`
  const heart = wreath(`${id}u`, r * 1.22, leaves + 4, leaf, thread, palette.ink) + rosette(0, 0, r, flowers[0], choose)
  out += `<g transform="translate(${n(cx)} ${n(cy)})">${heart}</g>`
  if (w > h * 1.15) {
    const side = r * 0.3
    const small = sprig(0, 0, side, leaf, thread, palette.ink) + rosette(0, 0, side, flowers[1], choose)
    out += `<defs><g id="${id}d">${small}</g></defs>`
    for (const x of [cx - w * 0.42, cx + w * 0.42]) out += `<use href="#${id}d" x="${n(x)}" y="${n(cy)}"/>`
  }
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

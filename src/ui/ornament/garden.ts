import { type Fruit, fruits } from './fruit.ts'
import { almond, circle, outline, path, petalRing } from './petals.ts'
import type { Chooser } from './random.ts'
import { rosette } from './rosette.ts'
import { n, polar } from './svg.ts'
import type { Canvas } from './suzani.ts'

/** What a plant is coloured with; `frame` also colours its lesser flowers. */
export interface GardenColors {
  frame: string
  stem: string
  leaves: string
  skin: string
  flesh: string
  seed: string
  line: string
  cloth: string
}

/** Leaves at the right of the axis: where each grows, its length, direction and bend, for a plant 300 high. */
const leafPlaces = [
  [34, 70, 34, 10, 0.7],
  [62, 56, 34, 150, 0.7],
  [90, 44, 30, 20, 0.6],
  [16, 44, 30, -40, 0.7],
  [32, 14, 32, 70, 0.7],
  [48, -26, 30, -20, 0.6],
  [52, 108, 30, 30, 0.5],
  [84, 104, 32, 140, 0.5],
  [118, 92, 32, 10, 0.5],
  [138, 78, 26, 120, 0.5],
  [6, 90, 26, 40, 0.4],
] as const

/** The right half of the plant, around the axis x = 0. */
function branch(colors: GardenColors, fruit: Fruit, choose: Chooser): string {
  const { frame, stem, leaves, skin, flesh, seed, line, cloth } = colors
  const spread = choose.between(92, 108)
  const low = choose.between(49, 59)
  const s = n(spread)
  const l = n(low)
  const stems = `M0 104C30 60 ${s} 66 ${s} 10M0 70C18 20 56 6 ${l} -66M0 112C60 104 110 104 150 66`
  const d = leafPlaces.map(([x, y, long, angle, bend]) => almond(x, y, long, angle + choose.between(-8, 8), bend)).join('')
  return (
    path(stems, 'none', `${outline(stem, 3)} stroke-linecap="round"`) +
    path(d, leaves, outline(line, 0.7)) +
    fruit(spread, -14, 29, { skin, flesh, seed, line, leaf: leaves }) +
    rosette(low, -80, 23, { line, outer: frame, second: skin, heart: cloth, eye: seed }, choose) +
    rosette(154, 58, 16, { line, outer: skin, second: cloth, heart: frame, eye: seed }, choose)
  )
}

/** A branching plant on one axis, mirrored, about 340 × 270 around (0, 0): fruit and flowers on bent stems. */
export function plant(colors: GardenColors, choose: Chooser, id: string): string {
  const { frame, stem, leaves, skin, flesh, seed, line, cloth } = colors
  const fruit = choose.pick(fruits)
  const side = branch(colors, fruit, choose)
  const foot = [-32, 0, 32].map((a) => almond(...polar(0, 24, 2, a + 180), 30, a + 180, 0.2)).join('')
  return (
    `<defs><g id="${id}h">${side}</g></defs><use href="#${id}h"/><use href="#${id}h" transform="scale(-1 1)"/>` +
    `<path d="M0 128V-60" stroke="${stem}" stroke-width="3.4" stroke-linecap="round"/>` +
    (choose.pick([true, true, false])
      ? rosette(0, -34, 44, { line, outer: skin, second: frame, heart: seed, eye: cloth }, choose)
      : fruit(0, -26, 44, { skin, flesh, seed, line, leaf: leaves })) +
    path(foot, leaves, outline(line, 0.7)) +
    path(petalRing({ cx: 0, cy: 132, inner: 2, outer: 26, count: 10, shape: 'round' }), frame, outline(line, 0.8))
  )
}

/** A garden within a double line: the plant, with a blossom in each upper corner. */
export function garden({ width: w, height: h, palette, choose, id }: Canvas): string {
  const { cloth, sand, turquoise, teal, cobalt, ink, madder, saffron, leaf, pomegranate: red } = palette
  const [ground, frame, stem, leaves, skin, flesh, seed] = choose.pick([
    [cloth, turquoise, teal, leaf, red, cloth, madder],
    [cobalt, turquoise, turquoise, turquoise, saffron, cloth, red],
    [teal, sand, sand, sand, red, cloth, madder],
    [sand, madder, teal, teal, madder, saffron, red],
    [ink, saffron, saffron, turquoise, red, cloth, saffron],
    [turquoise, cobalt, ink, teal, cloth, saffron, red],
  ]) as [string, string, string, string, string, string, string]
  const colors: GardenColors = { frame, stem, leaves, skin, flesh, seed, line: ink, cloth }
  const unit = Math.min(w / 340, h / 300)
  const blades = [150, 195, 240, 285].map((a) => almond(...polar(0, 0, 12, a), 24, a + 10, 0.5)).join('')
  const blossom =
    path(blades, leaves, outline(ink, 0.7)) +
    path(petalRing({ cx: 0, cy: 0, inner: 3, outer: 19, count: 8, shape: 'round' }), frame, outline(ink, 0.7)) +
    circle(0, 0, 8, skin, outline(ink, 0.7)) +
    circle(0, 0, 3, seed)
  const corner = (mirror: number) =>
    `<use href="#${id}f" transform="translate(${n(mirror < 0 ? 44 : w - 44)} 44) scale(${mirror} 1)"/>`
  const border = (inset: number, width: number) =>
    `<rect x="${inset}" y="${inset}" width="${n(w - inset * 2)}" height="${n(h - inset * 2)}" fill="none"${outline(frame, width)}/>`
  return (
    `<rect width="${n(w)}" height="${n(h)}" fill="${ground}"/>` +
    `<g transform="translate(${n(w / 2)} ${n(h / 2)}) scale(${unit.toFixed(3)})">${plant(colors, choose, id)}</g>` +
    `<defs><g id="${id}f">${blossom}</g></defs>${corner(1)}${corner(-1)}` +
    border(7, 2) +
    border(11.5, 0.8)
  )
}

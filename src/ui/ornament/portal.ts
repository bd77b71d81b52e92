import { plant } from './garden.ts'
import { girihRepeat } from './girih.ts'
import { defaultPalette, type Palette } from './palette.ts'
import { outline, path, petalRing } from './petals.ts'
import { chooser } from './random.ts'
import { rosette } from './rosette.ts'
import { n, svgDocument } from './svg.ts'

/** A pointed arch from the ground up, as path data: four-centred, as the masons draw it. */
export function archPath(x: number, y: number, w: number, h: number): string {
  const spring = y + Math.min(h * 0.5, w * 0.52)
  const c = x + w / 2
  return (
    `M${n(x)} ${n(y + h)}V${n(spring)}C${n(x)} ${n(spring - w * 0.26)} ${n(x + w * 0.2)} ${n(y + w * 0.12)} ${n(c)} ${n(y)}` +
    `C${n(x + w * 0.8)} ${n(y + w * 0.12)} ${n(x + w)} ${n(spring - w * 0.26)} ${n(x + w)} ${n(spring)}V${n(y + h)}Z`
  )
}

/** A portal of glazed tile with a garden in its niche, 420 × 480: the picture beside the first words of a house. */
export function heroPortal({ seed, palette = defaultPalette }: { seed: string; palette?: Palette }): string {
  const { cloth, sand, turquoise, teal, cobalt, ink, saffron, pomegranate, madder, leaf } = palette
  const [w, h] = [420, 480]
  const frame = girihRepeat('octagons', 42, (62 * Math.PI) / 180, {
    star: turquoise,
    small: saffron,
    flower: cloth,
    line: cloth,
    edge: ink,
  })
  const spandrel = girihRepeat('hexagons', 30, (60 * Math.PI) / 180, {
    star: turquoise,
    small: turquoise,
    flower: cloth,
    line: turquoise,
    edge: cobalt,
  })
  const choose = chooser(`portal ${seed}`)
  const colors = { frame: turquoise, stem: teal, leaves: leaf, skin: pomegranate, flesh: cloth, seed: madder, line: ink, cloth }
  const sun =
    path(petalRing({ cx: 210, cy: 214, inner: 44, outer: 68, count: 24, shape: 'point', fullness: 0.8 }), turquoise) +
    rosette(210, 214, 48, { line: ink, outer: saffron, second: cobalt, heart: pomegranate, eye: cloth }, choose)
  const arch = archPath(92, 104, 236, 376)
  const tile = (id: string, part: { body: string; width: number; height: number }) =>
    `<pattern id="${id}" width="${n(part.width)}" height="${n(part.height)}" patternUnits="userSpaceOnUse">${part.body}</pattern>`
  const body =
    tile('pf', frame) +
    tile('ps', spandrel) +
    `<clipPath id="pc"><path d="${arch}"/></clipPath>` +
    path(`M0 0H${w}V${h}H0Z`, cobalt) +
    path(`M0 0H${w}V${h}H0Z`, 'url(#pf)') +
    path('M42 42H378V480H42Z', cobalt, outline(cloth, 3)) +
    path('M42 42H378V480H42Z', 'url(#ps)', ' opacity=".75"') +
    path('M54 54H366V480H54Z', 'none', outline(saffron, 2)) +
    path(archPath(78, 84, 264, 400), teal, outline(cloth, 2.5)) +
    path(arch, cloth, outline(saffron, 4)) +
    `<g clip-path="url(#pc)"><path d="M92 424H328V480H92Z" fill="${sand}"/>${sun}` +
    `<g transform="translate(210 376) scale(.66)">${plant(colors, choose, 'pg')}</g></g>` +
    path('M42 470H378V480H42Z', pomegranate) +
    path(`M0 0H${w}V${h}H0Z`, 'none', outline(ink, 6))
  return svgDocument({ width: w, height: h, body, fit: 'meet' })
}

import { defaultPalette, type Palette } from './palette.ts'
import { almond, outline, path } from './petals.ts'
import { chooser } from './random.ts'
import { rosette } from './rosette.ts'
import { n, polar, svgDocument } from './svg.ts'

/** One flower on a bent stem with leaves, 120 × 120: for corners and empty lists. Decoration only. */
export function cornerFlower({ seed, palette = defaultPalette }: { seed: string; palette?: Palette }): string {
  const choose = chooser(`flower ${seed}`)
  const { ink, cloth, teal, leaf } = palette
  const [outer, second, heart] = choose.shuffle([palette.turquoise, palette.pomegranate, palette.saffron])
  const green = choose.pick([teal, leaf])
  let leaves = ''
  for (const [share, side] of [
    [0.2, 1],
    [0.38, -1],
    [0.56, 1],
    [0.72, -1],
  ] as const) {
    const [x, y] = stemPoint(share)
    leaves += almond(x, y, 26 - share * 12, 45 + side * 62, side * 0.5)
  }
  const [x, y] = stemPoint(1)
  const buds = [50, 5, 95].map((a) => polar(x, y, 36, a))
  const tips = buds.map(([bx, by]) => `M${n(bx - 3)} ${n(by)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`).join('')
  const body =
    `<path d="M8 112C30 108 44 92 50 74S66 52 ${n(x)} ${n(y)}" fill="none" stroke="${green}" stroke-width="2.5" stroke-linecap="round"/>` +
    path(leaves, green, outline(ink, 0.6)) +
    path(tips, second ?? teal) +
    rosette(x, y, 28, { line: ink, outer: outer ?? teal, second: second ?? teal, heart: heart ?? teal, eye: cloth }, choose)
  return svgDocument({ width: 120, height: 120, body, fit: 'meet' })
}

function stemPoint(share: number): [number, number] {
  const t = Math.min(1, share)
  const u = 1 - t
  const at = (a: number, b: number, c: number, d: number) => u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
  return [at(8, 42, 44, 80), at(112, 106, 66, 40)]
}

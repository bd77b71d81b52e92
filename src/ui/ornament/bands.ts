import { girihRepeat } from './girih.ts'
import { defaultPalette, type Palette } from './palette.ts'
import { path } from './petals.ts'
import { chooser } from './random.ts'
import { n, svgDocument } from './svg.ts'

/** A band of warp-dyed flames, 120 × 16, that repeats to the right without a seam. */
export function borderStrip(palette: Palette = defaultPalette): string {
  const { cloth, turquoise, cobalt, pomegranate, saffron } = palette
  const choose = chooser('strip')
  const flame = (cx: number, half: number, tall: number, color: string) => {
    let top = ''
    let bottom = ''
    for (let x = -half; x < half; x += 2) {
      const y = (1 - Math.abs(x + 1) / half) * tall
      top += `V${n(8 - Math.max(0, y + choose.between(-1.2, 1.2)))}h2`
      bottom = `V${n(8 + Math.max(0, y + choose.between(-1.2, 1.2)))}h-2${bottom}`
    }
    return path(`M${n(cx - half)} 8${top}${bottom}Z`, color)
  }
  const rhythm = [
    [0, cloth, pomegranate],
    [40, turquoise, cloth],
    [80, saffron, cobalt],
  ] as const
  let body = `<path d="M0 0h120v16H0z" fill="${cobalt}"/>`
  const edge = `<path d="M0 0h120v1.500H0zM0 14.500h120V16H0z" fill="${saffron}"/>`.replaceAll('.500', '.5')
  for (const [x, first, second] of [...rhythm, [120, cloth, pomegranate] as const]) {
    body += flame(x, 18, 7, first) + flame(x, 12, 4.6, second) + flame(x, 5, 2, saffron)
    if (x < 120) body += flame(x + 20, 4, 5, x === 40 ? pomegranate : turquoise)
  }
  return svgDocument({ width: 120, height: 16, body: body + edge, fit: 'slice' })
}

/** Strapwork for a dark band under words: lines only a little lighter than the ground. Repeats both ways. */
export function heroPattern(palette: Palette = defaultPalette): string {
  const { cobalt, ink, turquoise } = palette
  const colors = { star: cobalt, small: ink, flower: turquoise, line: turquoise, edge: ink }
  const { body, width, height } = girihRepeat('dodecagons', 168, (66 * Math.PI) / 180, colors)
  return svgDocument({
    width,
    height,
    body: `<rect width="${n(width)}" height="${n(height)}" fill="${ink}"/><g opacity=".42">${body}</g>`,
  })
}

/** A whisper of strapwork for the page's own ground. Repeats both ways. */
export function pageBackdrop(palette: Palette = defaultPalette): string {
  const { cloth, sand } = palette
  const colors = { star: cloth, small: cloth, flower: cloth, line: sand, edge: cloth }
  const { body, width, height } = girihRepeat('octagons', 132, (63 * Math.PI) / 180, colors)
  return svgDocument({ width, height, body: `<g opacity=".22">${body}</g>` })
}

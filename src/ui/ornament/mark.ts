import { defaultPalette, type Palette } from './palette.ts'
import { circle, path, petalRing } from './petals.ts'
import { svgDocument } from './svg.ts'
import { starPolygon } from './star.ts'

/** The sign of a house that has not set its own: an eight-pointed star with a flower in it, 48 × 48. */
export function rosetteMark(palette: Palette = defaultPalette): string {
  const { turquoise, cobalt, cloth, saffron } = palette
  const body =
    path(starPolygon(24, 24, 23.5, 8, 0.765), cobalt) +
    path(starPolygon(24, 24, 19.5, 8, 0.765), 'none', ` stroke="${cloth}" stroke-width="1.1"`) +
    path(petalRing({ cx: 24, cy: 24, inner: 5, outer: 16, count: 8, shape: 'point', fullness: 0.86 }), turquoise) +
    path(petalRing({ cx: 24, cy: 24, inner: 4, outer: 10.5, count: 8, shape: 'point', turn: 22.5, fullness: 0.7 }), cloth) +
    circle(24, 24, 4.4, saffron)
  return svgDocument({ width: 48, height: 48, body, fit: 'meet' })
}

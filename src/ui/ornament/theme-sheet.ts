import { borderStrip, heroPattern, pageBackdrop } from './bands.ts'
import { defaultPalette, type Palette } from './palette.ts'

/** An SVG as a CSS `url(…)`, so that a sheet needs no further request. The policy must allow `img-src data:`. */
function dataUrl(svg: string): string {
  const sparse = svg.replaceAll('"', "'").replace(/[%#<>]/g, (sign) => encodeURIComponent(sign))
  return `url("data:image/svg+xml,${sparse}")`
}

/** The sheet that gives a house its own colours and bands; link it after the built one. */
export function themeSheet(palette: Palette = defaultPalette): string {
  const dyes = Object.entries(palette).map(([name, value]) => `--dye-${name}:${value};`)
  return (
    `:root,[data-theme="savdo"]{${dyes.join('')}` +
    `--ornament-strip:${dataUrl(borderStrip(palette))};` +
    `--ornament-hero:${dataUrl(heroPattern(palette))};` +
    `--ornament-page:${dataUrl(pageBackdrop(palette))}}`
  )
}

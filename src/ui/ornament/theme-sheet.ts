import { borderStrip, heroPattern, pageBackdrop } from './bands.ts'
import { defaultPalette, type Palette } from './palette.ts'
import { hashText } from './random.ts'

/** An SVG as a CSS `url(…)`, so that a sheet needs no further request. The policy must allow `img-src data:`. */
function dataUrl(svg: string): string {
  const sparse = svg.replaceAll('"', "'").replace(/[%#<>]/g, (sign) => encodeURIComponent(sign))
  return `url("data:image/svg+xml,${sparse}")`
}

/** Where the sheet of a palette stands: the address changes with it, so that a browser may keep it for ever. */
export function themeAddress(palette: Palette = defaultPalette): string {
  return `/theme.css?v=${hashText(themeSheet(palette)).toString(36)}`
}

/** The sheet that gives a house its own colours and bands; link it after the built one. */
export function themeSheet(palette: Palette = defaultPalette): string {
  const key = JSON.stringify(palette)
  if (kept.key !== key) kept = { key, sheet: drawSheet(palette) }
  return kept.sheet
}

// A process serves one house, so the last sheet is the only one worth keeping.
let kept = { key: '', sheet: '' }

function drawSheet(palette: Palette): string {
  const dyes = Object.entries(palette).map(([name, value]) => `--dye-${name}:${value};`)
  return (
    `:root,[data-theme="savdo"]{${dyes.join('')}` +
    `--ornament-strip:${dataUrl(borderStrip(palette))};` +
    `--ornament-hero:${dataUrl(heroPattern(palette))};` +
    `--ornament-page:${dataUrl(pageBackdrop(palette))}}`
  )
}

import { borderStrip, heroPattern, type Palette } from '../../../../ui/ornament/index.ts'

/** The house's strapwork as one picture of the given size, so that slides and paper need no pattern of their own. */
export function coverArt(palette: Palette, width: number, height: number): string {
  return tiled(heroPattern(palette), width, height, width / 6)
}

/** The house's woven band. */
export function bandArt(palette: Palette, width: number, height: number): string {
  return tiled(borderStrip(palette), width, height, height * 7.5)
}

function tiled(tile: string, width: number, height: number, across: number): string {
  const [, wide = 1, tall = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(tile) ?? []).map(Number)
  const inner = tile.slice(tile.indexOf('>', tile.indexOf('<svg')) + 1, tile.lastIndexOf('</svg>'))
  const scale = across / wide
  const parts: string[] = []
  for (let y = 0; y < height; y += tall * scale)
    for (let x = 0; x < width; x += across)
      parts.push(`<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})">${inner}</g>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}

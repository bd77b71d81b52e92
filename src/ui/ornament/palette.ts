/** The dyes and glazes of all ornament, as CSS hex colours. A house sets its own in settings. */
export interface Palette {
  /** Undyed cloth, the lightest ground. */
  cloth: string
  sand: string
  turquoise: string
  /** Deep turquoise, for grounds and leaves. */
  teal: string
  cobalt: string
  /** The darkest, for outlines and night grounds. */
  ink: string
  madder: string
  pomegranate: string
  saffron: string
  leaf: string
}

export const defaultPalette: Palette = {
  cloth: '#faf3e3',
  sand: '#e9d5ab',
  turquoise: '#1fa9a8',
  teal: '#0c6a72',
  cobalt: '#15468f',
  ink: '#10233f',
  madder: '#98262c',
  pomegranate: '#c93a4b',
  saffron: '#e3a436',
  leaf: '#55803f',
}

/** The dyes as the page's own CSS variables, for drawings that stand inside it. */
export const pagePalette = Object.fromEntries(
  Object.entries(defaultPalette).map(([name, value]) => [name, `var(--dye-${name}, ${value})`]),
) as unknown as Palette

/** The default dyes with a house's own over them; what is no six-digit hex colour is passed over. */
export function paletteOf(dyes: Readonly<Record<string, string>> = {}): Palette {
  const own = Object.entries(dyes).filter(([name, value]) => name in defaultPalette && /^#[\da-f]{6}$/i.test(value))
  return { ...defaultPalette, ...Object.fromEntries(own) }
}

import type { Locale } from '../../../../kernel/locale.ts'

/** Inches: the wide screen of both offices' programs. */
export const sheet = { width: 13.333, height: 7.5, margin: 0.65 } as const

export const ink = '10233F'
export const cobalt = '15468F'
export const teal = '1B8C8F'
export const quiet = '5B6673'
export const sand = 'F6F1E7'
export const edge = 'E4D9C1'

/** Faces that are on the computers of the offices that read it; a deck embeds none. */
export function faceOf(locale: Locale): string {
  return locale === 'zh-Hans' ? 'Microsoft YaHei' : 'Arial'
}

/** The language of the text, so that the office's spelling check and line breaking follow it. */
export const officeLanguage: Readonly<Record<Locale, string>> = {
  uz: 'uz-Latn-UZ',
  'uz-Cyrl': 'uz-Cyrl-UZ',
  ru: 'ru-RU',
  'zh-Hans': 'zh-CN',
  en: 'en-GB',
}

import { type Locale } from './locale.ts'

/** One text in several languages, by BCP 47 tag. */
export type LocalizedText = { readonly [locale in Locale]?: string | undefined }

// Who lacks his own language reads the next best one: the other script first, then a language learnt at school.
const order: Record<Locale, readonly Locale[]> = {
  uz: ['uz', 'uz-Cyrl', 'ru', 'en', 'zh-Hans'],
  'uz-Cyrl': ['uz-Cyrl', 'uz', 'ru', 'en', 'zh-Hans'],
  ru: ['ru', 'en', 'uz-Cyrl', 'uz', 'zh-Hans'],
  'zh-Hans': ['zh-Hans', 'en', 'ru', 'uz', 'uz-Cyrl'],
  en: ['en', 'ru', 'uz', 'uz-Cyrl', 'zh-Hans'],
}

/** The best text there is for a reader, and the language it is in; undefined when there is none. */
export function bestText(text: LocalizedText, reader: Locale): { text: string; lang: Locale } | undefined {
  for (const lang of order[reader]) {
    const found = text[lang]
    if (found !== undefined && found.trim() !== '') return { text: found, lang }
  }
  return undefined
}

/** As `bestText`, the words alone; `''` when there is none. */
export function localize(text: LocalizedText, reader: Locale): string {
  return bestText(text, reader)?.text ?? ''
}

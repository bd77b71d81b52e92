export type WrittenLanguage = 'uz' | 'ru' | 'zh' | 'en'

/** One thing that is traded. Each list begins with the preferred term; `uz` is Latin, Cyrillic is derived unless `uzCyrl` says otherwise. */
export interface Concept {
  id: string
  /** Heading (4 digits) or subheading (6) of the Harmonised System of 2022. */
  hs: string
  uz: readonly string[]
  uzCyrl?: readonly string[]
  ru: readonly string[]
  zh: readonly string[]
  en: readonly string[]
  /** The id of the next wider concept. */
  broader?: string
}

export const WRITTEN_LANGUAGES: readonly WrittenLanguage[] = ['uz', 'ru', 'zh', 'en']

import { hanPlace } from '../place-words.ts'
import { transcribeName } from '../transcribe.ts'
import english from './english.json' with { type: 'json' }

/** Names of a place in our five writings. */
export interface PlaceNames {
  uz: string
  'uz-Cyrl': string
  ru: string
  'zh-Hans': string
  en: string
}

/** The English name of a Chinese place where it is not the pinyin. */
export const englishName = (han: string): string | undefined => (english as Record<string, string>)[han]

/** A Chinese place in our five writings, without the word for its kind: by established names, else by the tables. */
export function chineseNames(han: string): PlaceNames {
  const { core } = hanPlace(han)
  const inThe = (to: 'ru' | 'uz-Latn' | 'uz-Cyrl' | 'pinyin') => transcribeName(core, 'zh', to)
  const en = englishName(core) ?? inThe('pinyin').replace(/^./, (letter) => letter.toUpperCase())
  return { uz: inThe('uz-Latn'), 'uz-Cyrl': inThe('uz-Cyrl'), ru: inThe('ru'), 'zh-Hans': han, en }
}

import { APOSTROPHES } from '../scripts/alphabet.ts'
import { wordToLatin } from '../scripts/to-latin.ts'
import { detectLanguage, type Language } from '../detect.ts'
import { simplify } from './traditional.ts'

const MARKS = new RegExp(`[${APOSTROPHES}]`, 'g')
/** Apostrophes, soft hyphens and characters without width. */
const DROPPED = new RegExp(`[${APOSTROPHES}\\u00ad\\u200b-\\u200d\\u2060\\ufeff]`, 'g')

/** The four tones of pinyin; the other accents belong to alphabets and stay. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/g
const untoned = (letter: string): string =>
  letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')

/** Width, case and compatibility forms; tones of pinyin dropped; apostrophes dropped; traditional characters simplified. Still in its own script. */
export function foldSurface(text: string): string {
  // NFKC breaks ´ into a space and an accent: apostrophes go first.
  const plain = text.replace(DROPPED, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(DROPPED, '')
  // T恤 is also written 体恤; as one run it is a word.
  return simplify(plain.replace(TONED, untoned)).replaceAll('t恤', '体恤')
}

/** A folded Cyrillic word read as Uzbek, in Latin letters without apostrophes. */
export function foldUzbek(word: string): string {
  return wordToLatin(word).replace(MARKS, '')
}

/** A folded Cyrillic word read as Russian: ё is е. */
export function foldRussian(word: string): string {
  return word.replace(/ё\u0308*/g, 'е')
}

/**
 * One form for all ways to type the same text: `Qoʻqon`, `Qo'qon`, `Қўқон` → `qoqon`.
 * Cyrillic is read in `locale`, or in the language that the text shows (Uzbek → Latin, Russian stays, ё → е).
 */
export function fold(text: string, locale?: Language): string {
  const surface = foldSurface(text)
  if (!/[Ѐ-ӿ]/.test(surface)) return surface
  const language = locale === 'uz' || locale === 'uz-Cyrl' || locale === 'ru' ? locale : detectLanguage(surface)
  return surface.replace(/[Ѐ-ӿ]+/g, language === 'uz-Cyrl' || language === 'uz' ? foldUzbek : foldRussian).normalize('NFKC')
}

import type { Language } from '../detect.ts'
import { foldRussian, foldUzbek } from './fold.ts'
import { stemEnglish } from './stem-english.ts'
import { stemsRussian } from './stem-russian.ts'
import { stemsUzbek } from './stem-uzbek.ts'
import { isSilent } from './stop-words.ts'
import { LONGEST, type Token, tokensOf } from './tokens.ts'

/** The stems a word may have: by its language when that is known, else by every language of its script. */
export function stemsOf(token: Token, locale?: Language): readonly string[] {
  const key = `${locale ?? ''} ${token.kind} ${token.text}`
  const known = memory.get(key)
  if (known) return known
  const stems = [...new Set(readings(token, locale))].filter((stem) => stem !== '').map((stem) => stem.slice(0, LONGEST))
  if (memory.size >= REMEMBERED) memory.clear()
  memory.set(key, stems)
  return stems
}

// Texts say the same words again and again.
const memory = new Map<string, readonly string[]>()
const REMEMBERED = 20_000

function readings(token: Token, locale: Language | undefined): readonly string[] {
  const uzbek = locale === 'uz' || locale === 'uz-Cyrl'
  switch (token.kind) {
    case 'latin':
      if (uzbek) return stemsUzbek(token.text)
      if (locale === 'en') return [stemEnglish(token.text)]
      return [...stemsUzbek(token.text), stemEnglish(token.text)]
    case 'cyrillic':
      if (uzbek) return stemsUzbek(foldUzbek(token.text))
      if (locale === 'ru') return stemsRussian(foldRussian(token.text))
      return [...stemsUzbek(foldUzbek(token.text)), ...stemsRussian(foldRussian(token.text))]
    default:
      return [token.text]
  }
}

/** Pairs of neighbouring characters. */
export function bigrams(run: string): string[] {
  const chars = [...run]
  return chars.slice(1).map((char, at) => (chars[at] as string) + char)
}

/**
 * Terms of a text for `array_to_tsvector`: distinct, without order. Words are stemmed in `locale`
 * when given (Uzbek in either script gives the same terms), Chinese gives single characters and
 * pairs, codes and numbers stay whole, little words are left out. Never empty strings, never longer than 64 characters.
 */
export function terms(text: string, locale?: Language): string[] {
  const found = new Set<string>()
  const tokens = tokensOf(text, true)
  const told = tokens.filter((token) => !isSilent(token.text, locale))
  for (const token of told.length > 0 ? told : tokens) {
    if (token.kind === 'han') {
      for (const char of token.text) found.add(char)
      for (const pair of bigrams(token.text)) found.add(pair)
    } else for (const stem of stemsOf(token, locale)) found.add(stem)
  }
  return [...found]
}

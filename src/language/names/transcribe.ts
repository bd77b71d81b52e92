import { convert } from '../scripts/convert.ts'
import { type Exonym, exonymOf, exonymOfHan } from './exonyms.ts'
import { readHanzi, simplifyName } from './hanzi.ts'
import { readSpelling, type Reading } from './read-spelling.ts'
import { pinyinWord, russianOf } from './syllables.ts'
import { uzbekCyrillicOf, uzbekLatinOf } from './uzbek.ts'
import type { System } from './variants.ts'
import { wellKnownByUzbek } from './well-known.ts'

/** The ways a Chinese name is written here; `ru` is after Palladius, with established names (Пекин) as they are. */
export type NameWriting = 'zh' | 'pinyin' | 'ru' | 'uz-Latn' | 'uz-Cyrl'
export type NameTarget = Exclude<NameWriting, 'zh'>

const SYSTEMS: Record<Exclude<NameWriting, 'zh'>, readonly System[]> = {
  pinyin: ['pinyin'],
  ru: ['palladius', 'letters'],
  'uz-Latn': ['uzbek', 'letters', 'pinyin'],
  'uz-Cyrl': ['uzbek', 'palladius', 'letters'],
}

const capitalised = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase())

/** Readings of one word, cheapest first; [] when it is no Chinese name. */
export function readingsOf(word: string, from: Exclude<NameWriting, 'zh'>): Reading[] {
  const found = readSpelling(word, SYSTEMS[from])
  const uzbek = from === 'uz-Latn' ? word : from === 'uz-Cyrl' ? convert(word, 'uz-Latn') : undefined
  const known = uzbek === undefined ? undefined : wellKnownByUzbek(uzbek)
  return known === undefined
    ? found
    : [{ syllables: known, cost: 0 }, ...found.filter((each) => each.syllables.join(' ') !== known.join(' '))]
}

/** Pinyin that a name in another writing may stand for, best first, with a score of 0 to 1. At most `limit`. */
export function pinyinCandidates(name: string, from: NameWriting, limit = 5): { pinyin: string; score: number }[] {
  if (from === 'zh') return [{ pinyin: transcribeName(name, 'zh', 'pinyin'), score: 1 }]
  const exonym = exonymOf(name)
  const readings: Reading[] = exonym === undefined ? readingsOf(name, from) : [{ syllables: exonym.syllables, cost: 0 }]
  return readings
    .slice(0, limit)
    .map(({ syllables, cost }) => ({ pinyin: pinyinWord(syllables), score: Math.max(0, Math.round((1 - cost) * 1000) / 1000) }))
}

/**
 * A Chinese name in another writing: 清远 → Цинъюань, Guanchjou → guangzhou. Established names come as they are.
 * Pinyin is in lower case without tones; other writings take a capital. What is no Chinese name is kept
 * (between the two Uzbek scripts it is converted). Never throws.
 */
export function transcribeName(text: string, from: NameWriting, to: NameTarget): string {
  if (from === to) return text
  const name = text.trim()
  if (name === '') return text
  const exonym = from === 'zh' ? exonymOfHan(simplifyName(name)) : exonymOf(name)
  if (exonym !== undefined) return text.replace(name, () => ofExonym(exonym, to))
  if (from === 'zh') return text.replace(/\p{Script=Han}+/gu, (run) => ofSyllables(readHanzi(run), to))
  return text.replace(/[\p{L}\p{M}](?:[\p{L}\p{M}]|['’‘`´ʻʼ](?=\p{L}))*/gu, (word) => ofWord(word, from, to))
}

function ofExonym(exonym: Exonym, to: NameTarget): string {
  if (to === 'pinyin') return exonym.han === '陕西' ? 'shaanxi' : pinyinWord(exonym.syllables)
  if (to === 'ru') return exonym.russian
  if (exonym.uzbek === undefined) return to === 'uz-Latn' ? uzbekLatinOf(exonym.russian) : uzbekCyrillicOf(exonym.russian)
  return to === 'uz-Latn' ? exonym.uzbek : convert(exonym.uzbek, 'uz-Cyrl').replace('тсз', 'цз')
}

function ofSyllables(syllables: readonly string[], to: NameTarget): string {
  return to === 'pinyin' ? pinyinWord(syllables) : capitalised(ofRussian(russianOf(syllables), to))
}

function ofRussian(russian: string, to: NameTarget): string {
  return to === 'uz-Latn' ? uzbekLatinOf(russian) : to === 'uz-Cyrl' ? uzbekCyrillicOf(russian) : russian
}

function ofWord(word: string, from: Exclude<NameWriting, 'zh'>, to: NameTarget): string {
  const exonym = exonymOf(word)
  if (exonym !== undefined) return ofExonym(exonym, to)
  if (from === 'ru' && to !== 'pinyin') return ofRussian(word, to)
  if (from === 'uz-Cyrl' && to === 'uz-Latn') return convert(word, 'uz-Latn')
  const [reading] = readingsOf(word, from)
  if (reading === undefined || reading.cost > 0.6) return from === 'uz-Latn' && to === 'uz-Cyrl' ? convert(word, 'uz-Cyrl') : word
  return ofSyllables(reading.syllables, to)
}

import type { Language } from '../detect.ts'
import { findConcepts, lineage, telling } from '../glossary/find-concepts.ts'
import { builtIn, type Glossary } from '../glossary/glossary.ts'
import type { Concept } from '../glossary/index.ts'
import { initialsOf, joinedPinyin } from '../glossary/pinyin.ts'
import { foldRussian, foldSurface, foldUzbek } from './fold.ts'
import { tokensOf } from './tokens.ts'

const longestKey = 24
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/**
 * How a text begins, from each of its first words, as it may be typed: in plain Latin letters without spaces whatever
 * its script, in Chinese characters, as pinyin and by initials. `Quritilgan oʻrik` → quritilganorik, orik; 杏干 → 杏干, xinggan, xg.
 */
export function suggestionKeys(text: string, locale: Language, starts = 3): string[] {
  const surface = foldSurface(text)
  const keys = /\p{Script=Han}/u.test(surface) ? keysOfHan(surface, starts) : keysOfWords(surface, locale, starts)
  return [...new Set(keys.map((key) => key.slice(0, longestKey)))].filter((key) => key.length > 1 || /\p{Script=Han}/u.test(key))
}

/** The keys with one of which a text begins that somebody has begun to type; none for what is too short to tell. */
export function typedKeys(typed: string): string[] {
  const surface = foldSurface(typed.slice(0, 100))
  if (/\p{Script=Han}/u.test(surface)) return [hanOnly(surface).slice(0, longestKey)]
  const keys = [plain(foldUzbek(surface)), plain(foldUzbek(foldRussian(surface)))]
  return [...new Set(keys)].filter((key) => key.length > 1).map((key) => key.slice(0, longestKey))
}

/** The things that a name names, and the wider ones that they belong to. */
export function namedThings(name: string, locale: Language, glossary: Glossary = builtIn): Concept[] {
  const found = findConcepts(telling(tokensOf(name, false)), locale, glossary)
  return [...new Set(found.flatMap(({ concept }) => lineage(concept, glossary)))]
}

const plain = (text: string): string => text.replace(/[^a-z0-9]/g, '')
const hanOnly = (text: string): string => text.replace(/[^\p{Script=Han}a-z0-9]/gu, '')

function keysOfWords(surface: string, locale: Language, starts: number): string[] {
  const words = surface.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  const sound = (from: number) => {
    const rest = words.slice(from).join('')
    return plain(foldUzbek(locale === 'ru' ? foldRussian(rest) : rest))
  }
  return words.slice(0, starts).map((_, from) => sound(from))
}

function keysOfHan(surface: string, most: number): string[] {
  // A single character inside a name is seldom a word of its own: 杏干 begins with 杏 alone.
  const isStart = ({ isWordLike, index, segment }: Intl.SegmentData) => isWordLike && (index === 0 || segment.length > 1)
  const starts = [...segmenter.segment(surface)].filter(isStart).slice(0, most)
  return starts.flatMap(({ index }) => {
    const rest = surface.slice(index)
    return [hanOnly(rest), plain(joinedPinyin(rest)), plain(initialsOf(rest))]
  })
}

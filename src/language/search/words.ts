import { findConcepts, lineage, telling } from '../glossary/find-concepts.ts'
import { builtIn, type Glossary } from '../glossary/glossary.ts'
import { type Concept, cyrillicTerms } from '../glossary/index.ts'
import { joinedPinyin } from '../glossary/pinyin.ts'
import { foldSurface, foldUzbek } from './fold.ts'
import { LONGEST, tokensOf } from './tokens.ts'

/** A word as it is written, and how it sounds in plain Latin letters: what words are compared by when one is misspelt. */
export interface SoundedWord {
  readonly word: string
  readonly key: string
}

const WRITTEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}'’‘ʻʼ`´])+/gu
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** How a word sounds: `ўрик`, `oʻrik` → `orik`, `курага` → `kuraga`, 杏干 → `xinggan`; '' for what has no letters that we read. */
export function soundOf(word: string): string {
  const surface = foldSurface(word)
  if (/\p{Script=Han}/u.test(surface)) return joinedPinyin(surface).replace(/[^a-z]/g, '')
  return foldUzbek(surface)
    .replace(/[^a-z]/g, '')
    .slice(0, LONGEST)
}

/** The words of a text with their place in it; a run of Chinese as one. Whoever joins letters and digits writes a code, not a word. */
export function wordsIn(text: string): { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(WRITTEN)].flatMap(({ 0: found, index }) => {
    const word = found.replace(/^['’‘ʻʼ`´]+|['’‘ʻʼ`´]+$/gu, '')
    const at = index + found.indexOf(word)
    const code = /[\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + word.length)) && !/\p{Script=Han}/u.test(word)
    return word === '' || code ? [] : [{ word, at }]
  })
}

function pieces(text: string): string[] {
  return wordsIn(text).flatMap(({ word }) =>
    /\p{Script=Han}/u.test(word)
      ? [...segmenter.segment(word)].map(({ segment }) => segment).filter((segment) => [...segment].length > 1)
      : [word],
  )
}

/**
 * All words by which a thing of these names may be asked for: those of the names, and those that the glossary has in any
 * language for the things that they name and for wider ones. Distinct, of three sounds or more, in no order.
 */
export function searchWords(names: readonly string[], glossary: Glossary = builtIn): SoundedWord[] {
  const found = new Map<string, SoundedWord>()
  const keep = (each: SoundedWord) => void found.set(each.word, each)
  for (const name of names) {
    soundedWords(name).forEach(keep)
    for (const { concept } of findConcepts(telling(tokensOf(name, false)), undefined, glossary))
      for (const each of lineage(concept, glossary)) wordsOfThing(each).forEach(keep)
  }
  return [...found.values()]
}

function soundedWords(text: string): SoundedWord[] {
  return pieces(text)
    .map((word) => ({ word: word.normalize('NFC').toLowerCase().slice(0, LONGEST), key: soundOf(word) }))
    .filter(({ key }) => key.length > 2)
}

const known = new WeakMap<Concept, readonly SoundedWord[]>()

function wordsOfThing(concept: Concept): readonly SoundedWord[] {
  const found = known.get(concept)
  if (found) return found
  const terms = [...concept.uz, ...cyrillicTerms(concept), ...concept.ru, ...concept.en].flatMap(soundedWords)
  const chinese = concept.zh.map((word) => ({ word, key: soundOf(word) })).filter(({ key }) => key.length > 2)
  const words = [...terms, ...chinese]
  known.set(concept, words)
  return words
}

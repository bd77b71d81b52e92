import { conceptsBySound, findConcepts, telling } from '../glossary/find-concepts.ts'
import { builtIn, type Glossary } from '../glossary/glossary.ts'
import { STOP_WORDS } from './stop-words.ts'
import { tokensOf } from './tokens.ts'
import { soundOf, type SoundedWord, wordsIn } from './words.ts'

/** A word of a query that names nothing we know, and how it sounds. */
export interface Doubtful extends SoundedWord {
  /** Where it stands in the query. */
  readonly at: number
}

/** A known word that sounds like a typed one. */
export interface Likeness extends SoundedWord {
  readonly typed: string
}

const fewestLetters = 4
const mostWords = 8

/** The words of a query that may be misspelt: neither things of the glossary, nor numbers and codes, nor too short to tell. */
export function doubtfulWords(query: string, glossary: Glossary = builtIn): Doubtful[] {
  return wordsIn(query)
    .map(({ word, at }) => ({ word, at, key: soundOf(word) }))
    .filter(({ word, key }) => key.length >= fewestLetters && !STOP_WORDS.has(word.toLowerCase()) && !isThing(word, glossary))
    .slice(0, mostWords)
}

function isThing(word: string, glossary: Glossary): boolean {
  const tokens = telling(tokensOf(word, false))
  const sounding = () =>
    conceptsBySound(
      tokens.map(({ text }) => text),
      glossary,
    )
  return findConcepts(tokens, undefined, glossary).length > 0 || sounding().length > 0
}

/**
 * The query with its doubtful words put right, the likeliest first, at most three: words that differ by one letter, of eight
 * letters or more by two. Empty when a word is known as it stands, or none comes near.
 */
export function respellings(query: string, doubtful: readonly Doubtful[], likenesses: readonly Likeness[]): string[] {
  const choices = doubtful.map((each) => choicesFor(each, likenesses))
  const rounds = Math.min(3, Math.max(0, ...choices.map((list) => list.length)))
  const written = Array.from({ length: rounds }, (_, round) =>
    doubtful.reduceRight((text, { word, at }, index) => {
      const list = choices[index]!
      const choice = list[Math.min(round, list.length - 1)]
      return choice === undefined ? text : text.slice(0, at) + choice + text.slice(at + word.length)
    }, query),
  )
  return [...new Set(written)].filter((text) => text !== query)
}

function choicesFor({ word, key }: Doubtful, likenesses: readonly Likeness[]): string[] {
  const like = likenesses.filter(({ typed }) => typed === key)
  const script = scriptOf(word)
  if (like.some((each) => each.key === key && scriptOf(each.word) === script && script !== 'han')) return []
  const most = key.length >= 8 ? 2 : 1
  return like
    .map((each) => ({
      word: each.word,
      far: distance(key, each.key),
      foreign: scriptOf(each.word) === script ? 0 : 1,
      key: each.key,
    }))
    .filter(({ far, word: other }) => far <= most && other !== word)
    .toSorted(
      (a, b) =>
        a.far - b.far || a.foreign - b.foreign || firstDiffers(a.key, key) - firstDiffers(b.key, key) || order(a.word, b.word),
    )
    .map(({ word: other }) => other)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// Whoever mistypes seldom mistypes the first letter.
const firstDiffers = (a: string, b: string): number => Number(a[0] !== b[0])

function scriptOf(word: string): 'han' | 'cyrillic' | 'latin' {
  if (/\p{Script=Han}/u.test(word)) return 'han'
  return /[Ѐ-ӿ]/.test(word) ? 'cyrillic' : 'latin'
}

/** How many letters were left out, put in, taken for another, or changed places with a neighbour (restricted Damerau–Levenshtein). */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

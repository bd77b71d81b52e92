import { LITTLE_IN_SPECIFICATIONS } from './little-in-specifications.ts'
import { STOP_WORDS } from './stop-words.ts'
import type { Token } from './tokens.ts'

/** A word or a thing of a query; met when each of its groups is met by one of its terms. */
export interface Part {
  readonly groups: readonly (readonly string[])[]
  /** How much it tells of what is wanted: 1 a thing of the glossary, 0 nothing. */
  readonly worth: number
}

const worths = { thing: 1, article: 1, word: 0.4, said: 0.5, nothing: 0 } as const

/** What goods must share with a query of which none has all words. */
export interface Wish {
  /** The telling parts, the rarest first. */
  readonly parts: readonly { readonly part: Part; readonly weight: number }[]
  /** So much weight of them at least. */
  readonly needed: number
  /** Two of the first so many are met by whatever meets enough; of fewer where goods have them by the ten thousand. */
  readonly first: number
}

/** Of two words both are meant. */
const fewestParts = 3
const mostParts = 24
/** So many entries of an index are soon gone through. */
const mostGoods = 50_000

/** Half of what a query says; of a long text as much as three of its words, yet a third of it. */
const shareOf = (parts: number): number => Math.max(1 / 3, Math.min(1 / 2, 3 / parts))

/** How much a word tells, by what it was understood as. */
export function worthOf({ kind, text }: Token, isThing: boolean, isSaid: boolean): number {
  if (STOP_WORDS.has(text) || LITTLE_IN_SPECIFICATIONS.has(text)) return worths.nothing
  if (kind === 'number') return text.length < 4 ? worths.nothing : worths.word
  // A measure, 500ml, is written in too many ways.
  if (kind === 'code') return /^\d+\p{L}{1,3}\d?$/u.test(text) ? worths.nothing : worths.article
  return isThing ? worths.thing : isSaid ? worths.said : worths.word
}

/** The same of a stretch of Chinese. */
export const worthOfHan = (text: string, isThing: boolean, isSaid: boolean): number =>
  LITTLE_IN_SPECIFICATIONS.has(text) ? worths.nothing : isThing ? worths.thing : isSaid ? worths.said : worths.word

/** Specifications and tariffs name the thing first, then say more of it: `Dolomite, whether or not calcined`. */
export const leadingClause = (text: string): string => text.split(/[;；:：(（，、]|,\s|\s[—–-]\s/u)[0]!.trim()

/** The parts by which goods are told apart; none of a query of so few that all are meant. */
export function tellingParts(parts: readonly Part[]): readonly Part[] {
  const told = new Map(parts.filter(({ worth }) => worth > 0).map((part) => [JSON.stringify(part.groups), part]))
  return told.size < fewestParts ? [] : [...told.values()].slice(0, mostParts)
}

/**
 * What goods must share with a query: parts weigh by what they tell and by how few of `goods` have them (`counts`). A word
 * that nobody has may be of any language, and weighs half.
 */
export function wishOf(parts: readonly Part[], counts: readonly number[], goods: number): Wish {
  const rarity = (count: number) => Math.log(1 + goods / (count + 1))
  const weighed = parts
    .map((part, at) => {
      const count = counts[at] ?? 0
      return { part, count, weight: part.worth * rarity(count) * (count === 0 && part.worth < worths.thing ? 0.5 : 1) }
    })
    .toSorted((a, b) => a.count - b.count)
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const needed = all * shareOf(parts.length)
  return {
    parts: weighed.map(({ part, weight }) => ({ part, weight })),
    needed,
    first: fewEnough(weighed, firstOf(weighed, all - needed)),
  }
}

// Whoever has at most one of them lacks more than `spare`.
function firstOf(weighed: readonly { readonly weight: number }[], spare: number): number {
  let sum = 0
  let most = 0
  for (const [at, { weight }] of weighed.entries()) {
    sum += weight
    most = Math.max(most, weight)
    if (sum - most > spare) return at + 1
  }
  return weighed.length
}

function fewEnough(weighed: readonly { readonly count: number }[], first: number): number {
  let kept = Math.min(2, first)
  let sum = weighed[0]?.count ?? 0
  while (kept < first && (sum += weighed[kept - 1]!.count) <= mostGoods) kept += 1
  return kept
}

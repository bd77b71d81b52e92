import type { Language } from '../detect.ts'
import { attributesOf } from '../glossary/attributes-of.ts'
import { type Found, findConcepts, lineage, namedBy, telling } from '../glossary/find-concepts.ts'
import { builtIn, type Glossary } from '../glossary/glossary.ts'
import type { Concept } from '../glossary/index.ts'
import { type InRun, inRun, partsOf } from '../glossary/in-run.ts'
import { likeHan } from '../glossary/like-han.ts'
import { initialsOf, pinyinPairs } from '../glossary/pinyin.ts'
import { loanSound } from './loan-sound.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Marks a term that stands for a thing and not for a word. */
export const conceptTerm = (id: string): string => `§${id}`

/** Marks a term that stands for what is said of a thing: of wood, for children, dried. */
export const attributeTerm = (id: string): string => `~${id}`

/** Marks a term that stands for a thing whose Chinese name is like this one. */
export const likeTerm = (id: string): string => `≅${id}`

/** Marks a term that stands for a sound of Chinese. */
export const soundTerm = (syllables: string): string => `♪${syllables}`

/** Marks the initials of a whole run of Chinese. */
export const initialsTerm = (letters: string): string => `♫${letters}`

/** Marks the initials of one word in a run, or of what the Chinese call a thing. */
export const wordInitialsTerm = (letters: string): string => `♬${letters}`

/** Marks how a loan word sounds in whatever language. */
export const loanTerm = (sound: string): string => `≈${sound}`

/**
 * Language-neutral terms of a name: the things of the glossary that it names, what it says of them, and how its Chinese and
 * its loan words sound. They stand beside the words (`terms`) in the index, so that a name in one language is found by any
 * other.
 */
export function nameTerms(text: string, locale?: Language, glossary: Glossary = builtIn): string[] {
  const tokens = telling(tokensOf(text, false))
  const found = findConcepts(tokens, locale, glossary)
  const things = found.map(({ concept }) => conceptTerm(concept.id))
  const parts = found.flatMap((each) => partsOfThing(tokens, each, locale, glossary)).map(attributeTerm)
  const initials = found.flatMap(({ concept }) => initialsOfThing(concept))
  return [...new Set([...things, ...parts, ...initials, ...tokens.flatMap((token) => beside(token, locale, glossary))])]
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** How the words of a run begin: 特级杏干 → tj, xg. A word of one character tells too little. */
function initialsInRun(run: string, { things }: InRun): string[] {
  const chars = [...run]
  const words: string[] = []
  let at = 0
  for (const { from, to } of [...things, { from: chars.length, to: chars.length }]) {
    if (from < at) continue
    words.push(...wordsOfRun(chars.slice(at, from).join('')), chars.slice(from, to).join(''))
    at = to
  }
  return words.filter((word) => word !== run).flatMap(wordInitials)
}

// Characters that the segmenter leaves alone are a word together, which it does not know: 特, 级.
function wordsOfRun(run: string): string[] {
  const words: string[] = []
  let alone = false
  for (const { segment } of segmenter.segment(run)) {
    const single = [...segment].length === 1
    if (single && alone) words[words.length - 1] += segment
    else words.push(segment)
    alone = single
  }
  return words
}

const wordInitials = (word: string): string[] => {
  const letters = /^\p{Script=Han}{2,6}$/u.test(word) ? initialsOf(word) : ''
  return letters.length > 1 ? [wordInitialsTerm(letters)] : []
}

const known = new WeakMap<Concept, readonly string[]>()

function initialsOfThing(concept: Concept): readonly string[] {
  const found = known.get(concept) ?? wordInitials(concept.zh[0] ?? '')
  known.set(concept, found)
  return found
}

/** What the words of a thing of several words mean each: a plastic bucket may be asked for by a word for buckets. */
function partsOfThing(
  tokens: readonly Token[],
  { token, from, to }: Found,
  locale: Language | undefined,
  glossary: Glossary,
): string[] {
  const run = tokens[token]!
  if (run.kind === 'han') {
    const parts = partsOf([...run.text].slice(from, to).join(''), glossary)
    return [...(parts?.things ?? []).map(({ concept }) => concept.id), ...(parts?.attributes ?? []).map(({ id }) => id)]
  }
  if (to - from < 2) return []
  return tokens.slice(from, to).flatMap((word) => namedBy([word], locale, glossary).map(({ id }) => id))
}

/**
 * The wider things that a named thing belongs to: dried apricots are dried fruit. With `hs`, the code of the goods, only of
 * things that lie in the same chapter: tiles the colour of turquoise (69) are no gemstones (71).
 */
export function widerTerms(text: string, locale?: Language, hs?: string | null, glossary: Glossary = builtIn): string[] {
  const wider = findConcepts(telling(tokensOf(text, false)), locale, glossary)
    .filter(({ concept }) => !hs || concept.hs.slice(0, 2) === hs.slice(0, 2))
    .flatMap(({ concept }) => lineage(concept, glossary).slice(1))
  return [...new Set(wider.map(({ id }) => conceptTerm(id)))]
}

function beside(token: Token, locale: Language | undefined, glossary: Glossary): string[] {
  if (token.kind === 'han') {
    const initials = initialsOf(token.text)
    const within = inRun(token.text, glossary)
    return [
      ...within.attributes.map(({ id }) => attributeTerm(id)),
      ...likeHan(token.text, glossary).map(({ id }) => likeTerm(id)),
      ...pinyinPairs(token.text).map(soundTerm),
      ...(initials.length > 1 && initials.length <= 6 ? [initialsTerm(initials)] : []),
      ...initialsInRun(token.text, within),
    ]
  }
  const loan = loanSound(token)
  return [...attributesOf(token, locale).map(attributeTerm), ...(loan ? [loanTerm(loan)] : [])]
}

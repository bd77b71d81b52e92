import type { Language } from '../detect.ts'
import { findConcepts, lineage, telling } from '../glossary/find-concepts.ts'
import { pinyinPairs } from '../glossary/pinyin.ts'
import { tokensOf } from './tokens.ts'

/** Marks a term that stands for a thing and not for a word. */
export const conceptTerm = (id: string): string => `§${id}`

/** Marks a term that stands for a sound of Chinese. */
export const soundTerm = (pair: string): string => `♪${pair}`

/**
 * Language-neutral terms of a name: the things of the glossary that it names, and how its Chinese sounds. They stand beside
 * the words (`terms`) in the index, so that a name in one language is found by any other.
 */
export function nameTerms(text: string, locale?: Language): string[] {
  const tokens = tokensOf(text, false)
  const things = findConcepts(telling(tokens), locale).map(({ concept }) => conceptTerm(concept.id))
  const sounds = tokens
    .filter(({ kind }) => kind === 'han')
    .flatMap(({ text: run }) => pinyinPairs(run))
    .map(soundTerm)
  return [...new Set([...things, ...sounds])]
}

/**
 * The wider things that a named thing belongs to: dried apricots are dried fruit. With `hs`, the code of the goods, only of
 * things that lie in the same chapter: tiles the colour of turquoise (69) are no gemstones (71).
 */
export function widerTerms(text: string, locale?: Language, hs?: string | null): string[] {
  const wider = findConcepts(telling(tokensOf(text, false)), locale)
    .filter(({ concept }) => !hs || concept.hs.slice(0, 2) === hs.slice(0, 2))
    .flatMap(({ concept }) => lineage(concept).slice(1))
  return [...new Set(wider.map(({ id }) => conceptTerm(id)))]
}

import type { Language } from '../detect.ts'
import { findConcepts, lineage, telling } from '../glossary/find-concepts.ts'
import { pinyinPairs } from '../glossary/pinyin.ts'
import { tokensOf } from './tokens.ts'

/** Marks a term that stands for a thing and not for a word. */
export const conceptTerm = (id: string): string => `§${id}`

/** Marks a term that stands for a sound of Chinese. */
export const soundTerm = (pair: string): string => `♪${pair}`

/**
 * Language-neutral terms of a name: the things of the glossary that it names and all wider ones, and how its Chinese sounds.
 * They stand beside the words (`terms`) in the index, so that a name in one language is found by any other.
 */
export function nameTerms(text: string, locale?: Language): string[] {
  const tokens = tokensOf(text, false)
  const things = findConcepts(telling(tokens), locale)
    .flatMap(({ concept }) => lineage(concept))
    .map(({ id }) => conceptTerm(id))
  const sounds = tokens
    .filter(({ kind }) => kind === 'han')
    .flatMap(({ text: run }) => pinyinPairs(run))
    .map(soundTerm)
  return [...new Set([...things, ...sounds])]
}

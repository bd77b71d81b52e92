import type { Language } from '../detect.ts'
import { findConcepts, telling } from '../glossary/find-concepts.ts'
import { builtIn, type Glossary } from '../glossary/glossary.ts'
import { initialsOf } from '../glossary/pinyin.ts'
import { conceptTerm, initialsTerm } from './concept-terms.ts'
import { foldRussian, foldUzbek } from './fold.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Marks a term that stands for a whole name. */
export const WHOLE = '='

// A longer name is nobody's query.
const longest = 120

/**
 * Terms that a name and a query share only when the query is that name, all of it: as it is written, in either script of
 * Uzbek, or as the thing of the glossary that it names and nothing besides. Goods that are called just so stand first.
 */
export function wholeNameTerms(text: string, locale?: Language, glossary: Glossary = builtIn): string[] {
  const tokens = tokensOf(text, false)
  if (tokens.length === 0) return []
  const written = readings(tokens, locale).filter((name) => name.length <= longest)
  const told = telling(tokens)
  const named = findConcepts(told, locale, glossary).filter(({ token, from, to }) => coversAll(told, token, from, to))
  const [only] = tokens
  const letters = tokens.length === 1 && only?.kind === 'han' && only.text.length <= 6 ? initialsOf(only.text) : ''
  const sound = letters.length > 1 ? [initialsTerm(letters)] : []
  return [...new Set([...written, ...named.map(({ concept }) => conceptTerm(concept.id)), ...sound])].map((name) => WHOLE + name)
}

function readings(tokens: readonly Token[], locale: Language | undefined): string[] {
  const read = (fold: (word: string) => string) =>
    tokens.map(({ kind, text }) => (kind === 'cyrillic' ? fold(text) : text)).join(' ')
  if (locale === 'ru') return [read(foldRussian)]
  if (locale !== undefined) return [read(foldUzbek)]
  return [read(foldUzbek), read(foldRussian)]
}

function coversAll(tokens: readonly Token[], token: number, from: number, to: number): boolean {
  const run = tokens[token]
  if (run?.kind === 'han') return tokens.length === 1 && from === 0 && to === [...run.text].length
  return from === 0 && to === tokens.length
}

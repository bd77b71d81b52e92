import { type Concept, findConcepts, type Glossary, telling, tokensOf } from '../../../language/index.ts'
import { type Word, writingOf } from './glossary-words.ts'

/** The things that a word, all of it, is a name of, in its own language. */
export function thingsCalled(glossary: Glossary, { language, term }: Word): readonly Concept[] {
  const tokens = telling(tokensOf(term, false))
  const [first] = tokens
  if (!first) return []
  const end = first.kind === 'han' ? [...first.text].length : tokens.length
  if (first.kind === 'han' && tokens.length > 1) return []
  return findConcepts(tokens, writingOf[language], glossary)
    .filter(({ from, to }) => from === 0 && to === end)
    .map(({ concept }) => concept)
}

/** The things that words hold, wherever they stand in them: what somebody may have meant. */
export function thingsIn(glossary: Glossary, words: string): readonly Concept[] {
  return [...new Set(findConcepts(telling(tokensOf(words, false)), undefined, glossary).map(({ concept }) => concept))]
}

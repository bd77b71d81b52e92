import type { Language } from '../detect.ts'
import { mayBeInitials } from '../search/spoken.ts'
import { stemsOf } from '../search/terms.ts'
import type { Token } from '../search/tokens.ts'
import type { Concept, WrittenLanguage } from './concept.ts'
import { locales } from './concept-index.ts'
import { builtIn, type Glossary } from './glossary.ts'
import { inRun } from './in-run.ts'

export { telling } from './concept-index.ts'

/** A thing of the glossary that a text names, from token `from` up to and without `to`; in a Chinese run by characters. */
export interface Found {
  readonly concept: Concept
  readonly token: number
  readonly from: number
  readonly to: number
}

const longestPhrase = 6

/** The languages that a word may be in: the text's own, else each that is written so. */
export function languagesOf(token: Token, locale: Language | undefined): readonly WrittenLanguage[] {
  if (locale === 'uz' || locale === 'uz-Cyrl') return ['uz']
  if (locale === 'ru' || locale === 'en') return [locale]
  return token.kind === 'cyrillic' ? ['ru', 'uz'] : ['en', 'uz']
}

/** The things that a text names, the longest name first to win, none inside another. */
export function findConcepts(tokens: readonly Token[], locale?: Language, glossary: Glossary = builtIn): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!
    if (token.kind === 'han') {
      for (const { concept, from, to } of inRun(token.text, glossary).things) found.push({ concept, token: at, from, to })
      at += 1
      continue
    }
    const [length, named] = longestAt(tokens, at, locale, glossary)
    for (const concept of named) found.push({ concept, token: at, from: at, to: at + length })
    at += Math.max(1, length)
  }
  return found
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  locale: Language | undefined,
  glossary: Glossary,
): [number, readonly Concept[]] {
  const most = Math.min(longestPhrase, tokens.length - at)
  for (let length = most; length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length)
    if (phrase.some(({ kind }) => kind === 'han')) continue
    const named = namedBy(phrase, locale, glossary)
    if (named.length > 0) return [length, named]
  }
  return [0, []]
}

/** The things that these words together name: as they are written, by their stems in any order, or written as one word. */
export function namedBy(phrase: readonly Token[], locale?: Language, glossary: Glossary = builtIn): readonly Concept[] {
  const languages = languagesOf(phrase[0]!, locale)
  const ways: ((language: WrittenLanguage) => readonly Concept[])[] = [
    (language) => glossary.byWords(language, phrase),
    (language) => glossary.byStems(language, phrase),
    (language) => otherReadings(phrase, language).flatMap((stem) => glossary.byStems(language, stem)),
    (language) => glossary.byJoined(language, phrase),
  ]
  for (const way of ways) {
    const named = languages.flatMap(way)
    if (named.length > 0) return [...new Set(named)]
  }
  return []
}

// A word may have a second stem: gilosi is the gilos of somebody, though -si is an ending, too.
function otherReadings(phrase: readonly Token[], language: WrittenLanguage): Token[][] {
  const last = phrase.at(-1)!
  return stemsOf(last, locales[language])
    .slice(1)
    .map((text) => [...phrase.slice(0, -1), { ...last, text }])
}

/** A concept and all wider ones, the nearest first: dried apricots are dried fruit, too. */
export function lineage(concept: Concept, glossary: Glossary = builtIn): Concept[] {
  const line: Concept[] = []
  for (
    let next: Concept | undefined = concept;
    next && !line.includes(next);
    next = next.broader ? glossary.concept(next.broader) : undefined
  )
    line.push(next)
  return line
}

const fewest = 5

/** The things whose Chinese name sounds so: `xinggan`, `xing gan`, or by initials alone `xg` where few begin so. */
export function conceptsBySound(words: readonly string[], glossary: Glossary = builtIn, initials = true): readonly Concept[] {
  const joined = words.join('')
  const sounding = glossary.byPinyin(joined)
  if (sounding.length > 0) return sounding
  const few = initials && mayBeInitials(joined) ? glossary.byInitials(joined) : []
  return few.length <= fewest ? few : []
}

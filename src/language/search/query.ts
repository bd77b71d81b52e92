import { attributesOf } from '../glossary/attributes-of.ts'
import { conceptsBySound, findConcepts, type Found, namedBy, telling } from '../glossary/find-concepts.ts'
import { builtIn, type Glossary } from '../glossary/glossary.ts'
import type { Concept } from '../glossary/index.ts'
import { attributeTerm, conceptTerm, initialsTerm, likeTerm, loanTerm, soundTerm, wordInitialsTerm } from './concept-terms.ts'
import { loanSound } from './loan-sound.ts'
import { type Part, worthOf } from './most-words.ts'
import { runParts } from './run-groups.ts'
import { isSpokenChinese, mayBeInitials, spoken, syllablesOf } from './spoken.ts'
import { STOP_WORDS } from './stop-words.ts'
import { ownStems } from './own-stems.ts'
import { type Token, tokensOf } from './tokens.ts'
import { WHOLE, wholeNameTerms } from './whole-name.ts'

/** Words of a query that were understood as things of the glossary. */
export interface Understood {
  readonly words: string
  readonly concepts: readonly Concept[]
}

/** Every group must be met by one of its terms; a term that ends in `*` is met by any that begins so. */
export interface TermQuery {
  all: string[][]
  /** The groups by the words that they stand for. */
  readonly parts?: readonly Part[]
  /** What goods have that are called just so, by any one of these. */
  readonly whole?: readonly string[]
  readonly understood?: readonly Understood[]
}

const MOST_GROUPS = 24

// HS codes are asked for by their first four or more digits.
function wordGroup(token: Token, glossary: Glossary | undefined): readonly string[] {
  if (token.kind === 'number') return [token.text.length >= 4 ? `${token.text}*` : token.text]
  return ownStems(token, glossary)
}

/** Latin words that name nothing by their letters may be Chinese as it sounds: `xinggan`, `xing gan`, `xg`. */
function soundsOf(tokens: readonly Token[], named: ReadonlySet<number>, glossary: Glossary, initials: boolean): Understood[] {
  const found: Understood[] = []
  const free = (at: number) => spoken(tokens[at]) !== undefined && !named.has(at)
  for (let at = 0; at < tokens.length; at += 1) {
    if (!free(at)) continue
    let end = at
    while (free(end)) end += 1
    const words = tokens.slice(at, end).map((token) => spoken(token)!)
    const concepts = conceptsBySound(words, glossary, initials)
    if (concepts.length > 0) found.push({ words: words.join(' '), concepts })
    at = end
  }
  return found
}

/** How a query is read. */
export interface Reading {
  readonly things?: boolean
  readonly glossary?: Glossary
  readonly initials?: boolean
}

/**
 * What a typed query asks for, whatever its language: function words set aside, every other word in all stems that its
 * script allows, Chinese by pairs of characters, and beside the words the things of the glossary that they name, which are
 * the same in every language. `things: false` takes the words as they are, `initials: false` no word as initials of Chinese.
 * At most 24 groups.
 */
export function queryTerms(text: string, { things = true, glossary = builtIn, initials = true }: Reading = {}): TermQuery {
  const all = tokensOf(text.slice(0, 1000), false)
  const tokens = isSpokenChinese(all) ? all : telling(all)
  const found = things ? findConcepts(tokens, undefined, glossary) : []
  const named = new Set(found.flatMap(({ token, from, to }) => (tokens[token]?.kind === 'han' ? [] : span(from, to))))
  const sounds = things ? soundsOf(tokens, named, glossary, initials) : []
  const seen = new Map<string, string[]>()
  const parts: Part[] = []
  const add = (groups: readonly string[][], worth: number) => {
    const asked = groups.filter((group) => group.length > 0)
    for (const group of asked) seen.set(group.join('|'), group)
    if (asked.length > 0) parts.push({ groups: asked, worth })
  }
  tokens.forEach((token, at) => {
    if (token.kind === 'han') {
      for (const { groups, worth } of runParts(token.text, things ? glossary : undefined)) add(groups, worth)
      return
    }
    const concepts = found
      .filter((each) => tokens[each.token]?.kind !== 'han' && each.from <= at && at < each.to)
      .map(({ concept }) => concept)
    const sounding = sounds.filter(({ words }) => words.split(' ').includes(spoken(token) ?? '')).flatMap((each) => each.concepts)
    const words = [
      ...wordGroup(token, things ? glossary : undefined),
      ...(STOP_WORDS.has(token.text) ? besideLittle(tokens, at) : []),
      ...[...concepts, ...sounding].flatMap(({ id }) => [conceptTerm(id), likeTerm(id)]),
    ]
    const said = things ? partOf(tokens, at, glossary) : []
    const isThing = [...concepts, ...sounding].length > 0
    const worth = worthOf(token, isThing, said.length > 0)
    if (!things) return add([words], worth)
    const meant = [...words, ...said]
    add(
      heard(tokens, at, named.has(at), initials).map((sounds) => [...new Set([...meant, ...sounds])]),
      worth,
    )
  })
  return {
    all: [...seen.values()].slice(0, MOST_GROUPS),
    parts,
    whole: [
      ...wholeNameTerms(text.slice(0, 200), undefined, glossary).filter((term) => things || !term.includes('§')),
      ...(initials && all.length === 1 && mayBeInitials(all[0]!.text) ? [WHOLE + initialsTerm(all[0]!.text)] : []),
    ],
    understood: [...understoodOf(tokens, found), ...sounds],
  }
}

// Little words are kept where nothing else is, or as syllables; the record may have passed over its own.
function besideLittle(tokens: readonly Token[], at: number): string[] {
  return tokens
    .slice(0, MOST_GROUPS)
    .flatMap((token, index) => (index !== at && token.kind !== 'han' ? wordGroup(token, undefined) : []))
}

/** What a word means beside others: `wooden spoon` is a spoon and of wood, whether or not the glossary knows the two as one. */
function partOf(tokens: readonly Token[], at: number, glossary: Glossary): string[] {
  if (tokens.length === 1) return []
  const token = tokens[at]!
  const ids = [...namedBy([token], undefined, glossary).map(({ id }) => id), ...attributesOf(token)]
  return [...new Set(ids)].flatMap((id) =>
    glossary.concept(id) ? [conceptTerm(id), likeTerm(id), attributeTerm(id)] : [attributeTerm(id)],
  )
}

/**
 * Sounds under which a Latin word, alone or with its neighbour, may stand in a Chinese name, and as a loan word in any. Of
 * three syllables and more, each pair of neighbours must be there.
 */
function heard(tokens: readonly Token[], at: number, named: boolean, initials: boolean): string[][] {
  const loan = loanSound(tokens[at]!, named)
  const own = spoken(tokens[at])
  const found = loan ? [loanTerm(loan)] : []
  if (own === undefined) return [found]
  if (initials && !named && mayBeInitials(own)) found.push(initialsTerm(own), wordInitialsTerm(own))
  const [before, after] = [spoken(tokens[at - 1]), spoken(tokens[at + 1])]
  if (before && before.length < 7) found.push(soundTerm(before + own))
  if (after && after.length < 7) found.push(soundTerm(own + after))
  const syllables = syllablesOf(own) ?? []
  if (syllables.length < 2 || named) return [found]
  return syllables.slice(1).map((syllable, index) => [...found, soundTerm(`${syllables[index]}${syllable}`)])
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
}

function understoodOf(tokens: readonly Token[], found: readonly Found[]): Understood[] {
  const spans = Map.groupBy(found, ({ token, from, to }) => `${token} ${from} ${to}`)
  return [...spans.values()].map((same) => {
    const { token, from, to } = same[0]!
    const run = tokens[token]!
    const words =
      run.kind === 'han'
        ? [...run.text].slice(from, to).join('')
        : tokens
            .slice(from, to)
            .map(({ text }) => text)
            .join(' ')
    return { words, concepts: same.map(({ concept }) => concept) }
  })
}

const quoted = (term: string): string => {
  const prefix = term.endsWith('*')
  const text = (prefix ? term.slice(0, -1) : term).replaceAll('\\', '\\\\').replaceAll("'", "''")
  return `'${text}'${prefix ? ':*' : ''}`
}

/** The query as text for a cast to `tsquery` (not for `to_tsquery`, which would cut the terms again); '' when it asks for nothing. */
export function toTsquery(query: TermQuery): string {
  return query.all
    .filter((group) => group.length > 0)
    .map((group) => (group.length === 1 ? quoted(group[0] as string) : `(${group.map(quoted).join(' | ')})`))
    .join(' & ')
}

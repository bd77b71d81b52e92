import { conceptsBySound, findConcepts, type Found, telling } from '../glossary/find-concepts.ts'
import type { Concept } from '../glossary/index.ts'
import { conceptTerm, soundTerm } from './concept-terms.ts'
import { bigrams, stemsOf } from './terms.ts'
import { type Token, tokensOf } from './tokens.ts'
import { wholeNameTerms } from './whole-name.ts'

/** Words of a query that were understood as things of the glossary. */
export interface Understood {
  readonly words: string
  readonly concepts: readonly Concept[]
}

/** Every group must be met by one of its terms; a term that ends in `*` is met by any that begins so. */
export interface TermQuery {
  all: string[][]
  /** What goods have that are called just so, by any one of these. */
  readonly whole?: readonly string[]
  readonly understood?: readonly Understood[]
}

/** Words of Chinese speech that name no thing: a run is cut there. */
const CHINESE_PARTICLES = /[的了吗呢吧和与及或]|请问|有没有|多少钱|我要|我想|需要|采购|求购/g
const MOST_GROUPS = 24

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Pairs of a run of Chinese, without those that straddle two words of two or more characters. */
function hanGroups(run: string): string[][] {
  const chars = [...run]
  if (chars.length === 1) return [[run]]
  const straddled = new Set<number>()
  let at = 0
  let previous = 0
  for (const { segment } of segmenter.segment(run)) {
    const length = [...segment].length
    if (previous > 1 && length > 1) straddled.add(at - 1)
    at += length
    previous = length
  }
  return bigrams(run)
    .filter((_, pair) => !straddled.has(pair))
    .map((pair) => [pair])
}

/** A run with things in it: each thing by its pairs or as the thing, what stands between them by its pairs alone. */
function runGroups(run: string, things: readonly Found[]): string[][] {
  const chars = [...run]
  const slice = (from: number, to: number) => chars.slice(from, to).join('')
  const groups: string[][] = []
  const plain = (from: number, to: number) => {
    const parts = slice(from, to)
      .split(CHINESE_PARTICLES)
      .filter((part) => [...part].length > 1 || (from === 0 && to === chars.length && part !== ''))
    groups.push(...parts.flatMap(hanGroups))
  }
  let at = 0
  for (const from of new Set(things.map((thing) => thing.from))) {
    const here = things.filter((thing) => thing.from === from)
    const to = here[0]!.to
    plain(at, from)
    const terms = here.map(({ concept }) => conceptTerm(concept.id))
    groups.push(...hanGroups(slice(from, to)).map((group) => [...group, ...terms]))
    at = to
  }
  plain(at, chars.length)
  return groups
}

// HS codes are asked for by their first four or more digits.
function wordGroup(token: Token): string[] {
  if (token.kind === 'number') return [token.text.length >= 4 ? `${token.text}*` : token.text]
  return stemsOf(token)
}

/** Latin words that name nothing by their letters may be Chinese as it sounds: `xinggan`, `xing gan`, `xg`. */
function soundsOf(tokens: readonly Token[], named: ReadonlySet<number>): Understood[] {
  const found: Understood[] = []
  const free = (at: number) => tokens[at]?.kind === 'latin' && !named.has(at)
  for (let at = 0; at < tokens.length; at += 1) {
    if (!free(at)) continue
    let end = at
    while (free(end)) end += 1
    const words = tokens.slice(at, end).map(({ text }) => text)
    const concepts = conceptsBySound(words)
    if (concepts.length > 0) found.push({ words: words.join(' '), concepts })
    at = end
  }
  return found
}

/**
 * What a typed query asks for, whatever its language: function words set aside, every other word in all stems that its
 * script allows, Chinese by pairs of characters, and beside the words the things of the glossary that they name, which are
 * the same in every language. `things: false` takes the words as they are. At most 24 groups.
 */
export function queryTerms(text: string, { things = true }: { readonly things?: boolean } = {}): TermQuery {
  const all = tokensOf(text.slice(0, 1000), false)
  const tokens = telling(all)
  const found = things ? findConcepts(tokens) : []
  const named = new Set(found.flatMap(({ token, from, to }) => (tokens[token]?.kind === 'han' ? [] : span(from, to))))
  const sounds = things ? soundsOf(tokens, named) : []
  const seen = new Map<string, string[]>()
  const add = (group: string[]) => void (group.length > 0 && seen.set(group.join('|'), group))
  tokens.forEach((token, at) => {
    if (token.kind === 'han')
      return runGroups(
        token.text,
        found.filter((each) => each.token === at),
      ).forEach(add)
    const concepts = found
      .filter((each) => tokens[each.token]?.kind !== 'han' && each.from <= at && at < each.to)
      .map(({ concept }) => concept)
    const sounding = sounds.filter(({ words }) => words.split(' ').includes(token.text)).flatMap((each) => each.concepts)
    add([...wordGroup(token), ...[...concepts, ...sounding].map(({ id }) => conceptTerm(id)), ...heard(tokens, at, things)])
  })
  return {
    all: [...seen.values()].slice(0, MOST_GROUPS),
    whole: wholeNameTerms(text.slice(0, 200)).filter((term) => things || !term.includes('§')),
    understood: [...understoodOf(tokens, found), ...sounds],
  }
}

/** Sounds under which a Latin word, alone or with its neighbour, may stand in a Chinese name. */
function heard(tokens: readonly Token[], at: number, things: boolean): string[] {
  const sound = (index: number) => (tokens[index]?.kind === 'latin' ? tokens[index].text : undefined)
  const own = sound(at)
  if (!things || own === undefined || own.length > 12) return []
  const before = sound(at - 1)
  const after = sound(at + 1)
  return [own, before && before + own, after && own + after]
    .filter((each): each is string => Boolean(each) && each!.length > 3)
    .map(soundTerm)
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

import { STOP_WORDS } from './stop-words.ts'
import { bigrams, stemsOf } from './terms.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Every group must be met by one of its terms; a term that ends in `*` is met by any that begins so. */
export interface TermQuery { all: string[][] }

/** Words of Chinese speech that name no thing: a run is cut there. */
const CHINESE_PARTICLES = /[的了吗呢吧和与及或]|请问|有没有|多少钱|我要|我想|需要|采购|求购/
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
  return bigrams(run).filter((_, pair) => !straddled.has(pair)).map((pair) => [pair])
}

function groupsOf(token: Token): string[][] {
  if (token.kind === 'han') {
    const runs = token.text.split(CHINESE_PARTICLES).filter((run) => run !== '')
    return (runs.length > 0 ? runs : [token.text]).flatMap(hanGroups)
  }
  // HS codes are asked for by their first four or more digits.
  if (token.kind === 'number') return [[token.text.length >= 4 ? `${token.text}*` : token.text]]
  const stems = stemsOf(token)
  return stems.length > 0 ? [stems] : []
}

/**
 * What a typed query asks for, whatever its language: function words set aside, every other word
 * in all stems that its script allows, Chinese by pairs of characters. At most 24 groups.
 */
export function queryTerms(text: string): TermQuery {
  const tokens = tokensOf(text.slice(0, 1000), false)
  const telling = tokens.filter((token) => !STOP_WORDS.has(token.text))
  const seen = new Map<string, string[]>()
  for (const group of (telling.length > 0 ? telling : tokens).flatMap(groupsOf)) seen.set(group.join('|'), group)
  return { all: [...seen.values()].slice(0, MOST_GROUPS) }
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

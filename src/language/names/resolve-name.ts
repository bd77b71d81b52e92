import { type Entry, judge, type MatchReason, type NameMatch } from './judge-match.ts'
import { keysOfParts } from './name-keys.ts'
import { namePartsOf, type NameKind } from './name-parts.ts'
import { readName } from './read-name.ts'
import { registryNumberOf } from './registry-numbers.ts'
import { beginningsOf, typedScore } from './typed-name.ts'

/** A party or place with all its spellings, in any script, and its registry numbers. */
export interface KnownName {
  id: string
  spellings: readonly string[]
  numbers?: readonly string[]
}
export interface ResolveOptions {
  kind: NameKind
  limit?: number
  /** Further place names at the head of companies', lower case; give the same set again, the index is kept with it. */
  places?: ReadonlySet<string> | readonly string[]
  /** Also names that the query is the beginning of, for lists that show while it is typed. */
  typing?: boolean
}

/** From here on two names are offered as one; below it a candidate is shown, but nothing is claimed. */
export const LIKELY_SAME = 0.76
/** Less is no candidate. */
export const WORTH_SHOWING = 0.5

interface Index {
  byKey: Map<string, Entry[]>
  byNumber: Map<string, string>
  han: Map<string, Set<string>>
  rank: Map<string, number>
}

const indexes = new WeakMap<readonly KnownName[], Map<string, { places: ResolveOptions['places']; index: Index }>>()

/**
 * Candidates for a name among known ones, across scripts, best first, equal ones as `known` has them: 明阳 finds Мингянг. The index over
 * `known` is kept with the array: give the same array again while nothing changed. Never throws.
 */
export function resolveName(query: string, known: readonly KnownName[], options: ResolveOptions): NameMatch[] {
  const index = indexOf(known, options)
  const number = registryNumberOf(query)
  const owner = number === undefined ? undefined : index.byNumber.get(number.number)
  if (owner !== undefined) return [{ id: owner, score: 1, reason: 'number', spelling: query }]
  const { parts, keys } = readName(query, options.kind, placeSet(options))
  const best = new Map<string, NameMatch>()
  for (const key of keys) {
    for (const entry of index.byKey.get(key.key) ?? []) {
      const match = judge(parts, key, entry, index.han.get(entry.id))
      const before = best.get(match.id)
      if (before === undefined || before.score < match.score) best.set(match.id, match)
    }
  }
  if (options.typing === true) begun(query, index, options, best)
  return [...best.values()]
    .filter((each) => each.score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score || (index.rank.get(a.id) ?? 0) - (index.rank.get(b.id) ?? 0))
    .slice(0, options.limit ?? 5)
}

function begun(query: string, index: Index, options: ResolveOptions, best: Map<string, NameMatch>): void {
  const beginnings = beginningsOf(query, (text) => keysOfParts(namePartsOf(text, options.kind, placeSet(options)), options.kind))
  if (beginnings.size === 0) return
  for (const [key, entries] of index.byKey) {
    const typed = typedScore(key, beginnings)
    if (typed === 0) continue
    for (const { id, spelling, cost } of entries) {
      const score = Math.round((typed - cost) * 1000) / 1000
      if (score > (best.get(id)?.score ?? 0)) best.set(id, { id, score, reason: 'begun', spelling })
    }
  }
}

/** Beginnings of keys that a name which is still being typed may grow into, run together: for an index of begun names. */
export function typedBeginnings(query: string, { kind, places }: Pick<ResolveOptions, 'kind' | 'places'>): readonly string[] {
  const set = placeSet({ places: places ?? NO_PLACES })
  return [...beginningsOf(query, (text) => keysOfParts(namePartsOf(text, kind, set), kind))]
}

/** Score and reason of one pair of names; 0 when they share no key. Pure, for lists of likely duplicates. */
export function compareNames(
  a: string,
  b: string,
  options: Omit<ResolveOptions, 'limit'>,
): { score: number; reason: MatchReason | undefined } {
  const [match] = resolveName(a, [{ id: 'b', spellings: [b] }], options)
  return match === undefined ? { score: 0, reason: undefined } : { score: match.score, reason: match.reason }
}

const NO_PLACES: ReadonlySet<string> = new Set()
const placeSet = ({ places = NO_PLACES }: Pick<ResolveOptions, 'places'>): ReadonlySet<string> =>
  'has' in places ? places : new Set(places.map((place) => place.toLowerCase()))

function indexOf(known: readonly KnownName[], options: ResolveOptions): Index {
  let kept = indexes.get(known)
  if (kept === undefined) indexes.set(known, (kept = new Map()))
  const ready = kept.get(options.kind)
  if (ready !== undefined && ready.places === options.places) return ready.index
  const index: Index = { byKey: new Map(), byNumber: new Map(), han: new Map(), rank: new Map() }
  const places = placeSet(options)
  for (const { id, spellings, numbers } of known) {
    index.rank.set(id, index.rank.size)
    for (const number of numbers ?? []) {
      const read = registryNumberOf(number)
      if (read !== undefined) index.byNumber.set(read.number, id)
    }
    for (const spelling of spellings) note(index, id, spelling, options.kind, places)
  }
  kept.set(options.kind, { places: options.places, index })
  return index
}

function note(index: Index, id: string, spelling: string, kind: NameKind, places: ReadonlySet<string>): void {
  const { parts, keys } = readName(spelling, kind, places)
  if (parts.han !== undefined) index.han.set(id, (index.han.get(id) ?? new Set()).add(parts.han))
  for (const { key, cost, kind: of } of keys) {
    const list = index.byKey.get(key)
    const entry: Entry = { id, spelling, parts, cost, kind: of }
    if (list === undefined) index.byKey.set(key, [entry])
    else list.push(entry)
  }
}

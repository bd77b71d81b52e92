import { seatOf } from './company-places.ts'
import type { KeyKind, NameKey } from './name-keys.ts'
import type { NameParts } from './name-parts.ts'

export type MatchReason = 'number' | KeyKind | 'sameSound' | 'begun'
/** One candidate; `spelling` is the one that answered. */
export interface NameMatch {
  id: string
  score: number
  reason: MatchReason
  spelling: string
}

/** A spelling of a known name as it stands under one of its keys. */
export interface Entry {
  id: string
  spelling: string
  parts: NameParts
  cost: number
  kind: KeyKind
}

/** What a query scores with a known name that shares `key`; `han` are the characters that the known one is written in. */
export function judge(query: NameParts, key: NameKey, entry: Entry, han: ReadonlySet<string> | undefined): NameMatch {
  let score = 1 - key.cost - entry.cost
  let reason: MatchReason = key.kind
  // Other characters with the same sound are another name.
  if (query.han !== undefined && key.kind !== 'characters' && han !== undefined && !han.has(query.han)) {
    score = Math.min(score, 0.6)
    reason = 'sameSound'
  }
  score *= agreement(query, entry.parts)
  return { id: entry.id, score: Math.max(0, Math.round(score * 1000) / 1000), reason, spelling: entry.spelling }
}

/** What stands around the names: trades, places and kinds of place that speak against each other, or are said once only. */
function agreement(a: NameParts, b: NameParts): number {
  let factor = 1
  if (a.level !== b.level) factor *= a.level !== undefined && b.level !== undefined ? 0.6 : 0.98
  if (a.activities.size > 0 && b.activities.size > 0) {
    const shared = [...a.activities].filter((each) => b.activities.has(each)).length
    factor *= shared === 0 ? 0.6 : shared === Math.max(a.activities.size, b.activities.size) ? 1 : 0.97
  } else if (a.activities.size !== b.activities.size) factor *= 0.93
  if (elsewhere(a, b)) factor *= 0.75
  return factor
}

// In China a name is registered for its city: a 明阳 of 苏州 and one of 无锡 are two companies.
function elsewhere(a: NameParts, b: NameParts): boolean {
  if (a.places.length === 0 || b.places.length === 0) return false
  const [one, other] = [a, b].map(({ places }) => places.map(seatOf).filter((seat) => seat !== undefined)) as [string[], string[]]
  return one.length > 0 && other.length > 0 && !one.some((seat) => other.includes(seat))
}

import { companyPlaces, LIKELY_SAME, type MatchReason, resolveName } from '../../../../language/index.ts'
import { nameKindOf, type PartyKind, type RegistryKind } from '../party.ts'

/** What of a party speaks for or against its being another. */
export interface Doubtful {
  readonly id: string
  readonly kind: PartyKind
  readonly country: string | null
  readonly spellings: readonly string[]
  readonly numbers: readonly { readonly kind: RegistryKind; readonly number: string }[]
}

export interface Doubt {
  /** 0 to 1. */
  readonly score: number
  readonly reason: MatchReason
  /** The two spellings that are alike. */
  readonly one: string
  readonly other: string
}

/**
 * Whether two parties are likely one. A registry number settles it either way; names of different characters are two, however
 * they sound; so are places of different countries. Undefined below `LIKELY_SAME`: its test holds the rule
 * to at most one false alarm for each true pair.
 */
export function doubtOf(a: Doubtful, b: Doubtful): Doubt | undefined {
  const kind = nameKindOf(a.kind)
  if (kind !== nameKindOf(b.kind)) return undefined
  const number = settledBy(a, b)
  if (number === 'two') return undefined
  if (number !== undefined) return { score: 1, reason: 'number', one: number, other: number }
  const countriesDiffer = a.country !== null && b.country !== null && a.country !== b.country
  if (countriesDiffer && kind === 'place') return undefined
  const known = [{ id: b.id, spellings: b.spellings }]
  let best: Doubt | undefined
  for (const one of a.spellings) {
    const [match] = resolveName(one, known, { kind, places: companyPlaces(), limit: 1 })
    if (!match || match.reason === 'number') continue
    // A company of the same name in another country is mostly another company, if a related one.
    const score = Math.round(match.score * (countriesDiffer ? 0.8 : 1) * 1000) / 1000
    if (match.reason === 'sameSound') return undefined
    if (best === undefined || score > best.score) best = { score, reason: match.reason, one, other: match.spelling }
  }
  return best !== undefined && best.score >= LIKELY_SAME ? best : undefined
}

// Both have a number of one registry: the same one, or two.
function settledBy(a: Doubtful, b: Doubtful): string | undefined {
  let differ = false
  for (const one of a.numbers)
    for (const other of b.numbers) {
      if (one.kind !== other.kind) continue
      if (one.number === other.number) return one.number
      differ ||= one.kind !== 'other'
    }
  return differ ? 'two' : undefined
}

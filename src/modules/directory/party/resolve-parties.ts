import {
  companyPlaces,
  type KnownName,
  type MatchReason,
  type NameKind,
  registryNumberOf,
  resolveName,
  typedBeginnings,
} from '../../../language/index.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { nameKindOf, type Party, type PartyKind } from './party.ts'
import { partiesByIds } from './party.queries.ts'
import { lookupBeginning, lookupKeys } from './spelling-keys.ts'

/** A party that a name may mean. From `LIKELY_SAME` on it is claimed to be the same; below that it is offered. */
export interface PartyMatch {
  readonly party: Party
  /** 0 to 1. */
  readonly score: number
  readonly reason: MatchReason
  /** The spelling of the party that answered. */
  readonly spelling: string
  /** Of a small place that nobody has stored: the divisions that it lies in, the largest first; several where several are called so. */
  readonly within?: readonly (readonly string[])[] | undefined
}

export interface PartyQuestion {
  readonly name: string
  readonly kind?: PartyKind | undefined
  readonly limit?: number | undefined
  /** Also parties whose names begin so: for lists that show while one types. */
  readonly typing?: boolean | undefined
  /** Also townships that nobody has stored: for who looks for a place, not where every other word would mean one. */
  readonly small?: boolean | undefined
}

/** Parties that a name under any spelling, or a registry number, may mean, best first. */
export async function resolveParties(db: Reader, question: PartyQuestion): Promise<PartyMatch[]> {
  const { name, kind, limit = 5 } = question
  const owner = await ownerOf(db, name, kind)
  if (owner) return [owner]
  const kinds: readonly NameKind[] = kind ? [nameKindOf(kind)] : ['company', 'person', 'place']
  const found = await candidates(db, question, kinds)
  const matches = kinds
    .flatMap((each) =>
      resolveName(
        name,
        found.filter((candidate) => nameKindOf(candidate.kind) === each && (kind === undefined || candidate.kind === kind)),
        { kind: each, limit, places: companyPlaces(), typing: question.typing ?? false },
      ),
    )
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
  const parties = await partiesByIds(
    db,
    matches.map(({ id }) => id),
  )
  return matches.flatMap(({ id, score, reason, spelling }) => {
    const party = parties.get(id)
    return party ? [{ party, score, reason, spelling }] : []
  })
}

async function ownerOf(db: Reader, typed: string, kind: PartyKind | undefined): Promise<PartyMatch | undefined> {
  if (!/\d{4}/.test(typed.normalize('NFKC'))) return undefined
  const number = registryNumberOf(typed)?.number ?? typed.normalize('NFKC').toUpperCase().trim()
  const row = await db.maybe(sql<{ id: string }>`
    select current_id as id from directory.party where registry_number = ${number} order by created_at limit 1`)
  const party = row && (await partiesByIds(db, [row.id])).get(row.id)
  if (!party || (kind !== undefined && party.kind !== kind)) return undefined
  return { party, score: 1, reason: 'number', spelling: number }
}

interface Candidate extends KnownName {
  readonly kind: PartyKind
}

/** Parties that share a key with the name, each with the spellings that do and those in characters, which speak against. */
async function candidates(db: Reader, { name, typing }: PartyQuestion, kinds: readonly NameKind[]): Promise<Candidate[]> {
  const keys = kinds.flatMap((kind) => lookupKeys(name, kind))
  if (!typing)
    return db.rows(sql<Candidate>`
      select c.id, c.kind, array_agg(distinct s.spelling) as spellings
      from (select distinct p.current_id from directory.party_spelling hit join directory.party p on p.id = hit.party_id
            where hit.keys && ${keys}::text[] limit 400) found
        join directory.party c on c.id = found.current_id
        join directory.party member on member.current_id = c.id
        join directory.party_spelling s on s.party_id = member.id
      where s.script = 'Hans' or s.keys && ${keys}::text[]
      group by c.id`)
  const begins = kinds.flatMap((kind) =>
    typedBeginnings(name, { kind, places: companyPlaces() }).map((beginning) => `%${lookupBeginning(beginning, kind)}%`),
  )
  return db.rows(sql<Candidate>`
    select c.id, c.kind, array_agg(distinct s.spelling) as spellings
    from (select distinct p.current_id from directory.party_spelling hit join directory.party p on p.id = hit.party_id
          where hit.keys && ${keys}::text[] or hit.begins like any(${begins}::text[]) limit 120) found
      join directory.party c on c.id = found.current_id
      join directory.party member on member.current_id = c.id
      join directory.party_spelling s on s.party_id = member.id
    group by c.id`)
}

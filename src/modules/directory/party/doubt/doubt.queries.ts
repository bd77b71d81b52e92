import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { Party } from '../party.ts'
import { partiesByIds } from '../party.queries.ts'
import { type Doubt, type Doubtful, doubtOf } from './doubt-of.ts'

/** Two parties that are likely one. */
export interface DoubtfulPair extends Doubt {
  readonly a: Party
  readonly b: Party
}

/** So many pairs with a key in common are looked at; the list is worked off, and made anew each time. */
const MOST_LOOKED_AT = 4000

/** Pairs that are likely one party under two names, the surest first; without those that somebody told apart. */
export async function likelyDuplicates(db: Reader, limit = 100): Promise<DoubtfulPair[]> {
  const pairs = await db.rows(sql<{ a: string; b: string }>`
    with keyed as (
      select distinct p.current_id as id, key
      from directory.party_spelling s join directory.party p on p.id = s.party_id, unnest(s.keys) as key),
    shared as (
      select a.id as a, b.id as b from keyed a join keyed b on b.key = a.key and a.id < b.id
      union
      select a.current_id, b.current_id from directory.party a join directory.party b
        on b.registry_number = a.registry_number and a.registry_kind = b.registry_kind and a.current_id < b.current_id)
    select a, b from shared
    where not exists (
        select from directory.party_apart t join directory.party x on x.id = t.one_id join directory.party y on y.id = t.other_id
        where least(x.current_id, y.current_id) = shared.a and greatest(x.current_id, y.current_id) = shared.b)
      -- Both are written in characters, and never in the same: those are two.
      and (not exists (select from keyed k where k.id = shared.a and k.key like '_h:%')
        or not exists (select from keyed k where k.id = shared.b and k.key like '_h:%')
        or exists (select from keyed k join keyed l on l.key = k.key
          where k.id = shared.a and l.id = shared.b and k.key like '_h:%'))
    limit ${MOST_LOOKED_AT}`)
  const known = await doubtful(db, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))])
  const doubts = pairs
    .flatMap(({ a, b }) => {
      const [one, other] = [known.get(a), known.get(b)]
      const doubt = one && other && doubtOf(one, other)
      return doubt ? [{ ...doubt, a, b }] : []
    })
    .toSorted((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1))
    .slice(0, limit)
  const parties = await partiesByIds(
    db,
    doubts.flatMap(({ a, b }) => [a, b]),
  )
  return doubts.map((doubt) => ({ ...doubt, a: parties.get(doubt.a)!, b: parties.get(doubt.b)! }))
}

async function doubtful(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Doubtful>> {
  const rows = await db.rows(sql<Doubtful>`
    select c.id, c.kind, c.country,
      array(select s.spelling from directory.party_spelling s join directory.party p on p.id = s.party_id
        where p.current_id = c.id order by s.origin <> 'printed', s.id limit 40) as spellings,
      coalesce((select jsonb_agg(jsonb_build_object('kind', p.registry_kind, 'number', p.registry_number))
        from directory.party p where p.current_id = c.id and p.registry_number is not null), '[]') as numbers
    from directory.party c where c.id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

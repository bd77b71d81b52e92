import type { Reader } from '../../../platform/database/database.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import type { Party, Spelling } from './party.ts'

/** Columns of a party read as `c`. */
export const partyColumns = sql`c.id, c.kind, c.names, c.slug, c.country, c.registry_kind as "registryKind",
  c.registry_number as "registryNumber", c.place_slug as "placeSlug", c.note, c.demo, c.revision, c.created_at as "createdAt",
  c.updated_at as "updatedAt"`

/** The party of an id, which may have been merged into another since: `id` is that of the one that stands. */
export async function partyById(db: Reader, id: string): Promise<Party | undefined> {
  return (await partiesByIds(db, [id])).get(id)
}

/** The parties of some ids, by the ids that were asked for. */
export async function partiesByIds(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Party>> {
  if (ids.length === 0) return new Map()
  const rows = await db.rows(sql<Party & { askedId: string }>`
    select p.id as "askedId", ${partyColumns} from directory.party p join directory.party c on c.id = p.current_id
    where p.id = any(${ids}::uuid[])`)
  return new Map(rows.map(({ askedId, ...party }) => [askedId, party]))
}

export async function partyBySlug(db: Reader, slug: string): Promise<Party | undefined> {
  return db.maybe(sql<Party>`
    select ${partyColumns} from directory.party p join directory.party c on c.id = p.current_id where p.slug = ${slug} or p.place_slug = ${slug}
    order by p.slug <> ${slug} limit 1`)
}

/** Every spelling of a party and of those that were merged into it: what is printed first, then the oldest. */
export function spellingsOf(db: Reader, partyId: string): Promise<Spelling[]> {
  return db.rows(sql<Spelling>`
    select s.id, s.party_id as "partyId", s.spelling, s.language, s.script, s.origin, s.created_at as "createdAt"
    from directory.party_spelling s join directory.party p on p.id = s.party_id
    where p.current_id = (select current_id from directory.party where id = ${partyId})
    order by s.party_id <> p.current_id, s.origin <> 'printed', s.created_at, s.id`)
}

/** Fragment for statements of other modules: the columns of whoever an id means now, joined as `alias`. */
export const joinPartyNow = (partyId: Sql): Sql => sql`join directory.party_now party on party.party_id = ${partyId}`

/** The ids of a party and of those that were merged into it. */
export async function idsOf(db: Reader, partyId: string): Promise<string[]> {
  const rows = await db.rows(sql<{ id: string }>`select id from directory.party where current_id = ${partyId} order by id`)
  return rows.map(({ id }) => id)
}

import { type Cursor, type CursorPart, type Page, pageOf, unpackCursor } from '../../../platform/api/cursor.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import type { Party, PartyKind } from './party.ts'
import { partyColumns } from './party.queries.ts'

export interface PartyFilter {
  readonly kind?: PartyKind | undefined
  readonly country?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

const parts: readonly CursorPart[] = ['instant', 'id']

/** The parties that stand, newest first. */
export async function listParties(db: Reader, filter: PartyFilter): Promise<Page<Party>> {
  const after = unpackCursor('parties', filter.cursor, parts)
  const where: Sql[] = [sql`c.current_id = c.id`]
  if (filter.kind) where.push(sql`c.kind = ${filter.kind}`)
  if (filter.country) where.push(sql`c.country = ${filter.country}`)
  const all = join(where, sql` and `)
  const from = after ? sql`and (c.created_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const [rows, { total }] = await Promise.all([
    db.rows(sql<Party>`
      select ${partyColumns} from directory.party c where ${all} ${from}
      order by c.created_at desc, c.id desc limit ${filter.limit + 1}`),
    db.one(sql<{ total: number }>`select count(*)::int as total from directory.party c where ${all}`),
  ])
  return pageOf('parties', rows, filter.limit, (party): Cursor => [String(party.createdAt), party.id], total)
}

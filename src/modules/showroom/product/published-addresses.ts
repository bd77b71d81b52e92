import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

/** Addresses (below the language) of all published goods and their makers, with the day of the last change. */
export async function publishedAddresses(
  db: Reader,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: { path: string; day: string }[]; total: number }> {
  const all = sql`
    select '/products/' || p.slug as path, p.updated_at, 1 as kind from showroom.product p
    join showroom.maker m on m.id = p.maker_id where p.state = 'published' and m.archived_at is null
    union all
    select '/makers/' || slug, updated_at, 0 from showroom.maker where archived_at is null`
  const { total } = await db.one(sql<{ total: number }>`select count(*)::int as total from (${all}) as every`)
  const rows = await db.rows(sql<{ path: string; day: string }>`
    select path, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as day from (${all}) as every
    order by kind, path limit ${limit} offset ${offset}`)
  return { rows, total }
}

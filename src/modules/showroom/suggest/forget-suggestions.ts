import type { Database } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

const batch = 2_000

/**
 * Looks after what is offered while somebody types: rows whose goods are gone are tied to others that bear the same, and
 * forgotten where there are none. Batch by batch, so that nobody who writes goods waits.
 */
export async function forgetSuggestions(db: Database): Promise<void> {
  for (;;) {
    const gone = await db.rows(sql<{ product: string }>`
      select distinct g.product_id as product from showroom.suggestion g
      where not exists (select from showroom.shelf s where s.product_id = g.product_id and s.terms @@ g.wanted) limit ${batch}`)
    if (gone.length === 0) return
    const ids = gone.map(({ product }) => product)
    const lost = sql`g.product_id = any(${ids}::uuid[])
      and not exists (select from showroom.shelf s where s.product_id = g.product_id and s.terms @@ g.wanted)`
    await db.inTransaction(async (tx) => {
      await tx.run(sql`
        update showroom.suggestion g set product_id = found.product_id
        from (select g.wanted::text as wanted, (select s.product_id from showroom.shelf s where s.terms @@ g.wanted limit 1) as product_id
          from showroom.suggestion g where ${lost} group by g.wanted) found
        where ${lost} and found.wanted = g.wanted::text and found.product_id is not null`)
      await tx.run(sql`delete from showroom.suggestion g where ${lost}`)
    })
  }
}

import { analysisVersion } from '../../../language/index.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

/** Has the terms of all goods made anew; gives how many there are. */
export function markAllStale(tx: Tx): Promise<number> {
  return tx.run(sql`insert into showroom.stale_terms (product_id) select id from showroom.product on conflict do nothing`)
}

/** Has terms made anew that an older analysis made; gives how many were not waiting already. */
export function markOutdated(tx: Tx): Promise<number> {
  return tx.run(sql`
    insert into showroom.stale_terms (product_id) select id from showroom.product where analysis < ${analysisVersion}
    on conflict do nothing`)
}

/** Queues the job that makes what is outdated anew; once, however many processes start. */
export async function askReindex(tx: Tx): Promise<void> {
  await tx.rows(sql`select graphile_worker.add_job('reindex_goods', '{"outdated": true}'::json, job_key => 'reindex_goods')`)
}

/** How many goods wait. */
export async function countStale(db: Reader): Promise<number> {
  const { n } = await db.one(sql<{ n: number }>`select count(*)::int as n from showroom.stale_terms`)
  return n
}

import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { makerCorrected, productCorrected } from './change.events.ts'
import type { Facts } from './facts.ts'

/** Writes what a maker may change at once; the row is held by the caller. */
export async function writeLiveProduct(tx: Tx, ctx: Pick<Ctx, 'actor' | 'now'>, id: string, facts: Facts): Promise<void> {
  const fields = Object.keys(facts)
  if (fields.length === 0) return
  await tx.run(sql`
    update showroom.product set
      stock = case when ${'stock' in facts}::boolean then ${facts['stock'] ?? null}::numeric else stock end,
      lead_time_days = case when ${'leadTimeDays' in facts}::boolean then ${facts['leadTimeDays'] ?? null}::int else lead_time_days end,
      revision = revision + 1, updated_at = now()
    where id = ${id}`)
  await record(tx, ctx, productCorrected(id, { fields }))
}

export async function writeLiveMaker(tx: Tx, ctx: Pick<Ctx, 'actor' | 'now'>, id: string, facts: Facts): Promise<void> {
  const fields = Object.keys(facts)
  if (fields.length === 0) return
  await tx.run(sql`
    update showroom.maker set phone = coalesce(${facts['phone'] ?? null}::text, phone), email = coalesce(${facts['email'] ?? null}::text, email),
      revision = revision + 1, updated_at = now()
    where id = ${id}`)
  await record(tx, ctx, makerCorrected(id, { fields }))
}

import { type Ctx, today, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { hasExpired } from './quotation.ts'
import { lockQuotation, moveQuotation } from './quotation.row.ts'

/** Marks offers whose last day has passed; gives how many. Run by the clock, as often as one likes. */
export async function expireQuotations(ctx: Ctx): Promise<number> {
  allow(ctx, 'quotation.expire')
  const due = await ctx.db.rows(sql<{ id: string }>`
    select id from trade.quotation where state = 'sent' and valid_until < ${today(ctx)} order by id`)
  let expired = 0
  for (const { id } of due) if (await expireOne(ctx, id)) expired += 1
  return expired
}

// One transaction each: an offer that someone answers at this moment does not hold up the others.
async function expireOne(ctx: Ctx, id: string): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const { inquiry, quotation } = await lockQuotation(tx, ctx, id)
    if (quotation.state !== 'sent' || !hasExpired(quotation, today(ctx))) return false
    await moveQuotation(tx, ctx, quotation, 'expire')
    const { number, revisionNo } = quotation
    await recordTrade(tx, ctx, inquiry.id, 'quotation.expired', { number, quotationId: id, revisionNo })
    return true
  })
}

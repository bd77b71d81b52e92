import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'
import { inquiriesOfBuyer } from './buyer-data.ts'

const runningOrder = sql`exists (select from trade.trade_order o where o.inquiry_id = i.id and o.state not in ('completed', 'cancelled'))`

/** Erases who a buyer is from all the inquiries; goods, offers and sums stay. `order_runs` while an order needs the data. */
export async function eraseBuyer(ctx: Ctx, contact: string): Promise<number> {
  allow(ctx, 'buyer.data')
  return transact(ctx, async (tx) => {
    const inquiries = await inquiriesOfBuyer(ctx, contact, tx)
    const ids = inquiries.map(({ id }) => id)
    const runs = await tx.maybe(sql`select 1 from trade.trade_order o join trade.inquiry i on i.id = o.inquiry_id
      where i.id = any(${ids}::uuid[]) and ${runningOrder} limit 1`)
    if (runs) throw new AppError('order_runs', 'conflict')
    for (const id of ids) await eraseInquiry(tx, ctx, id)
    return ids.length
  })
}

/** What the clock does: buyers of whom nothing was heard for the house's period are forgotten. */
export async function forgetOldBuyers(ctx: Ctx): Promise<number> {
  allow(ctx, 'buyer.data')
  const before = ctx.now.toZonedDateTimeISO(ctx.house.timeZone).subtract({ months: ctx.house.keepBuyersMonths }).toInstant()
  const due = await ctx.db.rows(sql<{ id: string }>`
    select i.id from trade.inquiry i where i.erased_at is null and i.updated_at < ${before} and not ${runningOrder}
      and not exists (select from trade.trade_order o where o.inquiry_id = i.id and o.updated_at >= ${before})`)
  for (const { id } of due) await transact(ctx, (tx) => eraseInquiry(tx, ctx, id))
  return due.length
}

// A link that leads to an erased inquiry must not lead anywhere, so its version moves on.
async function eraseInquiry(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const { number } = await lockInquiry(tx, id)
  await tx.run(sql`
    update trade.inquiry set buyer_name = '—', buyer_company = '', buyer_phone = '', buyer_wechat = '', buyer_email = '',
      lost_note = '', form_key = null, link_version = link_version + 1, link_revoked_at = ${ctx.now}, erased_at = ${ctx.now},
      revision = revision + 1
    where id = ${id}`)
  await tx.run(sql`update trade.inquiry_line set note = '' where inquiry_id = ${id}`)
  await tx.run(sql`
    update trade.message set author_name = '—', body = case when body = '' then '' else '—' end, lang = null
    where inquiry_id = ${id} and author = 'buyer'`)
  await tx.run(
    sql`update trade.message set body = case when body = '' then '' else '—' end where inquiry_id = ${id} and author = 'house'`,
  )
  await tx.run(sql`
    delete from trade.message_translation where message_id in (select id from trade.message where inquiry_id = ${id})`)
  // What was written to and by makers may name the buyer as well.
  await tx.run(
    sql`update trade.maker_message set body = case when body = '' then '' else '—' end, lang = null where inquiry_id = ${id}`,
  )
  await tx.run(sql`
    delete from trade.maker_message_translation where message_id in (select id from trade.maker_message where inquiry_id = ${id})`)
  await tx.run(sql`update trade.quotation set note_to_buyer = '' where inquiry_id = ${id} and author = 'buyer'`)
  await tx.run(sql`update trade.quotation set decline_reason = null where inquiry_id = ${id}`)
  await recordTrade(tx, ctx, id, 'buyer.erased', { number })
}

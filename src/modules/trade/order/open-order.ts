import { newId } from '../../../kernel/id.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { nextInSeries } from '../../../platform/database/series.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Quotation } from '../quotation/quotation.ts'
import { milestoneCodes } from './milestones.ts'
import { planOrder } from './plan-order.ts'

/** The order that an accepted offer makes, with its milestones planned from today. Part of `acceptQuotation`. */
export async function openOrder(tx: Tx, ctx: Ctx, quotation: Quotation): Promise<{ orderId: string; number: string }> {
  const orderId = newId()
  const day = today(ctx)
  const number = `O-${day.year}-${String(await nextInSeries(tx, `order-${day.year}`)).padStart(4, '0')}`
  await tx.run(sql`
    insert into trade.trade_order (id, number, inquiry_id, quotation_id, state, currency, total_minor, created_at, updated_at)
    values (${orderId}, ${number}, ${quotation.inquiryId}, ${quotation.id}, 'confirmed', ${quotation.currency},
      ${quotation.totalMinor}, ${ctx.now}, ${ctx.now})`)
  const planned = planOrder(day, quotation.leadTimeDays ?? 0, quotation.paymentTerm)
  for (const [index, code] of milestoneCodes.entries()) {
    await tx.run(sql`
      insert into trade.milestone (order_id, code, position, planned_on)
      values (${orderId}, ${code}, ${index + 1}, ${planned.get(code) ?? null})`)
  }
  return { orderId, number }
}

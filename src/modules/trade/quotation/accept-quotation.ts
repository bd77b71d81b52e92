import { amountText } from '../../../kernel/money.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { moveInquiry } from '../inquiry/inquiry.row.ts'
import { openOrder } from '../order/open-order.ts'
import { lockQuotation, moveQuotation } from './quotation.row.ts'
import { requireOpenOffer } from './require-open-offer.ts'

/**
 * The buyer accepts an open offer, which makes an order. Errors: `quotation_expired` from the day after its last one,
 * whether or not the clock has marked it; `illegal_step` when it is no longer open or was accepted already.
 */
export async function acceptQuotation(ctx: Ctx, input: { quotationId: string }): Promise<{ orderId: string; number: string }> {
  allow(ctx, 'quotation.answer')
  return transact(ctx, async (tx) => {
    const { inquiry, quotation } = await lockQuotation(tx, ctx, input.quotationId)
    requireOpenOffer(ctx, quotation, 'accept')
    await moveQuotation(tx, ctx, quotation, 'accept')
    await moveInquiry(tx, ctx, inquiry, 'accept')
    const order = await openOrder(tx, ctx, quotation)
    const { number, revisionNo, currency, totalMinor: minor } = quotation
    await recordTrade(tx, ctx, inquiry.id, 'quotation.accepted', {
      number,
      quotationId: quotation.id,
      revisionNo,
      total: `${amountText({ minor, currency })} ${currency}`,
      orderId: order.orderId,
      order: order.number,
    })
    return order
  })
}

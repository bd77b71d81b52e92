import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockQuotation, moveQuotation } from './quotation.row.ts'
import type { DeclineQuotation } from './quotation.schema.ts'
import { requireOpenOffer } from './require-open-offer.ts'

/** The buyer says no, and why; the house may make another offer. */
export async function declineQuotation(ctx: Ctx, input: DeclineQuotation): Promise<void> {
  allow(ctx, 'quotation.answer')
  await transact(ctx, async (tx) => {
    const { inquiry, quotation } = await lockQuotation(tx, ctx, input.quotationId)
    requireOpenOffer(ctx, quotation, 'decline')
    await moveQuotation(tx, ctx, quotation, 'decline', input.reason)
    const { number, id: quotationId, revisionNo } = quotation
    await recordTrade(tx, ctx, inquiry.id, 'quotation.declined', { number, quotationId, revisionNo })
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockQuotation, moveQuotation } from './quotation.row.ts'

/** Takes back an offer of the house that nobody has answered yet. */
export async function withdrawQuotation(ctx: Ctx, input: { quotationId: string }): Promise<void> {
  allow(ctx, 'quotation.send')
  await transact(ctx, async (tx) => {
    const { inquiry, quotation } = await lockQuotation(tx, ctx, input.quotationId)
    if (quotation.author !== 'house') throw new AppError('not_your_offer', 'conflict')
    await moveQuotation(tx, ctx, quotation, 'withdraw')
    const { number, id: quotationId, revisionNo } = quotation
    await recordTrade(tx, ctx, inquiry.id, 'quotation.withdrawn', { number, quotationId, revisionNo })
  })
}

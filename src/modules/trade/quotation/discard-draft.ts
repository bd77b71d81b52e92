import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockQuotation } from './quotation.row.ts'

/** Throws a draft away; what was sent is kept for ever. */
export async function discardDraft(ctx: Ctx, input: { quotationId: string }): Promise<void> {
  allow(ctx, 'quotation.write')
  await transact(ctx, async (tx) => {
    const { inquiry, quotation } = await lockQuotation(tx, ctx, input.quotationId)
    if (quotation.state !== 'draft') {
      throw new AppError('illegal_step', 'conflict', { params: { state: quotation.state, action: 'discard' } })
    }
    await tx.run(sql`delete from trade.quotation_line where quotation_id = ${quotation.id}`)
    await tx.run(sql`delete from trade.quotation where id = ${quotation.id} and state = 'draft'`)
    const { number, id: quotationId, revisionNo } = quotation
    await recordTrade(tx, ctx, inquiry.id, 'quotation.discarded', { number, quotationId, revisionNo })
  })
}

import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { recordTrade } from '../events.ts'
import type { Quotation } from './quotation.ts'
import { moveQuotation, quotationColumns } from './quotation.row.ts'

/** Closes what lies open of one inquiry, the house's offer and the buyer's counter-offer; its lock is held already. */
export async function closeOpenOffers(tx: Tx, ctx: Ctx, inquiryId: string, action: 'supersede' | 'withdraw'): Promise<void> {
  const open = await tx.rows(sql<Quotation>`
    select ${quotationColumns} from trade.quotation q where q.inquiry_id = ${inquiryId} and q.state = 'sent' order by q.revision_no`)
  for (const quotation of open) {
    const what = action === 'withdraw' && quotation.author === 'house' ? 'withdraw' : 'supersede'
    await moveQuotation(tx, ctx, quotation, what)
    if (what === 'withdraw') {
      const { id: quotationId, number, revisionNo } = quotation
      await recordTrade(tx, ctx, inquiryId, 'quotation.withdrawn', { number, quotationId, revisionNo })
    }
  }
}

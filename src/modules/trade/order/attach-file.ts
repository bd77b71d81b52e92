import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { readDocument, storeDocument } from '../../../platform/files/store-document.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockOrder } from './order.row.ts'
import type { AttachFile } from './order.schema.ts'

/** Puts a paper to an order; what is taken, and what is refused on the field `file`, says `readDocument`. */
export async function attachFile(ctx: Ctx, input: AttachFile): Promise<string> {
  allow(ctx, 'order.handle')
  const document = await readDocument(input.file, input.name)
  return transact(ctx, async (tx) => {
    const { inquiry, order } = await lockOrder(tx, input.orderId)
    const id = newId()
    const fileId = await storeDocument(tx, ctx, document)
    await tx.run(sql`
      insert into trade.attachment (id, order_id, file_id, name, shared_with_buyer, added_by, added_at)
      values (${id}, ${order.id}, ${fileId}, ${document.name}, ${input.sharedWithBuyer},
        ${ctx.actor.kind === 'account' ? ctx.actor.accountId : null}, ${ctx.now})`)
    await recordTrade(tx, ctx, inquiry.id, 'order.file_attached', {
      number: order.number,
      orderId: order.id,
      attachmentId: id,
      name: document.name,
      shared: input.sharedWithBuyer,
    })
    return id
  })
}

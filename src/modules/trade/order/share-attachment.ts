import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockOrder, noOrder } from './order.row.ts'
import type { ShareAttachment } from './order.schema.ts'

/** Shows the buyer a paper that only the house saw. There is no way back: what was seen cannot be unseen. */
export async function shareAttachment(ctx: Ctx, input: ShareAttachment): Promise<void> {
  allow(ctx, 'order.handle')
  await transact(ctx, async (tx) => {
    const { inquiry, order } = await lockOrder(tx, input.orderId)
    const paper = await tx.maybe(sql<{ name: string }>`
      select name from trade.attachment where id = ${input.attachmentId} and order_id = ${order.id}`)
    if (!paper) throw noOrder()
    const touched = await tx.run(sql`
      update trade.attachment set shared_with_buyer = true where id = ${input.attachmentId} and not shared_with_buyer`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await recordTrade(tx, ctx, inquiry.id, 'order.file_shared', {
      number: order.number,
      orderId: order.id,
      attachmentId: input.attachmentId,
      name: paper.name,
    })
  })
}

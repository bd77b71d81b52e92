import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockOrder, moveOrder } from './order.row.ts'
import type { CancelOrder } from './order.schema.ts'
import { requireOrderAction } from './order.ts'

/** Ends an order before it has left, with the reason that both sides read. */
export async function cancelOrder(ctx: Ctx, input: CancelOrder): Promise<void> {
  allow(ctx, 'order.handle')
  await transact(ctx, async (tx) => {
    const { inquiry, order } = await lockOrder(tx, input.orderId)
    requireOrderAction(order, 'cancel')
    await moveOrder(tx, ctx, order, 'cancelled', input.reason)
    await recordTrade(tx, ctx, inquiry.id, 'order.cancelled', { number: order.number, orderId: order.id, reason: input.reason })
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockOrder, moveOrder } from './order.row.ts'
import type { UndoMilestone } from './order.schema.ts'
import type { OrderState } from './order-state.ts'
import { doneCodes, lastDone, requireOrderAction, stateReached } from './order.ts'

/** Takes back the milestone that was put down last: anyone can press the wrong button. The trail keeps both. */
export async function undoMilestone(ctx: Ctx, input: UndoMilestone): Promise<OrderState> {
  allow(ctx, 'order.handle')
  return transact(ctx, async (tx) => {
    const { inquiry, order, milestones } = await lockOrder(tx, input.orderId)
    requireOrderAction(order, 'undo_milestone')
    if (order.revision !== input.revision) throw new AppError('changed_meanwhile', 'conflict')
    if (lastDone(milestones)?.code !== input.milestone) throw new AppError('only_last_milestone', 'conflict')
    await tx.run(sql`
      update trade.milestone set done_on = null, done_at = null where order_id = ${order.id} and code = ${input.milestone}`)
    const done = doneCodes(milestones)
    done.delete(input.milestone)
    const state = stateReached(done)
    await moveOrder(tx, ctx, order, state)
    await recordTrade(tx, ctx, inquiry.id, 'order.milestone_undone', {
      number: order.number,
      orderId: order.id,
      milestone: input.milestone,
    })
    return state
  })
}

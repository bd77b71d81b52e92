import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockOrder } from './order.row.ts'
import type { PlanMilestone } from './order.schema.ts'
import { requireOrderAction } from './order.ts'

/** Moves the planned day of a milestone that is not done yet. */
export async function planMilestone(ctx: Ctx, input: PlanMilestone): Promise<void> {
  allow(ctx, 'order.handle')
  await transact(ctx, async (tx) => {
    const { inquiry, order } = await lockOrder(tx, input.orderId)
    requireOrderAction(order, 'plan_milestone')
    const touched = await tx.run(sql`
      update trade.milestone set planned_on = ${input.plannedOn}
      where order_id = ${order.id} and code = ${input.milestone} and done_on is null`)
    if (touched === 0)
      throw new AppError('illegal_step', 'conflict', { params: { state: order.state, action: 'plan_milestone' } })
    await recordTrade(tx, ctx, inquiry.id, 'order.milestone_planned', {
      number: order.number,
      orderId: order.id,
      milestone: input.milestone,
      plannedOn: String(input.plannedOn),
    })
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { milestoneRules } from './milestones.ts'
import { lockOrder, moveOrder } from './order.row.ts'
import type { CompleteMilestone } from './order.schema.ts'
import type { OrderState } from './order-state.ts'
import { canComplete, doneCodes, type Milestone, missingFor, type Order, requireOrderAction, stateReached } from './order.ts'

/**
 * Puts a milestone down as done. Errors: `illegal_step` (state, or done already), `milestone_too_early` with what is
 * missing, `check_fields` for a day in the future or before the order, `changed_meanwhile`.
 */
export async function completeMilestone(ctx: Ctx, input: CompleteMilestone): Promise<OrderState> {
  allow(ctx, 'order.handle')
  return transact(ctx, async (tx) => {
    const { inquiry, order, milestones } = await lockOrder(tx, input.orderId)
    requirePossible(order, milestones, input)
    requireDay(ctx, order, input.doneOn)
    await tx.run(sql`
      update trade.milestone set done_on = ${input.doneOn}, done_at = ${ctx.now}, note = ${input.note}
      where order_id = ${order.id} and code = ${input.milestone} and done_on is null`)
    const state = stateReached(doneCodes(milestones).add(input.milestone))
    await moveOrder(tx, ctx, order, state)
    const subject = { number: order.number, orderId: order.id }
    await recordTrade(tx, ctx, inquiry.id, 'order.milestone_done', {
      ...subject,
      milestone: input.milestone,
      doneOn: String(input.doneOn),
    })
    if (state === 'completed') await recordTrade(tx, ctx, inquiry.id, 'order.completed', subject)
    return state
  })
}

function requirePossible(order: Order, milestones: readonly Milestone[], { milestone, revision }: CompleteMilestone): void {
  requireOrderAction(order, 'complete_milestone')
  if (order.revision !== revision) throw new AppError('changed_meanwhile', 'conflict')
  const done = doneCodes(milestones)
  const missing = missingFor(milestone, done, order.paymentTerm)
  if (missing.length > 0 && !done.has(milestone) && milestoneRules[milestone].from.includes(order.state)) {
    throw new AppError('milestone_too_early', 'conflict', { params: { milestone, missing: missing[0]! } })
  }
  if (!canComplete(milestone, order.state, milestones, order.paymentTerm)) {
    throw new AppError('illegal_step', 'conflict', { params: { state: order.state, action: milestone } })
  }
}

function requireDay(ctx: Ctx, order: Order, day: Temporal.PlainDate): void {
  const first = order.createdAt.toZonedDateTimeISO(ctx.house.timeZone).toPlainDate()
  const code =
    Temporal.PlainDate.compare(day, today(ctx)) > 0
      ? 'in_the_future'
      : Temporal.PlainDate.compare(day, first) < 0
        ? 'before_the_order'
        : undefined
  if (code) throw new AppError('check_fields', 'invalid', { fields: { doneOn: { code } } })
}

import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import type { OrderState } from './order-state.ts'
import type { Milestone, Order } from './order.ts'

export const orderColumns = sql`o.id, o.number, o.inquiry_id as "inquiryId", o.quotation_id as "quotationId", o.state,
  o.currency, o.total_minor as "totalMinor",
  (select q.payment_term from trade.quotation q where q.id = o.quotation_id) as "paymentTerm",
  o.cancel_reason as "cancelReason", o.revision, o.created_at as "createdAt", o.updated_at as "updatedAt"`

export const noOrder = () => new AppError('order_not_found', 'not_found')

export function findOrder(db: Reader, id: string): Promise<Order | undefined> {
  return db.maybe(sql<Order>`select ${orderColumns} from trade.trade_order o where o.id = ${id}`)
}

export function milestonesOf(db: Reader, orderId: string): Promise<Milestone[]> {
  return db.rows(sql<Milestone>`
    select code, position, planned_on as "plannedOn", done_on as "doneOn", done_at as "doneAt", note
    from trade.milestone where order_id = ${orderId} order by position`)
}

/** Holds the inquiry of an order, and reads the order as it then stands. */
export async function lockOrder(tx: Tx, id: string): Promise<{ inquiry: Inquiry; order: Order; milestones: Milestone[] }> {
  const before = await findOrder(tx, id)
  if (!before) throw noOrder()
  const inquiry = await lockInquiry(tx, before.inquiryId)
  const order = await findOrder(tx, id)
  if (!order) throw noOrder()
  return { inquiry, order, milestones: await milestonesOf(tx, id) }
}

/** Moves an order on; `changed_meanwhile` when another was quicker. */
export async function moveOrder(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  order: Order,
  state: OrderState,
  cancelReason: string | null = null,
): Promise<void> {
  const touched = await tx.run(sql`
    update trade.trade_order set state = ${state}, cancel_reason = ${cancelReason}, revision = revision + 1, updated_at = ${ctx.now}
    where id = ${order.id} and state = ${order.state} and revision = ${order.revision}`)
  if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
}

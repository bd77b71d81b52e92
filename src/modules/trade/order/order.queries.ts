import { type Ctx, today } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { allow, ofTheHouse, ownInquiry } from '../access.ts'
import { documentKey } from '../../../platform/files/store-document.ts'
import { milestoneCodes } from './milestones.ts'
import { type OrderState, orderStates } from './order-state.ts'
import { findOrder, milestonesOf, noOrder, orderColumns } from './order.row.ts'
import { type Milestone, milestonePassed, type Order } from './order.ts'

export interface Attachment {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: bigint
  readonly sharedWithBuyer: boolean
  readonly addedAt: Temporal.Instant
}

export interface OrderDetail extends Order {
  readonly milestones: Milestone[]
  readonly attachments: Attachment[]
}

/** One order as its reader may see it: a buyer gets the own one, with the papers that are shared. */
export async function orderById(ctx: Ctx, id: string): Promise<OrderDetail> {
  allow(ctx, 'order.read')
  const order = await findOrder(ctx.db, id)
  if (!order) throw noOrder()
  ownInquiry(ctx, order.inquiryId)
  return withParts(ctx, order)
}

/** The order of an inquiry, if there is one. */
export async function orderOfInquiry(ctx: Ctx, inquiryId: string): Promise<OrderDetail | undefined> {
  allow(ctx, 'order.read')
  ownInquiry(ctx, inquiryId)
  const order = await ctx.db.maybe(sql<Order>`select ${orderColumns} from trade.trade_order o where o.inquiry_id = ${inquiryId}`)
  return order && withParts(ctx, order)
}

async function withParts(ctx: Ctx, order: Order): Promise<OrderDetail> {
  const [milestones, attachments] = await Promise.all([
    milestonesOf(ctx.db, order.id),
    ctx.db.rows(sql<Attachment>`
      select a.id, a.name, f.media_type as "mediaType", f.bytes, a.shared_with_buyer as "sharedWithBuyer", a.added_at as "addedAt"
      from trade.attachment a join platform.file f on f.id = a.file_id
      where a.order_id = ${order.id} and (a.shared_with_buyer or ${ofTheHouse(ctx)}) order by a.added_at, a.id`),
  ])
  return { ...order, milestones, attachments }
}

export interface OrderSummary extends Order {
  readonly inquiryNumber: string
  readonly buyerName: string
  readonly buyerCompany: string
  /** The next planned milestone that is not done. */
  readonly nextMilestone: string | null
  readonly nextOn: Temporal.PlainDate | null
}

export interface OrderList {
  readonly rows: OrderSummary[]
  readonly total: number
  readonly counts: Readonly<Record<OrderState, number>>
  readonly late: number
}

export const ordersPerPage = 30

export interface OrderFilter {
  readonly state?: OrderState | undefined
  /** Whose next milestone should have been done by now. */
  readonly late?: boolean | undefined
  readonly page?: number | undefined
}

// What an order of each state has left behind counts neither as next nor as late.
const leftBehind = Object.fromEntries(
  orderStates.map((state) => [state, milestoneCodes.filter((code) => milestonePassed(code, state))]),
)
const stillAhead = sql`not ((${json(leftBehind)}::jsonb -> o.state) ? m.code)`

/** Orders, the newest first; `state` and `late` narrow them. `counts` and `late` are those of all orders. */
export async function orders(ctx: Ctx, filter: OrderFilter = {}): Promise<OrderList> {
  allow(ctx, 'order.handle')
  const chosen = filter.state ?? null
  const isLate = sql`(o.state not in ('completed', 'cancelled') and exists (
    select from trade.milestone m where m.order_id = o.id and m.done_on is null and m.planned_on < ${today(ctx)}::date and ${stillAhead}))`
  const where = sql`(${chosen}::text is null or o.state = ${chosen}) and (${filter.late ?? false}::boolean = false or ${isLate})`
  const counted = await ctx.db.rows(sql<{ state: OrderState; count: number; late: number }>`
    select o.state, count(*)::int as count, (count(*) filter (where ${isLate}))::int as late from trade.trade_order o group by o.state`)
  const { total } = await ctx.db.one(
    sql<{ total: number }>`select count(*)::int as total from trade.trade_order o where ${where}`,
  )
  const rows = await ctx.db.rows(sql<OrderSummary>`
    select ${orderColumns}, i.number as "inquiryNumber", i.buyer_name as "buyerName", i.buyer_company as "buyerCompany",
      m.code as "nextMilestone", m.planned_on as "nextOn"
    from trade.trade_order o join trade.inquiry i on i.id = o.inquiry_id
    left join lateral (
      select m.code, m.planned_on from trade.milestone m where m.order_id = o.id and m.done_on is null and m.planned_on is not null
        and o.state not in ('completed', 'cancelled') and ${stillAhead}
      order by m.planned_on, m.position limit 1) m on true
    where ${where} order by o.created_at desc, o.id desc
    limit ${ordersPerPage} offset ${(Math.max(1, filter.page ?? 1) - 1) * ordersPerPage}`)
  const counts = Object.fromEntries(orderStates.map((state) => [state, counted.find((row) => row.state === state)?.count ?? 0]))
  return { rows, total, counts: counts as Record<OrderState, number>, late: counted.reduce((sum, row) => sum + row.late, 0) }
}

/** A paper of an order, with its bytes; a buyer gets it only when it is shared and the order is the own one. */
export async function attachmentFile(ctx: Ctx, id: string): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  allow(ctx, 'order.read')
  const row = await ctx.db.maybe(sql<{ fileId: string; name: string; mediaType: string; inquiryId: string; shared: boolean }>`
    select a.file_id as "fileId", a.name, f.media_type as "mediaType", o.inquiry_id as "inquiryId", a.shared_with_buyer as shared
    from trade.attachment a join platform.file f on f.id = a.file_id join trade.trade_order o on o.id = a.order_id
    where a.id = ${id}`)
  if (!row || (!row.shared && !ofTheHouse(ctx))) throw noOrder()
  ownInquiry(ctx, row.inquiryId)
  const bytes = await ctx.files.get(documentKey(row.fileId))
  if (!bytes) throw noOrder()
  return { name: row.name, mediaType: row.mediaType, bytes }
}

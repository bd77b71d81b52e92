import type { Page } from '../../../platform/api/cursor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { newestFirst, type PageWanted } from '../inquiry/inquiry-page.queries.ts'
import { orderColumns } from './order.row.ts'
import type { OrderState } from './order-state.ts'
import type { Order } from './order.ts'

/** Orders, the newest first, by cursor; a buyer gets the own one. */
export async function orderPage(
  ctx: Ctx,
  wanted: PageWanted & { state?: OrderState | undefined; inquiry?: string | undefined },
): Promise<Page<Order>> {
  allow(ctx, 'order.read')
  const where = [
    ctx.actor.kind === 'buyer' ? sql`o.inquiry_id = ${ctx.actor.inquiryId}` : sql`true`,
    ...(wanted.state ? [sql`o.state = ${wanted.state}`] : []),
    ...(wanted.inquiry ? [sql`o.inquiry_id = ${wanted.inquiry}`] : []),
  ]
  return newestFirst<Order>(ctx, {
    list: 'orders',
    of: 'o',
    wanted,
    where,
    columns: orderColumns,
    table: sql`trade.trade_order o`,
  })
}

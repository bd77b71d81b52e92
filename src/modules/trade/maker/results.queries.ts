import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { ownViews } from '../../showroom/index.ts'
import { answeringMaker } from './held-by-maker.ts'

export const periods = [7, 30, 90, 365] as const
export type Period = (typeof periods)[number]

/** What became of one product: how often it was looked at, asked for, offered and ordered. Whose hands it went to is not told. */
export interface ProductResult {
  readonly id: string
  readonly names: LocalizedText
  readonly views: number
  readonly inquiries: number
  readonly offers: number
  readonly orders: number
}

/** The own goods of the maker who asks, over the last so many days, those most looked at first. */
export async function ownResults(ctx: Ctx, days: Period): Promise<ProductResult[]> {
  const makerId = answeringMaker(ctx)
  const since = today(ctx).subtract({ days: days - 1 })
  const from = since.toZonedDateTime(ctx.house.timeZone).toInstant()
  const [views, rows] = await Promise.all([
    ownViews(ctx, since),
    ctx.db.rows(sql<Omit<ProductResult, 'views'>>`
      select p.id, p.names, coalesce(asked.n, 0) as inquiries, coalesce(offered.n, 0) as offers, coalesce(ordered.n, 0) as orders
      from showroom.product p
      left join (
        select l.product_id, count(distinct i.id)::int as n from trade.inquiry_line l join trade.inquiry i on i.id = l.inquiry_id
        where l.maker_id = ${makerId} and i.created_at >= ${from}::timestamptz and i.lost_reason is distinct from 'spam' group by 1) asked on asked.product_id = p.id
      left join (
        select l.product_id, count(distinct q.inquiry_id)::int as n from trade.quotation_line l join trade.quotation q on q.id = l.quotation_id
        join showroom.product o on o.id = l.product_id
        where o.maker_id = ${makerId} and q.author = 'house' and q.sent_at >= ${from}::timestamptz group by 1) offered on offered.product_id = p.id
      left join (
        select l.product_id, count(distinct o.id)::int as n from trade.trade_order o join trade.quotation_line l on l.quotation_id = o.quotation_id
        join showroom.product g on g.id = l.product_id
        where g.maker_id = ${makerId} and o.created_at >= ${from}::timestamptz and o.state <> 'cancelled' group by 1) ordered on ordered.product_id = p.id
      where p.maker_id = ${makerId} and (p.state <> 'archived' or asked.n > 0 or offered.n > 0 or ordered.n > 0)`),
  ])
  const results = rows.map((row) => ({ ...row, views: views.get(row.id) ?? 0 }))
  return results
    .sort((a, b) => b.views - a.views || b.inquiries - a.inquiries || b.orders - a.orders || (a.id < b.id ? -1 : 1))
    .slice(0, 300)
}

import { makerOf } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Unit } from '../../../kernel/unit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { InquiryState } from './inquiry.ts'

/** What a maker learns of demand for the own goods: never who the buyer is, nor what else was asked. */
export interface MakerInquiryLine {
  readonly number: string
  readonly state: InquiryState
  readonly receivedAt: Temporal.Instant
  readonly productId: string | null
  readonly names: LocalizedText
  readonly quantity: string
  readonly unit: Unit
  readonly targetPrice: string | null
  readonly targetCurrency: Currency | null
  readonly wantedDate: Temporal.PlainDate | null
}

/** Inquiry lines for the goods of the maker who asks, the newest first. Free texts stay out: a buyer may sign them. */
export async function makerInquiryLines(ctx: Ctx): Promise<MakerInquiryLine[]> {
  allow(ctx, 'inquiry.seeOwnGoods')
  const makerId = makerOf(ctx.actor)
  if (makerId === undefined) throw new AppError('not_allowed', 'forbidden')
  return ctx.db.rows(sql<MakerInquiryLine>`
    select i.number, i.state, i.created_at as "receivedAt", l.product_id as "productId", l.names, l.quantity, l.unit,
      l.target_price as "targetPrice", l.target_currency as "targetCurrency", i.wanted_date as "wantedDate"
    from trade.inquiry_line l join trade.inquiry i on i.id = l.inquiry_id
    where l.maker_id = ${makerId} and i.lost_reason is distinct from 'spam'
    order by i.created_at desc, i.id, l.position limit 500`)
}

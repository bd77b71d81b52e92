import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { eventsOf, type RecordedEvent } from '../../../platform/events/record.ts'
import { allow, ofTheHouse, ownInquiry } from '../access.ts'
import { forTheBuyer } from '../events.ts'
import type { Message } from '../message/message.ts'
import { messagesOf } from '../message/message.queries.ts'
import { type OrderDetail, orderOfInquiry } from '../order/order.queries.ts'
import { type QuotationDetail, quotationsOf } from '../quotation/quotation.queries.ts'
import { inquiryLines } from './inquiry-lines.ts'
import { findInquiry, noInquiry } from './inquiry.row.ts'
import type { Inquiry, InquiryLine } from './inquiry.ts'

export interface InquiryDetail extends Inquiry {
  readonly ownerName: string | null
  readonly lines: InquiryLine[]
  readonly messages: Message[]
  readonly quotations: QuotationDetail[]
  readonly order: OrderDetail | undefined
  /** The trail: who did what when, the oldest first. */
  readonly events: RecordedEvent[]
}

/** An inquiry with all that belongs to it, as its reader may see it. */
export async function inquiryById(ctx: Ctx, id: string): Promise<InquiryDetail> {
  allow(ctx, 'inquiry.read')
  ownInquiry(ctx, id)
  const inquiry = await findInquiry(ctx.db, id)
  if (!inquiry) throw noInquiry()
  const house = ofTheHouse(ctx)
  const [owner, lines, messages, quotations, order, events] = await Promise.all([
    ctx.db.maybe(sql<{ name: string }>`select name from directory.account where id = ${inquiry.ownerId}`),
    inquiryLines(ctx.db, id),
    messagesOf(ctx.db, id, house),
    quotationsOf(ctx, id),
    orderOfInquiry(ctx, id),
    eventsOf(ctx.db, [id]),
  ])
  return {
    ...inquiry,
    lostNote: house ? inquiry.lostNote : '',
    ownerName: owner?.name ?? null,
    lines,
    messages,
    quotations,
    order,
    events: house ? events : events.filter(forTheBuyer),
  }
}

import type { Ctx } from '../../platform/context.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/record.ts'

/** What each event of trade carries. The subject is always the inquiry, so that its trail is one list. */
export interface TradeEvents {
  'inquiry.received': { number: string }
  'inquiry.registered': { number: string }
  'inquiry.taken': { number: string; ownerId: string; ownerName: string }
  /** `makerId` where one was written to; without it all whose goods are asked for. */
  'inquiry.maker_asked': { number: string; makerId?: string }
  'maker.written': MakerData & { messageId: string }
  'maker.replied': MakerData & { messageId: string }
  'maker.answered': MakerData & { lines: number }
  'maker.translated': MakerData & { messageId: string; lang: string }
  'buyer.released': MakerData
  'buyer.withheld': MakerData
  'inquiry.lost': { number: string; reason: string }
  'inquiry.reopened': { number: string }
  'link.revoked': { number: string }
  'link.restored': { number: string }
  'message.posted': { number: string; messageId: string; author: 'buyer' | 'house' }
  'message.noted': { number: string; messageId: string }
  'message.translated': { number: string; messageId: string; lang: string }
  'quotation.drafted': QuotationData
  'quotation.saved': QuotationData
  'quotation.discarded': QuotationData
  'quotation.sent': QuotationData & { total: string; validUntil: string }
  'quotation.withdrawn': QuotationData
  'quotation.countered': QuotationData & { counterId: string; total: string }
  'quotation.accepted': QuotationData & { total: string; orderId: string; order: string }
  'quotation.declined': QuotationData
  'quotation.expired': QuotationData
  'buyer.erased': { number: string }
  'order.milestone_done': OrderData & { milestone: string; doneOn: string }
  'order.milestone_planned': OrderData & { milestone: string; plannedOn: string }
  'order.milestone_undone': OrderData & { milestone: string }
  'order.completed': OrderData
  'order.cancelled': OrderData & { reason: string }
  'order.file_attached': OrderData & { attachmentId: string; name: string; shared: boolean }
  'order.file_shared': OrderData & { attachmentId: string; name: string }
}

interface MakerData {
  /** Number of the inquiry. */
  number: string
  makerId: string
}

interface QuotationData {
  /** Number of the quotation. */
  number: string
  quotationId: string
  revisionNo: number
}

interface OrderData {
  /** Number of the order. */
  number: string
  orderId: string
}

export type TradeEventType = keyof TradeEvents

/** Appends a trade event to the trail of an inquiry. */
export function recordTrade<T extends TradeEventType>(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  inquiryId: string,
  type: T,
  data: TradeEvents[T],
): Promise<void> {
  return record(tx, ctx, { type, subject: { type: 'inquiry', id: inquiryId }, data: { ...data } })
}

/** As `recordTrade` of `inquiry.received`, in one breath with the inquiry: its number is known to the database alone. */
export function recordReceived(tx: Tx, ctx: Pick<Ctx, 'actor' | 'now'>, inquiryId: string): Promise<void> {
  const type: TradeEventType = 'inquiry.received'
  const data = sql`(select jsonb_build_object('number', number) from trade.inquiry where id = ${inquiryId})`
  return record(tx, ctx, { type, subject: { type: 'inquiry', id: inquiryId }, data })
}

const insideTheHouse: ReadonlySet<string> = new Set<TradeEventType>([
  'maker.written',
  'maker.replied',
  'maker.answered',
  'maker.translated',
  'buyer.released',
  'buyer.withheld',
  'inquiry.taken',
  'link.revoked',
  'link.restored',
  'message.noted',
  'quotation.drafted',
  'quotation.saved',
  'quotation.discarded',
  'order.milestone_planned',
])

/** Whether the buyer sees an event on the own timeline; whose data speaks of an unshared file is not for the buyer. */
export function forTheBuyer(event: { readonly type: string; readonly data: Record<string, unknown> }): boolean {
  return !insideTheHouse.has(event.type) && event.data['shared'] !== false
}

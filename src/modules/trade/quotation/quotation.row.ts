import { AppError } from '../../../kernel/errors.ts'
import { step } from '../../../kernel/state-machine.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { ownInquiry } from '../access.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import { type Quotation, type QuotationAction, type QuotationLine, quotationTransitions } from './quotation.ts'

export const quotationColumns = sql`q.id, q.inquiry_id as "inquiryId", q.number, q.revision_no as "revisionNo", q.author,
  q.state, q.based_on as "basedOn", q.currency, q.incoterm, q.named_place as "namedPlace", q.packing,
  q.lead_time_days as "leadTimeDays", q.payment_term as "paymentTerm", q.valid_until as "validUntil",
  q.note_to_buyer as "noteToBuyer", q.note_lang as "noteLang", q.internal_note as "internalNote",
  q.total_minor as "totalMinor", q.created_by as "createdBy", q.created_at as "createdAt", q.sent_at as "sentAt",
  q.decided_at as "decidedAt", q.decline_reason as "declineReason", q.revision`

export const quotationLineColumns = sql`l.position, l.product_id as "productId", l.names, l.hs6, l.quantity, l.unit,
  l.unit_price as "unitPrice", l.breaks, l.total_minor as "totalMinor", l.packing`

export const noQuotation = () => new AppError('quotation_not_found', 'not_found')

export function findQuotation(db: Reader, id: string): Promise<Quotation | undefined> {
  return db.maybe(sql<Quotation>`select ${quotationColumns} from trade.quotation q where q.id = ${id}`)
}

export function linesOf(db: Reader, quotationId: string): Promise<QuotationLine[]> {
  return db.rows(sql<QuotationLine>`
    select ${quotationLineColumns} from trade.quotation_line l where l.quotation_id = ${quotationId} order by l.position`)
}

/** Holds the inquiry of a quotation and reads both as they then stand; a buyer reaches the own ones only. */
export async function lockQuotation(tx: Tx, ctx: Ctx, id: string): Promise<{ inquiry: Inquiry; quotation: Quotation }> {
  const before = await findQuotation(tx, id)
  if (!before) throw noQuotation()
  ownInquiry(ctx, before.inquiryId)
  const inquiry = await lockInquiry(tx, before.inquiryId)
  const quotation = await findQuotation(tx, id)
  if (!quotation) throw noQuotation()
  return { inquiry, quotation }
}

/** Takes the step `action`; a conflict when the state forbids it or another was quicker. */
export async function moveQuotation(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  quotation: Quotation,
  action: QuotationAction,
  declineReason: string | null = null,
): Promise<void> {
  const state = step(quotationTransitions, quotation.state, action)
  const sentAt = action === 'send' ? ctx.now : quotation.sentAt
  const decidedAt = action === 'send' ? null : ctx.now
  const touched = await tx.run(sql`
    update trade.quotation set state = ${state}, sent_at = ${sentAt}, decided_at = ${decidedAt},
      decline_reason = ${declineReason}, revision = revision + 1
    where id = ${quotation.id} and state = ${quotation.state} and revision = ${quotation.revision}`)
  if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
}

export async function insertLines(tx: Tx, quotationId: string, lines: readonly QuotationLine[]): Promise<void> {
  for (const line of lines) {
    await tx.run(sql`
      insert into trade.quotation_line (quotation_id, position, product_id, names, hs6, quantity, unit, unit_price, breaks,
        total_minor, packing)
      values (${quotationId}, ${line.position}, ${line.productId}, ${json(line.names)}, ${line.hs6}, ${line.quantity},
        ${line.unit}, ${line.unitPrice}, ${json(line.breaks)}, ${line.totalMinor}, ${line.packing})`)
  }
}

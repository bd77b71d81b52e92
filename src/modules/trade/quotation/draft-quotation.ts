import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'
import { inquiryLines } from '../inquiry/inquiry-lines.ts'
import { type Inquiry, openInquiryStates } from '../inquiry/inquiry.ts'
import { incotermRules } from '../reference/incoterms.ts'
import { proposeLines } from './catalogue-lines.ts'
import { findQuotation, insertLines, linesOf, noQuotation } from './quotation.row.ts'
import { type Quotation, type QuotationLine, totalOf } from './quotation.ts'

/** `basedOn`: an earlier offer or counter-offer of the same inquiry; without it the lines come from inquiry and catalogue. */
export interface DraftQuotation {
  readonly inquiryId: string
  readonly basedOn?: string | undefined
}

type Terms = Pick<Quotation, 'currency' | 'incoterm' | 'namedPlace' | 'packing' | 'leadTimeDays' | 'paymentTerm' | 'internalNote'>

/** Begins a new revision, which only the house sees. One draft at a time: `draft_exists` is a conflict. */
export async function draftQuotation(ctx: Ctx, input: DraftQuotation): Promise<Quotation> {
  allow(ctx, 'quotation.write')
  return transact(ctx, (tx) => beginDraft(tx, ctx, input))
}

/** The inside of `draftQuotation`, for a verb that does more in the same transaction. */
export async function beginDraft(tx: Tx, ctx: Ctx, input: DraftQuotation): Promise<Quotation> {
  const inquiry = await lockInquiry(tx, input.inquiryId)
  if (!openInquiryStates.includes(inquiry.state)) {
    throw new AppError('illegal_step', 'conflict', { params: { state: inquiry.state, action: 'draft' } })
  }
  const { revisionNo, draft } = await seriesOf(tx, inquiry)
  if (draft) throw new AppError('draft_exists', 'conflict')
  const { terms, lines } = input.basedOn ? await fromRevision(tx, inquiry, input.basedOn) : await fromCatalogue(tx, ctx, inquiry)
  const id = newId()
  const validUntil = today(ctx).add({ days: ctx.house.quotationValidDays })
  const createdBy = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  await tx.run(sql`
    insert into trade.quotation (id, inquiry_id, number, revision_no, author, state, based_on, currency, incoterm,
      named_place, packing, lead_time_days, payment_term, valid_until, internal_note, total_minor, created_by, created_at)
    values (${id}, ${inquiry.id}, ${quotationNumber(inquiry)}, ${revisionNo}, 'house', 'draft', ${input.basedOn ?? null},
      ${terms.currency}, ${terms.incoterm}, ${terms.namedPlace}, ${terms.packing}, ${terms.leadTimeDays},
      ${terms.paymentTerm}, ${validUntil}, ${terms.internalNote}, ${totalOf(lines, terms.currency).minor}, ${createdBy},
      ${ctx.now})`)
  await insertLines(tx, id, lines)
  const number = quotationNumber(inquiry)
  await recordTrade(tx, ctx, inquiry.id, 'quotation.drafted', { number, quotationId: id, revisionNo })
  return (await findQuotation(tx, id))!
}

/** Offers carry the number of their inquiry: `I-2026-0007` is answered by `Q-2026-0007`, and each revision is counted. */
export function quotationNumber(inquiry: Pick<Inquiry, 'number'>): string {
  return inquiry.number.replace(/^I/, 'Q')
}

async function seriesOf(tx: Tx, inquiry: Inquiry): Promise<{ revisionNo: number; draft: boolean }> {
  return tx.one(sql<{ revisionNo: number; draft: boolean }>`
    select coalesce(max(revision_no), 0) + 1 as "revisionNo",
      coalesce(bool_or(state = 'draft' and author = 'house'), false) as draft
    from trade.quotation where inquiry_id = ${inquiry.id}`)
}

async function fromRevision(tx: Tx, inquiry: Inquiry, basedOn: string): Promise<{ terms: Terms; lines: QuotationLine[] }> {
  const terms = await findQuotation(tx, basedOn)
  if (!terms || terms.inquiryId !== inquiry.id) throw noQuotation()
  return { terms, lines: await linesOf(tx, basedOn) }
}

async function fromCatalogue(tx: Tx, ctx: Ctx, inquiry: Inquiry): Promise<{ terms: Terms; lines: QuotationLine[] }> {
  const { currency, lines, leadTimeDays } = await proposeLines(tx, ctx, await inquiryLines(tx, inquiry.id), inquiry.locale)
  const incoterm = inquiry.incoterm ?? 'FCA'
  const namedPlace = incotermRules[incoterm].carriagePaid ? inquiry.deliveryPlace : ''
  const paymentTerm = inquiry.paymentTerm ?? 'tt-30-70'
  return { terms: { currency, incoterm, namedPlace, packing: '', leadTimeDays, paymentTerm, internalNote: '' }, lines }
}

import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow, ofTheHouse, ownInquiry } from '../access.ts'
import { findQuotation, linesOf, noQuotation, quotationColumns, quotationLineColumns } from './quotation.row.ts'
import type { Quotation, QuotationLine } from './quotation.ts'

export interface QuotationDetail extends Quotation {
  readonly lines: QuotationLine[]
}

/** All revisions of an inquiry, the oldest first. A buyer sees neither drafts nor internal notes. */
export async function quotationsOf(ctx: Ctx, inquiryId: string): Promise<QuotationDetail[]> {
  allow(ctx, 'inquiry.read')
  ownInquiry(ctx, inquiryId)
  const quotations = await ctx.db.rows(sql<Quotation>`
    select ${quotationColumns} from trade.quotation q where q.inquiry_id = ${inquiryId} order by q.revision_no`)
  const lines = await ctx.db.rows(sql<QuotationLine & { quotationId: string }>`
    select l.quotation_id as "quotationId", ${quotationLineColumns} from trade.quotation_line l
    join trade.quotation q on q.id = l.quotation_id where q.inquiry_id = ${inquiryId} order by l.position`)
  return quotations
    .filter((quotation) => visible(ctx, quotation))
    .map((quotation) => ({
      ...forReader(ctx, quotation),
      lines: lines.filter((line) => line.quotationId === quotation.id),
    }))
}

/** One revision; `quotation_not_found` for what the reader may not see. */
export async function quotationById(ctx: Ctx, id: string): Promise<QuotationDetail> {
  allow(ctx, 'inquiry.read')
  const quotation = await findQuotation(ctx.db, id)
  if (!quotation || !visible(ctx, quotation)) throw noQuotation()
  ownInquiry(ctx, quotation.inquiryId)
  return { ...forReader(ctx, quotation), lines: await linesOf(ctx.db, id) }
}

const visible = (ctx: Ctx, quotation: Quotation) => quotation.state !== 'draft' || ofTheHouse(ctx)

const forReader = (ctx: Ctx, quotation: Quotation): Quotation =>
  ofTheHouse(ctx) ? quotation : { ...quotation, internalNote: '', createdBy: null }

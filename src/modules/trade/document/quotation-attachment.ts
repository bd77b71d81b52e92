import type { Ctx } from '../../../platform/context.ts'
import { inquiryById } from '../inquiry/inquiry.queries.ts'
import { quotationById } from '../quotation/quotation.queries.ts'
import { quotationPdf } from './quotation-pdf.ts'

/** The paper that goes with a mail: a quotation in its buyer's language. */
export async function quotationAttachment(
  ctx: Ctx,
  quotationId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const quotation = await quotationById(ctx, quotationId)
  const inquiry = await inquiryById(ctx, quotation.inquiryId)
  const buyer = { name: inquiry.buyerName, company: inquiry.buyerCompany }
  const bytes = await quotationPdf({ quotation, lines: quotation.lines, buyer, house: ctx.house, locale: inquiry.locale })
  return { name: `${quotation.number}-${quotation.revisionNo}.pdf`, mediaType: 'application/pdf', bytes }
}

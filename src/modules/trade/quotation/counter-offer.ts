import { compareDecimals, decimal } from '../../../kernel/decimal.ts'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { amountText } from '../../../kernel/money.ts'
import { detectLanguage } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { moveInquiry } from '../inquiry/inquiry.row.ts'
import { findQuotation, insertLines, linesOf, lockQuotation, moveQuotation } from './quotation.row.ts'
import { priceFor, type Quotation, type QuotationLine, totalOf, totalOfLine } from './quotation.ts'
import type { CounterOffer } from './quotation.schema.ts'
import { requireOpenOffer } from './require-open-offer.ts'

/**
 * The buyer's own revision of an open offer. Errors: `nothing_changed`, `quotation_expired`, `illegal_step`.
 * A draft that the house has begun meanwhile moves behind it in the series.
 */
export async function counterOffer(ctx: Ctx, input: CounterOffer): Promise<Quotation> {
  allow(ctx, 'quotation.answer')
  return transact(ctx, async (tx) => {
    const { inquiry, quotation } = await lockQuotation(tx, ctx, input.quotationId)
    requireOpenOffer(ctx, quotation, 'counter')
    const offered = await linesOf(tx, quotation.id)
    const lines = offered.map((line) => counterLine(line, input, quotation))
    if (input.note === '' && lines.every((line, index) => line === offered[index]))
      throw new AppError('nothing_changed', 'invalid')
    await moveQuotation(tx, ctx, quotation, 'counter')
    await moveInquiry(tx, ctx, inquiry, 'counter')
    const { number, revisionNo, currency } = quotation
    const { next } = await tx.one(sql<{ next: number }>`
      select max(revision_no) filter (where state <> 'draft') + 1 as next from trade.quotation where inquiry_id = ${inquiry.id}`)
    await tx.run(sql`
      update trade.quotation set revision_no = ${next + 1} where inquiry_id = ${inquiry.id} and state = 'draft'`)
    const id = newId()
    const total = totalOf(lines, currency)
    await tx.run(sql`
      insert into trade.quotation (id, inquiry_id, number, revision_no, author, state, based_on, currency, incoterm,
        named_place, packing, lead_time_days, payment_term, note_to_buyer, note_lang, total_minor, created_at)
      values (${id}, ${inquiry.id}, ${number}, ${next}, 'buyer', 'draft', ${quotation.id}, ${currency}, ${quotation.incoterm},
        ${quotation.namedPlace}, ${quotation.packing}, ${quotation.leadTimeDays}, ${quotation.paymentTerm}, ${input.note},
        ${detectLanguage(input.note) ?? null}, ${total.minor}, ${ctx.now})`)
    await insertLines(tx, id, lines)
    await moveQuotation(tx, ctx, (await findQuotation(tx, id))!, 'send')
    await recordTrade(tx, ctx, inquiry.id, 'quotation.countered', {
      number,
      quotationId: quotation.id,
      revisionNo,
      counterId: id,
      total: `${amountText(total)} ${currency}`,
    })
    return (await findQuotation(tx, id))!
  })
}

// A new quantity moves along the offered breaks; a price named by the buyer stands for itself.
function counterLine(line: QuotationLine, input: CounterOffer, quotation: Quotation): QuotationLine {
  const wish = input.lines.find((each) => each?.position === line.position)
  const quantity = wish?.quantity ?? line.quantity
  const offered = priceFor(line, quantity)
  const differs = (a: string, b: string | null) => b === null || compareDecimals(decimal(a), decimal(b)) !== 0
  const named = wish?.unitPrice !== undefined && differs(wish.unitPrice, offered) ? wish.unitPrice : undefined
  if (named === undefined && !differs(quantity, line.quantity)) return line
  const changed = { ...line, quantity, ...(named === undefined ? {} : { unitPrice: named, breaks: [] }) }
  return { ...changed, totalMinor: totalOfLine(changed, quotation.currency).minor }
}

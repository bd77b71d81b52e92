import { AppError, type FieldError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { detectLanguage } from '../../../language/index.ts'
import { productsByIds } from '../../showroom/index.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { openInquiryStates } from '../inquiry/inquiry.ts'
import { findQuotation, insertLines, linesOf, lockQuotation } from './quotation.row.ts'
import { type Quotation, type QuotationLine, totalOf, totalOfLine } from './quotation.ts'
import type { SaveDraft } from './quotation.schema.ts'

/**
 * Stores a whole draft. Errors: `changed_meanwhile` when another saved or sent it since it was shown, `check_fields`
 * for goods that are no longer in the catalogue.
 */
export async function saveDraft(ctx: Ctx, input: SaveDraft): Promise<Quotation> {
  allow(ctx, 'quotation.write')
  return transact(ctx, (tx) => storeDraft(tx, ctx, input))
}

/** The inside of `saveDraft`, for a verb that does more in the same transaction. */
export async function storeDraft(tx: Tx, ctx: Ctx, input: SaveDraft): Promise<Quotation> {
  const { inquiry, quotation } = await lockQuotation(tx, ctx, input.quotationId)
  if (quotation.state !== 'draft' || quotation.author !== 'house' || quotation.revision !== input.revision) throw changed()
  if (!openInquiryStates.includes(inquiry.state)) throw changed()
  const lines = await linesTyped(tx, ctx, quotation.id, input)
  const touched = await tx.run(sql`
    update trade.quotation set currency = ${input.currency}, incoterm = ${input.incoterm}, named_place = ${input.namedPlace},
      packing = ${input.packing}, lead_time_days = ${input.leadTimeDays ?? null}, payment_term = ${input.paymentTerm},
      valid_until = ${input.validUntil ?? null}, note_to_buyer = ${input.noteToBuyer},
      note_lang = ${detectLanguage(input.noteToBuyer) ?? null}, internal_note = ${input.internalNote},
      total_minor = ${totalOf(lines, input.currency).minor}, revision = revision + 1
    where id = ${quotation.id} and state = 'draft' and revision = ${input.revision}`)
  if (touched === 0) throw changed()
  await tx.run(sql`delete from trade.quotation_line where quotation_id = ${quotation.id}`)
  await insertLines(tx, quotation.id, lines)
  const { number, revisionNo } = quotation
  await recordTrade(tx, ctx, inquiry.id, 'quotation.saved', { number, quotationId: quotation.id, revisionNo })
  return (await findQuotation(tx, quotation.id))!
}

const changed = () => new AppError('changed_meanwhile', 'conflict')

async function linesTyped(tx: Tx, ctx: Ctx, quotationId: string, input: SaveDraft): Promise<QuotationLine[]> {
  const stored = new Map((await linesOf(tx, quotationId)).map((line) => [line.position, line]))
  const ids = input.lines.flatMap((line) => line?.productId ?? [])
  const products = new Map((await productsByIds(ctx, ids, tx)).map((product) => [product.id, product]))
  const errors: Record<string, FieldError> = {}
  const lines = input.lines.flatMap((typed, row): QuotationLine[] => {
    if (!typed) return []
    const before = typed.position === undefined ? undefined : stored.get(typed.position)
    const product = typed.productId === undefined ? undefined : products.get(typed.productId.toLowerCase())
    const kept = before && (typed.productId === undefined || typed.productId === before.productId)
    if (!kept && typed.productId !== undefined && !product) errors[`lines.${row}.productId`] = { code: 'no_longer_offered' }
    const goods = kept
      ? { productId: before.productId, names: before.names, hs6: typed.hs6 === undefined ? before.hs6 : typed.hs6 }
      : {
          productId: product?.id ?? null,
          names: product?.names ?? { [ctx.locale]: typed.name },
          hs6: typed.hs6 === undefined ? (product?.hs6 ?? null) : typed.hs6,
        }
    const { quantity, unit, packing, breaks } = typed
    const line = { ...goods, position: row + 1, quantity, unit, unitPrice: typed.unitPrice ?? null, breaks, packing }
    return [{ ...line, totalMinor: totalOfLine(line, input.currency).minor }]
  })
  if (Object.keys(errors).length > 0) throw new AppError('check_fields', 'invalid', { fields: errors })
  return lines.map((line, index) => ({ ...line, position: index + 1 }))
}

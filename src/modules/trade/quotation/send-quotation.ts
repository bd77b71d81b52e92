import { AppError, type FieldError } from '../../../kernel/errors.ts'
import { amountText } from '../../../kernel/money.ts'
import { step } from '../../../kernel/state-machine.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { moveInquiry, noteFirstAnswer } from '../inquiry/inquiry.row.ts'
import { closeOpenOffers } from './close-open-offers.ts'
import { findQuotation, linesOf, lockQuotation, moveQuotation } from './quotation.row.ts'
import { priceFor, type Quotation, type QuotationLine, quotationTransitions } from './quotation.ts'

/** `revision` is the one that was shown: nobody sends what a colleague has changed meanwhile. */
export interface SendQuotation {
  readonly quotationId: string
  readonly revision: number
}

/**
 * Sends a draft to the buyer: from here on it is frozen, and takes the place of what lay open before. Errors:
 * `check_fields` with what is missing; `illegal_step` or `changed_meanwhile` when someone was quicker.
 */
export async function sendQuotation(ctx: Ctx, input: SendQuotation): Promise<Quotation> {
  allow(ctx, 'quotation.send')
  return transact(ctx, async (tx) => {
    const { inquiry, quotation } = await lockQuotation(tx, ctx, input.quotationId)
    step(quotationTransitions, quotation.state, 'send')
    if (quotation.revision !== input.revision) throw new AppError('changed_meanwhile', 'conflict')
    await moveInquiry(tx, ctx, inquiry, 'quote')
    requireComplete(quotation, await linesOf(tx, quotation.id), today(ctx))
    await closeOpenOffers(tx, ctx, inquiry.id, 'supersede')
    await moveQuotation(tx, ctx, quotation, 'send')
    await noteFirstAnswer(tx, ctx, inquiry.id)
    const { number, revisionNo, currency } = quotation
    await recordTrade(tx, ctx, inquiry.id, 'quotation.sent', {
      number,
      quotationId: quotation.id,
      revisionNo,
      total: `${amountText({ minor: quotation.totalMinor, currency })} ${currency}`,
      validUntil: String(quotation.validUntil),
    })
    return (await findQuotation(tx, quotation.id))!
  })
}

/** What a draft still lacks, by field; empty when it can be sent. */
export function missingToSend(
  quotation: Quotation,
  lines: readonly QuotationLine[],
  day: Temporal.PlainDate,
): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {}
  if (lines.length === 0) errors['lines'] = { code: 'no_lines' }
  lines.forEach((line, row) => {
    if (priceFor(line, line.quantity) === null) errors[`lines.${row}.unitPrice`] = { code: 'required' }
  })
  if (quotation.namedPlace === '') errors['namedPlace'] = { code: 'required' }
  if (quotation.leadTimeDays === null) errors['leadTimeDays'] = { code: 'required' }
  if (quotation.validUntil === null) errors['validUntil'] = { code: 'required' }
  else if (Temporal.PlainDate.compare(quotation.validUntil, day) < 0) errors['validUntil'] = { code: 'in_the_past' }
  return errors
}

function requireComplete(quotation: Quotation, lines: readonly QuotationLine[], day: Temporal.PlainDate): void {
  const fields = missingToSend(quotation, lines, day)
  if (Object.keys(fields).length > 0) throw new AppError('check_fields', 'invalid', { fields })
}

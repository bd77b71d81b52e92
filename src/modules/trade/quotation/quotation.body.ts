import { z } from 'zod'
import { compareDecimals, decimal } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import { day, id, plainText, quantity, unitPrice } from '../../../platform/api/fields.ts'
import { incoterms } from '../reference/incoterms.ts'
import { paymentTerms } from '../reference/payment-terms.ts'
import type { QuotationDetail } from './quotation.queries.ts'
import type { SaveDraft } from './quotation.schema.ts'

/** The terms of a draft that a program changes. */
export const draftTerms = z
  .strictObject({
    currency: z.enum(currencies, 'invalid_choice'),
    incoterm: z.enum(incoterms, 'invalid_choice'),
    namedPlace: plainText(200),
    packing: plainText(500),
    leadTimeDays: z.number('not_a_number').int('not_whole').min(0, 'too_small').max(730, 'too_big').nullable(),
    paymentTerm: z.enum(paymentTerms, 'invalid_choice'),
    validUntil: day.nullable(),
    noteToBuyer: plainText(4000),
    internalNote: plainText(4000),
  })
  .partial()
  .meta({ id: 'QuotationTerms' })

const rising = (rows: readonly { from: string }[]) =>
  rows.every((row, index) => index === 0 || compareDecimals(decimal(rows[index - 1]!.from), decimal(row.from)) < 0)

const draftLine = z
  .strictObject({
    position: z
      .number('not_a_number')
      .int('not_whole')
      .min(1, 'too_small')
      .max(999, 'too_big')
      .optional()
      .describe('Of the stored line whose goods this one keeps'),
    productId: id.optional(),
    name: plainText(200).default('').describe('Goods that are not in the catalogue'),
    quantity,
    unit: z.enum(units, 'invalid_choice'),
    unitPrice: unitPrice.nullable().default(null),
    breaks: z
      .array(z.strictObject({ from: quantity, price: unitPrice }))
      .max(20, 'too_big')
      .default([])
      .refine(rising, 'breaks_must_rise')
      .describe('Lower prices from a quantity on, rising'),
    hs6: z
      .string()
      .regex(/^\d{6}$/, 'hs_six_digits')
      .optional(),
    packing: plainText(300).default(''),
  })
  .refine((line) => line.position !== undefined || line.productId !== undefined || line.name !== '', {
    path: ['name'],
    error: 'required',
  })
  .meta({ id: 'QuotationDraftLine' })

export const draftLines = z.array(draftLine, 'no_lines').min(1, 'no_lines').max(200, 'too_many_lines')

interface Change {
  readonly terms?: z.output<typeof draftTerms>
  readonly lines?: z.output<typeof draftLines>
}

/** The whole draft that the verb takes: what stands there, with what is changed. */
export function draftOf(before: QuotationDetail, revision: number, { terms = {}, lines }: Change): SaveDraft {
  const { currency, incoterm, namedPlace, packing, paymentTerm, noteToBuyer, internalNote } = { ...before, ...defined(terms) }
  const leadTimeDays = terms.leadTimeDays === undefined ? before.leadTimeDays : terms.leadTimeDays
  const validUntil = terms.validUntil === undefined ? before.validUntil : terms.validUntil
  return {
    quotationId: before.id,
    revision,
    currency,
    incoterm,
    namedPlace,
    packing,
    paymentTerm,
    noteToBuyer,
    internalNote,
    leadTimeDays: leadTimeDays ?? undefined,
    validUntil: validUntil ?? undefined,
    lines:
      lines?.map((line) => ({
        ...line,
        productId: line.productId,
        position: line.position,
        hs6: line.hs6,
        unitPrice: line.unitPrice ?? undefined,
      })) ??
      before.lines.map((line) => ({
        position: line.position,
        productId: line.productId ?? undefined,
        name: '',
        quantity: line.quantity,
        unit: line.unit,
        unitPrice: line.unitPrice ?? undefined,
        breaks: [...line.breaks],
        hs6: line.hs6 ?? undefined,
        packing: line.packing,
      })),
  }
}

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

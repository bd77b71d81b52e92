import { z } from 'zod'
import { compareDecimals, decimal } from '../../../kernel/decimal.ts'
import { isId } from '../../../kernel/id.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import {
  choice,
  optionalDate,
  optionalInteger,
  optionalQuantity,
  optionalUnitPrice,
  quantity,
  requiredText,
  revisionField,
  text,
} from '../../../platform/http/fields.ts'
import { incoterms } from '../reference/incoterms.ts'
import { paymentTerms } from '../reference/payment-terms.ts'

const quantityBreak = z
  .object({ from: optionalQuantity, price: optionalUnitPrice })
  .refine((row) => (row.from === undefined) === (row.price === undefined), { path: ['price'], error: 'both_or_neither' })

const breaks = z
  .array(quantityBreak.optional())
  .default([])
  .transform((rows) =>
    rows.flatMap((row) => (row?.from !== undefined && row.price !== undefined ? [{ from: row.from, price: row.price }] : [])),
  )
  .refine(
    (rows) => rows.every((row, index) => index === 0 || compareDecimals(decimal(rows[index - 1]!.from), decimal(row.from)) < 0),
    'breaks_must_rise',
  )

// An emptied field takes the code away; a field that is not there leaves it as it was.
const hsCode = z.preprocess(
  (code) => (typeof code !== 'string' ? code : code.trim() === '' ? null : code.replace(/\D/g, '')),
  z
    .string()
    .regex(/^\d{6}$/, 'hs_six_digits')
    .nullish(),
)

const draftLine = z
  .object({
    /** Position in the stored draft, whose names and goods this line keeps; absent for a new one. */
    position: optionalInteger(1, 999),
    productId: z.preprocess((id) => id || undefined, z.string().refine(isId, 'invalid').optional()),
    /** Name of goods that are not in the catalogue. */
    name: text(200),
    quantity,
    unit: choice(units),
    unitPrice: optionalUnitPrice,
    breaks,
    hs6: hsCode,
    packing: text(300),
  })
  .refine((line) => line.position !== undefined || line.productId !== undefined || line.name !== '', {
    path: ['name'],
    error: 'required',
  })

/** The whole draft, as its page sends it. `revision` is the one that was shown. */
export const saveDraftSchema = z.object({
  revision: revisionField,
  currency: choice(currencies),
  incoterm: choice(incoterms),
  namedPlace: text(200),
  packing: text(500),
  leadTimeDays: optionalInteger(0, 730),
  paymentTerm: choice(paymentTerms),
  validUntil: optionalDate,
  noteToBuyer: text(4000),
  internalNote: text(4000),
  lines: z
    .array(draftLine.optional(), 'no_lines')
    .max(200, 'too_many_lines')
    .refine((rows) => rows.some((row) => row !== undefined), 'no_lines'),
})
export type SaveDraft = z.output<typeof saveDraftSchema> & { readonly quotationId: string }

/** A counter-offer: what stays empty stays as offered. */
export const counterOfferSchema = z.object({
  lines: z
    .array(z.object({ position: z.coerce.number().int(), quantity: optionalQuantity, unitPrice: optionalUnitPrice }).optional())
    .default([]),
  note: text(4000),
})
export type CounterOffer = z.output<typeof counterOfferSchema> & { readonly quotationId: string }

export const declineSchema = z.object({ reason: requiredText(1000) })
export type DeclineQuotation = z.output<typeof declineSchema> & { readonly quotationId: string }

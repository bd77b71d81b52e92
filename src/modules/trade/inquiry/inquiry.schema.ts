import { z } from 'zod'
import { isId } from '../../../kernel/id.ts'
import { locales } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalEmail,
  optionalPhone,
  optionalUnitPrice,
  quantity,
  requiredText,
  text,
  ticked,
} from '../../../platform/http/fields.ts'
import { incoterms } from '../reference/incoterms.ts'
import { paymentTerms } from '../reference/payment-terms.ts'
import { lostReasons } from './inquiry.ts'

/** As many goods as one inquiry takes. */
export const mostLines = 60

const lineFields = {
  quantity,
  unit: choice(units),
  targetPrice: optionalUnitPrice,
  targetCurrency: optionalChoice(currencies),
  note: text(500),
}

const priced = (line: { targetPrice?: string | undefined; targetCurrency?: string | undefined }) =>
  line.targetPrice === undefined || line.targetCurrency !== undefined

const catalogueLine = z
  .object({ productId: z.string('required').refine(isId, 'invalid'), ...lineFields })
  .refine(priced, { path: ['targetCurrency'], error: 'required' })

const freeLine = z
  .object({
    productId: z.preprocess((id) => id || undefined, z.string().refine(isId, 'invalid').optional()),
    name: text(200),
    ...lineFields,
  })
  .refine(priced, { path: ['targetCurrency'], error: 'required' })
  .refine((line) => line.productId !== undefined || line.name !== '', { path: ['name'], error: 'required' })

// Rows keep their place in the form, so that an error finds the row that was typed; a row taken out leaves a hole.
const rowsOf = <T extends z.ZodType>(row: T) =>
  z
    .array(row.optional(), 'no_lines')
    .max(mostLines, 'too_many_lines')
    .refine((rows) => rows.some((each) => each !== undefined), 'no_lines')

const wishes = {
  deliveryPlace: text(200),
  incoterm: optionalChoice(incoterms),
  paymentTerm: optionalChoice(paymentTerms),
  wantedDate: optionalDate,
  question: text(4000),
  name: requiredText(120),
  company: text(200),
  phone: optionalPhone,
  wechat: text(60),
  email: optionalEmail,
}

interface Contact {
  readonly phone?: unknown
  readonly wechat?: unknown
  readonly email?: unknown
}

const given = (value: unknown) => typeof value === 'string' && value.trim() !== ''
// Also asked when another field is wrong, so that the buyer hears everything at once.
const always = { when: () => true }

/** The buyer's whole inquiry form. `website` is a trap for machines, `stamp` tells when the form was shown. */
export const sendInquirySchema = z
  .object({
    lines: rowsOf(catalogueLine),
    ...wishes,
    consent: ticked,
    website: z.string().default(''),
    stamp: z.string().default(''),
  })
  .refine((form: Contact) => given(form.phone) || given(form.wechat), { path: ['phone'], error: 'phone_or_wechat', ...always })

export type SendInquiry = z.output<typeof sendInquirySchema>

/** What staff put down for someone who called or came in; goods outside the catalogue have a name only. */
export const registerInquirySchema = z
  .object({ lines: rowsOf(freeLine), ...wishes, locale: choice(locales) })
  .refine((form: Contact) => given(form.phone) || given(form.wechat) || given(form.email), {
    path: ['phone'],
    error: 'some_contact',
    ...always,
  })

export type RegisterInquiry = z.output<typeof registerInquirySchema>

export const loseInquirySchema = z.object({ reason: choice(lostReasons), note: text(1000) })
export type LoseInquiry = z.output<typeof loseInquirySchema> & { readonly inquiryId: string }

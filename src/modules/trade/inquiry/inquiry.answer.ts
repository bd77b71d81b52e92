import { z } from 'zod'
import { plain } from '../../../kernel/decimal.ts'
import { locales } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import { out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { incoterms } from '../reference/incoterms.ts'
import { paymentTerms } from '../reference/payment-terms.ts'
import type { InquiryDetail } from './inquiry.queries.ts'
import { type Inquiry, inquiryStates, lostReasons } from './inquiry.ts'

const line = z.object({
  position: z.number().int(),
  productId: out.id.nullable(),
  makerId: out.id.nullable(),
  name: z.string(),
  lang: out.lang,
  names: out.texts,
  quantity: out.decimal,
  unit: z.enum(units),
  targetPrice: z.object({ amount: out.decimal, currency: z.enum(currencies) }).nullable(),
  note: z.string(),
})

const summary = {
  id: out.id,
  number: z.string(),
  state: z.enum(inquiryStates),
  source: z.enum(['web', 'staff', 'program']),
  locale: z.enum(locales).describe('The buyer’s language'),
  buyer: z.object({ name: z.string(), company: z.string(), phone: z.string(), wechat: z.string(), email: z.string() }),
  deliveryPlace: z.string(),
  incoterm: z.enum(incoterms).nullable(),
  paymentTerm: z.enum(paymentTerms).nullable(),
  wantedDate: out.day.nullable(),
  lostReason: z.enum(lostReasons).nullable(),
  answerDueAt: out.instant,
  firstAnswerAt: out.instant.nullable(),
  revision: z.number().int(),
  createdAt: out.instant,
  updatedAt: out.instant,
}

export const inquirySummary = z.object(summary).meta({ id: 'InquirySummary' })

export const inquiryAnswer = z
  .object({
    ...summary,
    lines: z.array(line),
    quotations: z.array(
      z.object({
        id: out.id,
        number: z.string(),
        revisionNo: z.number().int(),
        author: z.enum(['house', 'buyer']),
        state: z.string(),
      }),
    ),
    orderId: out.id.nullable(),
  })
  .meta({ id: 'Inquiry' })

export function answerSummary(inquiry: Inquiry): z.input<typeof inquirySummary> {
  const {
    id,
    number,
    state,
    source,
    locale,
    deliveryPlace,
    incoterm,
    paymentTerm,
    wantedDate,
    lostReason,
    answerDueAt,
    firstAnswerAt,
    revision,
  } = inquiry
  const { buyerName: name, buyerCompany: company, buyerPhone: phone, buyerWechat: wechat, buyerEmail: email } = inquiry
  return {
    id,
    number,
    state,
    source,
    locale,
    deliveryPlace,
    incoterm,
    paymentTerm,
    lostReason,
    revision,
    buyer: { name, company, phone, wechat, email },
    wantedDate: orNull(wantedDate),
    answerDueAt: String(answerDueAt),
    firstAnswerAt: orNull(firstAnswerAt),
    createdAt: String(inquiry.createdAt),
    updatedAt: String(inquiry.updatedAt),
  }
}

export function answerInquiry({ locale }: Ctx, inquiry: InquiryDetail): z.input<typeof inquiryAnswer> {
  return {
    ...answerSummary(inquiry),
    lines: inquiry.lines.map(({ position, productId, makerId, names, quantity, unit, targetPrice, targetCurrency, note }) => {
      const { text: name, lang } = textFor(names, locale)
      const target =
        targetPrice !== null && targetCurrency !== null ? { amount: plain(targetPrice), currency: targetCurrency } : null
      return {
        position,
        productId,
        makerId,
        name,
        lang,
        names: names as Record<string, string>,
        quantity: plain(quantity),
        unit,
        targetPrice: target,
        note,
      }
    }),
    quotations: inquiry.quotations.map(({ id, number, revisionNo, author, state }) => ({
      id,
      number,
      revisionNo,
      author,
      state,
    })),
    orderId: inquiry.order?.id ?? null,
  }
}

/** A day or a moment as text. */
export const orNull = (value: Temporal.PlainDate | Temporal.Instant | null) => (value === null ? null : String(value))

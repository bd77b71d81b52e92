import { z } from 'zod'
import { plain } from '../../../kernel/decimal.ts'
import { locales } from '../../../kernel/locale.ts'
import { amountText, currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import { out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { orNull } from '../inquiry/inquiry.answer.ts'
import { incoterms } from '../reference/incoterms.ts'
import { paymentTerms } from '../reference/payment-terms.ts'
import type { QuotationDetail } from './quotation.queries.ts'
import { type Quotation, quotationStates } from './quotation.ts'

const line = z.object({
  position: z.number().int(),
  productId: out.id.nullable(),
  name: z.string(),
  lang: out.lang,
  names: out.texts,
  hs6: z.string().nullable(),
  quantity: out.decimal,
  unit: z.enum(units),
  unitPrice: out.decimal.nullable().describe('null only in a draft'),
  breaks: z.array(z.object({ from: out.decimal, price: out.decimal })),
  total: out.money,
  packing: z.string(),
})

const summary = {
  id: out.id,
  inquiryId: out.id,
  number: z.string(),
  revisionNo: z.number().int().describe('Offers and counter-offers of one inquiry are counted in one series'),
  author: z.enum(['house', 'buyer']),
  state: z.enum(quotationStates),
  basedOn: out.id.nullable(),
  currency: z.enum(currencies),
  total: out.money,
  incoterm: z.enum(incoterms),
  namedPlace: z.string(),
  packing: z.string(),
  leadTimeDays: z.number().int().nullable(),
  paymentTerm: z.enum(paymentTerms),
  validUntil: out.day.nullable(),
  noteToBuyer: z.string(),
  noteLang: z.enum(locales).nullable(),
  internalNote: z.string(),
  declineReason: z.string().nullable(),
  createdAt: out.instant,
  sentAt: out.instant.nullable(),
  decidedAt: out.instant.nullable(),
  revision: z.number().int(),
}

export const quotationSummary = z.object(summary).meta({ id: 'QuotationSummary' })
export const quotationAnswer = z.object({ ...summary, lines: z.array(line) }).meta({ id: 'Quotation' })

export function answerQuotationSummary(quotation: Quotation): z.input<typeof quotationSummary> {
  const {
    id,
    inquiryId,
    number,
    revisionNo,
    author,
    state,
    basedOn,
    currency,
    incoterm,
    namedPlace,
    packing,
    leadTimeDays,
    paymentTerm,
  } = quotation
  const { noteToBuyer, noteLang, internalNote, declineReason, revision } = quotation
  return {
    id,
    inquiryId,
    number,
    revisionNo,
    author,
    state,
    basedOn,
    currency,
    incoterm,
    namedPlace,
    packing,
    leadTimeDays,
    paymentTerm,
    noteToBuyer,
    noteLang,
    internalNote,
    declineReason,
    revision,
    total: amountText({ minor: quotation.totalMinor, currency }),
    validUntil: orNull(quotation.validUntil),
    createdAt: String(quotation.createdAt),
    sentAt: orNull(quotation.sentAt),
    decidedAt: orNull(quotation.decidedAt),
  }
}

export function answerQuotation({ locale }: Ctx, quotation: QuotationDetail): z.input<typeof quotationAnswer> {
  return {
    ...answerQuotationSummary(quotation),
    lines: quotation.lines.map(
      ({ position, productId, names, hs6, quantity, unit, unitPrice, breaks, totalMinor: minor, packing }) => {
        const { text: name, lang } = textFor(names, locale)
        return {
          position,
          productId,
          name,
          lang,
          names: names as Record<string, string>,
          hs6,
          quantity: plain(quantity),
          unit,
          unitPrice: unitPrice === null ? null : plain(unitPrice),
          breaks: breaks.map((each) => ({ ...each })),
          total: amountText({ minor, currency: quotation.currency }),
          packing,
        }
      },
    ),
  }
}

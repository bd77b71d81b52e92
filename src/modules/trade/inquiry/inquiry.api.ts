import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import {
  day,
  id,
  localeChoice,
  out,
  pageSchema,
  paging,
  plainText,
  quantity,
  requiredText,
  unitPrice,
} from '../../../platform/api/fields.ts'
import { optionalEmail, optionalPhone } from '../../../platform/http/fields.ts'
import { incoterms } from '../reference/incoterms.ts'
import { paymentTerms } from '../reference/payment-terms.ts'
import { answerInquiry, answerSummary, inquiryAnswer, inquirySummary } from './inquiry.answer.ts'
import { inquiryById } from './inquiry.queries.ts'
import { inquiryPage } from './inquiry-page.queries.ts'
import { mostLines } from './inquiry.schema.ts'
import { inquiryStates, lostReasons } from './inquiry.ts'
import { loseInquiry } from './lose-inquiry.ts'
import { sendInquiry } from './send-inquiry.ts'

const inquiry = z.object({ inquiry: id })
const common = { tag: 'inquiries', query: z.object(localeChoice) } as const

const list = apiRoute({
  ...common,
  method: 'GET',
  path: '/inquiries',
  name: 'listInquiries',
  summary: 'Inquiries, the newest first',
  about: 'With the token of an inquiry: that one alone.',
  access: { scopes: ['inquiries:read', 'quotations:write', 'quotations:answer'], link: true },
  query: z.object({
    state: z.enum(inquiryStates, 'invalid_choice').optional(),
    number: z.string().max(40, 'too_long').optional().describe('As people read it aloud: I-2026-0007'),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(inquirySummary),
  async handle({ ctx, query }) {
    const page = await inquiryPage(ctx, query)
    return { body: { ...page, items: page.items.map(answerSummary) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/inquiries/{inquiry}',
  name: 'getInquiry',
  summary: 'One inquiry with its lines and offers',
  access: { scopes: ['inquiries:read', 'quotations:write', 'quotations:answer'], link: true },
  params: inquiry,
  answer: inquiryAnswer,
  async handle({ ctx, params }) {
    const found = await inquiryById(ctx, params.inquiry)
    return { body: answerInquiry(ctx, found), revision: found.revision }
  },
})

const contact = z
  .strictObject({
    name: requiredText(120),
    company: plainText(200).default(''),
    phone: optionalPhone.describe('With country code; a bare Chinese mobile number is understood'),
    wechat: plainText(60).default(''),
    email: optionalEmail,
  })
  .refine((buyer) => buyer.phone !== '' || buyer.wechat !== '', { path: ['phone'], error: 'phone_or_wechat' })

const newInquiry = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          productId: id,
          quantity,
          unit: z.enum(units, 'invalid_choice'),
          targetPrice: z.strictObject({ amount: unitPrice, currency: z.enum(currencies, 'invalid_choice') }).optional(),
          note: plainText(500).default(''),
        }),
        'no_lines',
      )
      .min(1, 'no_lines')
      .max(mostLines, 'too_many_lines'),
    buyer: contact,
    deliveryPlace: plainText(200).default(''),
    incoterm: z.enum(incoterms, 'invalid_choice').optional(),
    paymentTerm: z.enum(paymentTerms, 'invalid_choice').optional(),
    wantedDate: day.optional(),
    question: plainText(4000).default(''),
    locale: z.enum(locales, 'invalid_choice').optional().describe('The buyer’s language; that of the call when left out'),
    consent: z.literal(true, 'must_agree').describe('The buyer has agreed that the house keeps these data to answer'),
  })
  .meta({ id: 'NewInquiry' })

const sent = z.object({
  id: out.id,
  number: z.string(),
  token: z.string().describe('Opens this inquiry for its buyer: as Bearer of this API, and in the address below'),
  url: z.string().describe('The buyer’s private page'),
  answerDueAt: out.instant,
})

const send = apiRoute({
  ...common,
  method: 'POST',
  path: '/inquiries',
  name: 'sendInquiry',
  summary: 'Send an inquiry for a buyer',
  access: { scopes: ['inquiries:write'] },
  body: newInquiry,
  answer: sent,
  status: 201,
  async handle({ ctx, body: { buyer, locale = ctx.locale, lines, ...wishes } }) {
    const asked = lines.map(({ targetPrice, ...line }) => ({
      ...line,
      targetPrice: targetPrice?.amount,
      targetCurrency: targetPrice?.currency,
    }))
    const input = {
      ...wishes,
      ...buyer,
      incoterm: wishes.incoterm,
      paymentTerm: wishes.paymentTerm,
      wantedDate: wishes.wantedDate,
      lines: asked,
      consent: 'on' as const,
      website: '',
      stamp: '',
    }
    const { token, answerDueAt, ...made } = await sendInquiry({ ...ctx, locale }, input, '')
    const url = `${ctx.publicUrl}/${locale}/i/${token}`
    return {
      body: { ...made, token, url, answerDueAt: String(answerDueAt) },
      headers: { location: `/api/v1/inquiries/${made.id}` },
    }
  },
})

const lose = apiRoute({
  ...common,
  method: 'POST',
  path: '/inquiries/{inquiry}/close',
  name: 'closeInquiry',
  summary: 'Close an inquiry that came to nothing',
  access: { scopes: ['inquiries:write'] },
  params: inquiry,
  body: z.strictObject({ reason: z.enum(lostReasons, 'invalid_choice'), note: plainText(1000).default('') }),
  answer: inquirySummary,
  async handle({ ctx, params, body }) {
    const closed = await loseInquiry(ctx, { ...body, inquiryId: params.inquiry })
    return { body: answerSummary(closed), revision: closed.revision }
  },
})

export const inquiryApi = [list, one, send, lose] as const

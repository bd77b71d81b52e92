import { z } from 'zod'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { localeChoice, out, plainText, quantity, requiredText, unitPrice } from '../../../platform/api/fields.ts'
import { acceptQuotation } from './accept-quotation.ts'
import { counterOffer } from './counter-offer.ts'
import { declineQuotation } from './decline-quotation.ts'
import { quotationAnswer } from './quotation.answer.ts'
import { quotationParams, shown } from './quotation.api.ts'

const common = {
  tag: 'quotations',
  query: z.object(localeChoice),
  params: quotationParams,
  access: { scopes: ['quotations:answer'], link: true },
} as const

const accept = apiRoute({
  ...common,
  method: 'POST',
  path: '/quotations/{quotation}/accept',
  name: 'acceptQuotation',
  summary: 'Accept an open offer, which makes an order',
  answer: z.object({ orderId: out.id, number: z.string() }),
  status: 201,
  async handle({ ctx, params }) {
    const order = await acceptQuotation(ctx, { quotationId: params.quotation })
    return { body: order, headers: { location: `/api/v1/orders/${order.orderId}` } }
  },
})

const counterBody = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          position: z.number('not_a_number').int('not_whole').min(1, 'too_small').max(999, 'too_big'),
          quantity: quantity.optional(),
          unitPrice: unitPrice.optional(),
        }),
      )
      .max(200, 'too_many_lines')
      .default([])
      .describe('What is left out stays as offered'),
    note: plainText(4000).default(''),
  })
  .meta({ id: 'CounterOffer' })

const counter = apiRoute({
  ...common,
  method: 'POST',
  path: '/quotations/{quotation}/counter',
  name: 'counterQuotation',
  summary: 'Answer an open offer with another',
  body: counterBody,
  answer: quotationAnswer,
  status: 201,
  async handle({ ctx, params, body }) {
    const lines = body.lines.map((line) => ({ position: line.position, quantity: line.quantity, unitPrice: line.unitPrice }))
    const made = await counterOffer(ctx, { ...body, lines, quotationId: params.quotation })
    return { ...(await shown(ctx, made.id)), headers: { location: `/api/v1/quotations/${made.id}` } }
  },
})

const decline = apiRoute({
  ...common,
  method: 'POST',
  path: '/quotations/{quotation}/decline',
  name: 'declineQuotation',
  summary: 'Say no to an open offer, and why',
  body: z.strictObject({ reason: requiredText(1000) }),
  answer: quotationAnswer,
  async handle({ ctx, params, body }) {
    await declineQuotation(ctx, { ...body, quotationId: params.quotation })
    return shown(ctx, params.quotation)
  },
})

export const quotationAnswersApi = [accept, counter, decline] as const

import { z } from 'zod'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { id, localeChoice, pageSchema, paging } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { discardDraft } from './discard-draft.ts'
import { draftQuotation } from './draft-quotation.ts'
import { answerQuotation, answerQuotationSummary, quotationAnswer, quotationSummary } from './quotation.answer.ts'
import { draftLines, draftOf, draftTerms } from './quotation.body.ts'
import { quotationById } from './quotation.queries.ts'
import { quotationPage } from './quotation-page.queries.ts'
import { quotationStates } from './quotation.ts'
import { saveDraft } from './save-draft.ts'
import { sendQuotation } from './send-quotation.ts'
import { withdrawQuotation } from './withdraw-quotation.ts'

export const quotationParams = z.object({ quotation: id })
const readers = { scopes: ['inquiries:read', 'quotations:write', 'quotations:answer'], link: true } as const
const writers = { scopes: ['quotations:write'] } as const
const common = { tag: 'quotations', query: z.object(localeChoice), answer: quotationAnswer } as const

/** A quotation as it now stands, for the answer. */
export async function shown(ctx: Ctx, quotationId: string) {
  const quotation = await quotationById(ctx, quotationId)
  return { body: answerQuotation(ctx, quotation), revision: quotation.revision }
}

const list = apiRoute({
  method: 'GET',
  path: '/quotations',
  name: 'listQuotations',
  tag: 'quotations',
  summary: 'Offers and counter-offers, the newest first',
  access: readers,
  query: z.object({
    inquiry: id.optional(),
    state: z.enum(quotationStates, 'invalid_choice').optional(),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(quotationSummary),
  async handle({ ctx, query }) {
    const page = await quotationPage(ctx, query)
    return { body: { ...page, items: page.items.map(answerQuotationSummary) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/quotations/{quotation}',
  name: 'getQuotation',
  summary: 'One offer with its lines',
  access: readers,
  params: quotationParams,
  handle: ({ ctx, params }) => shown(ctx, params.quotation),
})

const draft = apiRoute({
  ...common,
  method: 'POST',
  path: '/quotations',
  name: 'draftQuotation',
  summary: 'Begin an offer',
  about:
    'Its lines come from the inquiry and the catalogue, or from the offer or counter-offer `basedOn`. Only the house sees a draft.',
  access: writers,
  status: 201,
  body: z.strictObject({ inquiryId: id, basedOn: id.optional() }),
  async handle({ ctx, body }) {
    const made = await draftQuotation(ctx, body)
    return { ...(await shown(ctx, made.id)), headers: { location: `/api/v1/quotations/${made.id}` } }
  },
})

const terms = apiRoute({
  ...common,
  method: 'PATCH',
  path: '/quotations/{quotation}',
  name: 'changeQuotation',
  summary: 'Change the terms of a draft',
  about: 'What is left out stays as it is.',
  access: writers,
  params: quotationParams,
  body: draftTerms,
  ifMatch: 'needed',
  async handle({ ctx, params, body, revision }) {
    const before = await quotationById(ctx, params.quotation)
    await saveDraft(ctx, draftOf(before, revision(before.revision), { terms: body }))
    return shown(ctx, before.id)
  },
})

const lines = apiRoute({
  ...common,
  method: 'PUT',
  path: '/quotations/{quotation}/lines',
  name: 'replaceQuotationLines',
  summary: 'Put the lines of a draft',
  about: 'All of them: a line that is left out is taken out. A line with the `position` of a stored one keeps its goods.',
  access: writers,
  params: quotationParams,
  body: z.strictObject({ lines: draftLines }),
  ifMatch: 'needed',
  async handle({ ctx, params, body, revision }) {
    const before = await quotationById(ctx, params.quotation)
    await saveDraft(ctx, draftOf(before, revision(before.revision), body))
    return shown(ctx, before.id)
  },
})

const send = apiRoute({
  ...common,
  method: 'POST',
  path: '/quotations/{quotation}/send',
  name: 'sendQuotation',
  summary: 'Send a draft to the buyer',
  about: 'From here on it is frozen, and takes the place of what lay open before.',
  access: writers,
  params: quotationParams,
  ifMatch: 'taken',
  async handle({ ctx, params, revision }) {
    const before = await quotationById(ctx, params.quotation)
    await sendQuotation(ctx, { quotationId: before.id, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

const withdraw = apiRoute({
  ...common,
  method: 'POST',
  path: '/quotations/{quotation}/withdraw',
  name: 'withdrawQuotation',
  summary: 'Take back an open offer',
  access: writers,
  params: quotationParams,
  async handle({ ctx, params }) {
    await withdrawQuotation(ctx, { quotationId: params.quotation })
    return shown(ctx, params.quotation)
  },
})

const discard = apiRoute({
  method: 'DELETE',
  path: '/quotations/{quotation}',
  name: 'discardQuotation',
  tag: 'quotations',
  summary: 'Throw a draft away',
  access: writers,
  params: quotationParams,
  status: 204,
  async handle({ ctx, params }) {
    await discardDraft(ctx, { quotationId: params.quotation })
    return {}
  },
})

export const quotationApi = [list, one, draft, terms, lines, send, withdraw, discard] as const

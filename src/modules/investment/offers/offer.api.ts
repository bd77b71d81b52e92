import { z } from 'zod'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { localeChoice, pageSchema, paging } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { seesAll } from '../plots/plot.api.ts'
import { answerOffer, offerAnswer } from './offer.answer.ts'
import { changeOfferBody, newOfferBody, offerInputOf } from './offer.body.ts'
import { offerFits } from './offer-filter.ts'
import { allOffers, offerById, offerCalled, publishedOffers } from './offer.queries.ts'
import { type Offer, offerActions, readinesses } from './offer.ts'
import { createOffer, editOffer } from './save-offer.ts'
import { showOffer, stepOffer } from './step-offer.ts'

const readers = { public: true, scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const offer = z.object({ offer: z.string().min(1).max(300).describe('Id or address') })
const common = { tag: 'investment', query: z.object(localeChoice) } as const
const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,2})?$/, 'decimal_string')
  .optional()
const shown = (ctx: Ctx, found: Offer) => ({ body: answerOffer(ctx, found), revision: found.revision })

const list = apiRoute({
  ...common,
  method: 'GET',
  path: '/offers',
  name: 'listOffers',
  summary: 'Project proposals that look for an investor',
  about: 'Published offers, those that are still open first; a key that reads investment sees all.',
  access: readers,
  query: z.object({
    sector: z.array(z.string().max(40, 'too_long')).default([]).describe('Code of a sector'),
    district: z.array(z.string().max(80, 'too_long')).default([]).describe('Address of a place'),
    readiness: z.array(z.enum(readinesses, 'invalid_choice')).default([]),
    from: amount.describe('Least cost, US dollars by the rates of the house'),
    to: amount.describe('Greatest cost, US dollars by the rates of the house'),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(offerAnswer),
  async handle({ ctx, query: { limit, cursor, locale: _, from, to, ...named } }) {
    const all = await (seesAll(ctx) ? allOffers : publishedOffers)(ctx)
    const found = all.filter((each) => offerFits(each, { ...named, from, to }, ctx.house))
    const page = pageOfAll('offers', found, { limit, cursor }, ({ id }) => id)
    return { body: { ...page, items: page.items.map((each) => answerOffer(ctx, each)) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/offers/{offer}',
  name: 'getOffer',
  summary: 'One offer',
  access: readers,
  params: offer,
  answer: offerAnswer,
  handle: async ({ ctx, params }) => shown(ctx, await offerCalled(ctx, params.offer, seesAll(ctx))),
})

const create = apiRoute({
  ...common,
  method: 'POST',
  path: '/offers',
  name: 'createOffer',
  summary: 'Write down an offer as a draft',
  access: writers,
  body: newOfferBody,
  answer: offerAnswer,
  status: 201,
  async handle({ ctx, body }) {
    const { id } = await createOffer(ctx, offerInputOf(body))
    return { ...shown(ctx, await offerById(ctx, id)), headers: { location: `/api/v1/offers/${id}` } }
  },
})

const change = apiRoute({
  ...common,
  method: 'PATCH',
  path: '/offers/{offer}',
  name: 'changeOffer',
  summary: 'Change an offer',
  about: 'What is left out stays as it is; null takes a value away. `published` shows it to everybody or takes it back.',
  access: writers,
  params: offer,
  body: changeOfferBody,
  answer: offerAnswer,
  ifMatch: 'needed',
  async handle({ ctx, params, body, revision }) {
    allow(ctx, 'investment.write')
    const before = await offerCalled(ctx, params.offer, true)
    const { published, ...rest } = body
    let seen = revision(before.revision)
    if (Object.keys(rest).length > 0) {
      await editOffer(ctx, before.id, seen, offerInputOf(rest, before))
      seen += 1
    }
    if (published !== undefined && published !== (before.publishedAt !== null))
      await showOffer(ctx, before.id, { shown: published, revision: seen })
    return shown(ctx, await offerById(ctx, before.id))
  },
})

const step = apiRoute({
  ...common,
  method: 'POST',
  path: '/offers/{offer}/step',
  name: 'stepOffer',
  summary: 'Open an offer, say that an investor took it, or withdraw it',
  access: writers,
  params: offer,
  body: z.strictObject({ action: z.enum(offerActions, 'invalid_choice') }),
  answer: offerAnswer,
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    allow(ctx, 'investment.write')
    const before = await offerCalled(ctx, params.offer, true)
    await stepOffer(ctx, before.id, { action: body.action, revision: revision(before.revision) })
    return shown(ctx, await offerById(ctx, before.id))
  },
})

export const offersApi = [list, one, create, change, step] as const

import { z } from 'zod'
import { may } from '../../../kernel/policy.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { id, localeChoice, pageSchema, paging, plainText, requiredText } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { policy } from '../access.ts'
import { extendHold } from './extend-hold.ts'
import { leasePlot } from './lease-plot.ts'
import { placeHold } from './place-hold.ts'
import { answerClaim, answerPlot, claimAnswer, plotAnswer } from './plot.answer.ts'
import { claimById, claimsOf, plotById } from './plot.queries.ts'
import { plotCalled, plotPage } from './plot-page.queries.ts'
import { plotStates } from './plot.ts'
import { endLease, releaseHold } from './release-hold.ts'

const readers = { scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const plot = z.object({ plot: id })
const common = { tag: 'investment', query: z.object(localeChoice) } as const

const instant = z
  .string()
  .max(40, 'too_long')
  .transform((text, context) => {
    try {
      return Temporal.Instant.from(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'not_an_instant' })
      return z.NEVER
    }
  })
  .describe('Moment with its offset, ISO 8601: "2027-01-31T18:59:59Z"')

/** Whether a reader sees what is not published. */
export const seesAll = ({ actor }: Pick<Ctx, 'actor'>): boolean => may(policy, actor, 'investment.read')

const list = apiRoute({
  ...common,
  method: 'GET',
  path: '/plots',
  name: 'listPlots',
  summary: 'Plots of the sites',
  about: 'Of published sites; a key that reads investment sees all.',
  access: { public: true, ...readers },
  query: z.object({
    site: id.optional(),
    state: z.enum(plotStates, 'invalid_choice').optional(),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(plotAnswer),
  async handle({ ctx, query }) {
    const page = await plotPage(ctx, { ...query, all: seesAll(ctx) })
    return { body: { ...page, items: page.items.map((each) => answerPlot(each, ctx.locale)) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/plots/{plot}',
  name: 'getPlot',
  summary: 'One plot',
  access: { public: true, ...readers },
  params: plot,
  answer: plotAnswer,
  async handle({ ctx, params }) {
    const found = await plotCalled(ctx, params.plot, seesAll(ctx))
    return { body: answerPlot(found, ctx.locale), revision: found.revision }
  },
})

const claims = apiRoute({
  ...common,
  method: 'GET',
  path: '/plots/{plot}/holds',
  name: 'listHolds',
  summary: 'Every hold and lease that a plot has had, the newest first',
  access: readers,
  params: plot,
  answer: z.object({ items: z.array(claimAnswer) }),
  async handle({ ctx, params }) {
    await plotById(ctx, params.plot)
    return { body: { items: (await claimsOf(ctx, params.plot)).map(answerClaim) } }
  },
})

const shown = async (ctx: Ctx, claimId: string) => ({
  body: answerClaim(await claimById(ctx, claimId)),
  headers: { location: `/api/v1/holds/${claimId}` },
})

const hold = apiRoute({
  ...common,
  method: 'POST',
  path: '/plots/{plot}/holds',
  name: 'placeHold',
  summary: 'Hold a plot for a project',
  about: 'From now until an end that comes by itself. 409 `plot_taken` when somebody else has it.',
  access: writers,
  params: plot,
  body: z.strictObject({ projectId: id, until: instant, note: plainText(500).default('') }).meta({ id: 'NewHold' }),
  answer: claimAnswer,
  status: 201,
  async handle({ ctx, params, body }) {
    return shown(ctx, await placeHold(ctx, { ...body, plotId: params.plot }))
  },
})

const lease = apiRoute({
  ...common,
  method: 'POST',
  path: '/plots/{plot}/leases',
  name: 'leasePlot',
  summary: 'Lease a plot to a project',
  about: 'The project’s own hold ends with it. Without `until` the lease has no end.',
  access: writers,
  params: plot,
  body: z
    .strictObject({ projectId: id, until: instant.optional(), basis: requiredText(300), note: plainText(500).default('') })
    .meta({ id: 'NewLease' }),
  answer: claimAnswer,
  status: 201,
  async handle({ ctx, params, body }) {
    return shown(ctx, await leasePlot(ctx, { ...body, plotId: params.plot }))
  },
})

const claim = apiRoute({
  ...common,
  method: 'GET',
  path: '/holds/{hold}',
  name: 'getHold',
  summary: 'One hold or lease',
  access: readers,
  params: z.object({ hold: id }),
  answer: claimAnswer,
  handle: async ({ ctx, params }) => ({ body: answerClaim(await claimById(ctx, params.hold)) }),
})

const release = apiRoute({
  ...common,
  method: 'POST',
  path: '/holds/{hold}/release',
  name: 'releaseHold',
  summary: 'End a hold or lease before its time',
  access: writers,
  params: z.object({ hold: id }),
  body: z.strictObject({ reason: requiredText(500) }).meta({ id: 'Release' }),
  answer: claimAnswer,
  async handle({ ctx, params, body }) {
    const { kind } = await claimById(ctx, params.hold)
    await (kind === 'hold' ? releaseHold : endLease)(ctx, { claimId: params.hold, reason: body.reason })
    return { body: answerClaim(await claimById(ctx, params.hold)) }
  },
})

const extend = apiRoute({
  ...common,
  method: 'POST',
  path: '/holds/{hold}/extend',
  name: 'extendHold',
  summary: 'Move the end of a hold further away',
  about: 'Within 366 days from its beginning. 409 `plot_taken` when somebody else’s claim stands in the way.',
  access: writers,
  params: z.object({ hold: id }),
  body: z.strictObject({ until: instant, reason: requiredText(500) }).meta({ id: 'HoldExtension' }),
  answer: claimAnswer,
  async handle({ ctx, params, body }) {
    await extendHold(ctx, { ...body, claimId: params.hold })
    return { body: answerClaim(await claimById(ctx, params.hold)) }
  },
})

export const plotApi = [list, one, claims, hold, lease, claim, extend, release] as const

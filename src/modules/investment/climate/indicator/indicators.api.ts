import { z } from 'zod'
import { locales } from '../../../../kernel/locale.ts'
import { currencies } from '../../../../kernel/money.ts'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../../platform/api/cursor.ts'
import { localeChoice, localizedName, localizedText, pageSchema, paging } from '../../../../platform/api/fields.ts'
import { allow } from '../../access.ts'
import { stateValue } from '../value/state-value.ts'
import { valuesNow } from '../value/value.queries.ts'
import { answerIndicator, answerValue, indicatorAnswer, valueAnswer } from './indicator.answer.ts'
import { byTopic, indicatorCalled, indicators } from './indicator.queries.ts'
import { type Indicator, indicatorInput, indicatorKinds, purposes, topics } from './indicator.ts'
import { createIndicator, editIndicator } from './save-indicator.ts'
import { valueBody, valueInputOf } from './value.body.ts'

const readers = { public: true, scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const common = { tag: 'investment', query: z.object(localeChoice) } as const
const called = z.object({ indicator: z.string().min(1).max(100).describe('Id or code') })
const key = ({ topic, position, code }: Indicator) =>
  `${String(topics.indexOf(topic)).padStart(2, '0')} ${String(position).padStart(6, '0')} ${code}`

const list = apiRoute({
  ...common,
  method: 'GET',
  path: '/indicators',
  name: 'listIndicators',
  summary: 'What the region is measured by, each with its latest figure',
  access: readers,
  query: z.object({
    topic: z.array(z.enum(topics, 'invalid_choice')).default([]),
    kind: z.enum(indicatorKinds, 'invalid_choice').optional(),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(indicatorAnswer),
  async handle({ ctx, query: { topic, kind, ...wanted } }) {
    const [all, values] = await Promise.all([indicators(ctx.db), valuesNow(ctx.db)])
    const found = all
      .toSorted(byTopic)
      .filter((each) => (topic.length === 0 || topic.includes(each.topic)) && (kind === undefined || each.kind === kind))
    const page = pageOfAll('indicators', found, wanted, key)
    return { body: { ...page, items: page.items.map((each) => answerIndicator(ctx, each, values)) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/indicators/{indicator}',
  name: 'getIndicator',
  summary: 'One indicator with its latest figure',
  access: readers,
  params: called,
  answer: indicatorAnswer,
  async handle({ ctx, params }) {
    const indicator = await indicatorCalled(ctx.db, params.indicator)
    return { body: answerIndicator(ctx, indicator, await valuesNow(ctx.db, indicator.id)), revision: indicator.revision }
  },
})

const values = apiRoute({
  ...common,
  method: 'GET',
  path: '/indicators/{indicator}/values',
  name: 'listIndicatorValues',
  summary: 'All figures that stand, of the region and its districts',
  access: readers,
  params: called,
  query: z.object({
    district: z.string().max(100, 'too_long').optional().describe('Slug; `region` for the whole region'),
    period: z.string().max(20, 'too_long').optional().describe('As in `period` of the answer'),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(valueAnswer),
  async handle({ ctx, params, query: { district, period, ...wanted } }) {
    const indicator = await indicatorCalled(ctx.db, params.indicator)
    const found = (await valuesNow(ctx.db, indicator.id)).filter(
      (value) =>
        (district === undefined || (value.district ?? 'region') === district) &&
        (period === undefined || value.period === period),
    )
    const page = pageOfAll(
      'indicator-values',
      found,
      wanted,
      ({ periodEnd, no }) => `${periodEnd.toString()} ${String(no).padStart(20, '0')}`,
    )
    return { body: { ...page, items: page.items.map(answerValue) } }
  },
})

const indicatorBody = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, 'indicator_code'),
  topic: z.enum(topics, 'invalid_choice'),
  kind: z.enum(indicatorKinds, 'invalid_choice'),
  names: localizedName(160),
  unit: localizedText(60).default({}),
  currency: z.enum(currencies, 'invalid_choice').nullable().default(null),
  purpose: z.enum(purposes, 'invalid_choice').nullable().default(null).describe('What a running-cost estimate takes it for'),
  shareOf: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'indicator_code')
    .nullable()
    .default(null),
  headline: z.boolean().default(false),
  position: z.number().int('not_whole').min(0, 'too_small').max(10_000, 'too_big').default(100),
  archived: z.boolean().default(false),
})

const ticked = (value: boolean) => (value ? 'on' : undefined)

// What holds for the form holds here: one schema says it.
const inputOf = (body: z.output<typeof indicatorBody>) =>
  indicatorInput.parse({
    ...body,
    names: withAll(body.names),
    unit: withAll(body.unit),
    currency: body.currency ?? '',
    purpose: body.purpose ?? '',
    shareOf: body.shareOf ?? '',
    headline: ticked(body.headline),
    archived: ticked(body.archived),
    position: String(body.position),
  })

const withAll = (texts: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(locales.map((locale) => [locale, texts[locale] ?? '']))

const create = apiRoute({
  ...common,
  method: 'POST',
  path: '/indicators',
  name: 'createIndicator',
  summary: 'Add an indicator',
  access: writers,
  body: indicatorBody,
  answer: indicatorAnswer,
  status: 201,
  async handle({ ctx, body }) {
    allow(ctx, 'investment.write')
    const { id } = await createIndicator(ctx, inputOf(body))
    const indicator = await indicatorCalled(ctx.db, id)
    return {
      body: answerIndicator(ctx, indicator, []),
      revision: indicator.revision,
      headers: { location: `/api/v1/indicators/${id}` },
    }
  },
})

const change = apiRoute({
  ...common,
  method: 'PUT',
  path: '/indicators/{indicator}',
  name: 'changeIndicator',
  summary: 'Set an indicator anew; code and kind stay',
  access: writers,
  params: called,
  body: indicatorBody,
  answer: indicatorAnswer,
  ifMatch: 'needed',
  async handle({ ctx, params, body, revision }) {
    allow(ctx, 'investment.write')
    const before = await indicatorCalled(ctx.db, params.indicator)
    await editIndicator(ctx, before.id, revision(before.revision), inputOf(body))
    const indicator = await indicatorCalled(ctx.db, before.id)
    return { body: answerIndicator(ctx, indicator, await valuesNow(ctx.db, indicator.id)), revision: indicator.revision }
  },
})

const state = apiRoute({
  ...common,
  method: 'POST',
  path: '/indicators/{indicator}/values',
  name: 'stateIndicatorValue',
  summary: 'State a figure, or correct the one that stands',
  about:
    'A correction names in `replaces` the `no` of the figure that stands; the old one stays in the history. 409 when another stands there.',
  access: writers,
  params: called,
  body: valueBody,
  answer: valueAnswer,
  status: 201,
  async handle({ ctx, params, body }) {
    const { no, indicator } = await stateValue(ctx, params.indicator, valueInputOf(body))
    const value = (await valuesNow(ctx.db, indicator.id)).find((each) => each.no === no)
    return { body: answerValue(value!) }
  },
})

export const indicatorsApi = [list, one, values, create, change, state] as const

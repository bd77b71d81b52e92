import { z } from 'zod'
import { isId } from '../../../kernel/id.ts'
import { currencies } from '../../../kernel/money.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { localeChoice, localizedName, localizedText, pageSchema, paging, plainText } from '../../../platform/api/fields.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { siteKinds } from '../sites/site.ts'
import { answerProcedure, procedureAnswer } from './procedure.answer.ts'
import { procedureById, procedureBySlug, procedures } from './procedure.queries.ts'
import { mostSteps, type ProcedureInput } from './procedure.schema.ts'
import { dayKinds, type Procedure, purposes } from './procedure.ts'
import { createProcedure, publishVersion } from './publish-procedure.ts'

const readers = { public: true, scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const common = { tag: 'investment', query: z.object(localeChoice) } as const
const called = z.object({ procedure: z.string().min(1).max(300).describe('Id or address') })

const whole = z.number('not_a_number').int('not_whole')
const step = z.strictObject({
  names: localizedName(300),
  office: localizedText(300).default({}),
  documents: localizedText(3000).default({}),
  result: localizedText(500).default({}),
  fee: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,2})?$/, 'decimal_string')
    .nullable()
    .default(null),
  feeCurrency: z.enum(currencies, 'invalid_choice').default('UZS'),
  feeNote: localizedText(500).default({}),
  days: whole.min(0, 'too_small').max(1000, 'too_big').nullable().default(null),
  dayKind: z.enum(dayKinds, 'invalid_choice').default('working'),
  legalAct: plainText(500).default(''),
  complain: localizedText(500).default({}),
  after: z
    .array(whole.min(1, 'too_small').max(mostSteps, 'too_big'))
    .max(mostSteps, 'too_big')
    .default([])
    .describe('Numbers of steps above it that must be done before'),
})

const body = z
  .strictObject({
    purpose: z.enum(purposes, 'invalid_choice'),
    names: localizedName(300),
    siteKinds: z.array(z.enum(siteKinds, 'invalid_choice')).max(3, 'too_big').default([]),
    legalAct: plainText(500).default(''),
    source: plainText(500).default(''),
    note: plainText(500).default('').describe('What changes with this version'),
    steps: z.array(step).min(1, 'steps_needed').max(mostSteps, 'too_big'),
  })
  .superRefine(({ steps }, context) => {
    for (const [index, { after }] of steps.entries())
      if (after.some((no) => no > index))
        context.addIssue({ code: 'custom', message: 'step_after_itself', path: ['steps', index, 'after'] })
  })
  .meta({ id: 'NewProcedure' })

const texts = (given: LocalizedText): LocalizedText =>
  Object.fromEntries(
    Object.entries(given).flatMap(([locale, said]) => (said?.trim() ? [[locale, said.normalize('NFC').trim()]] : [])),
  )

function inputOf({ steps, names, ...rest }: z.output<typeof body>): ProcedureInput {
  return {
    ...rest,
    names: texts(names),
    steps: steps.map(({ fee, days, ...each }) => ({
      ...each,
      fee: fee ?? undefined,
      days: days ?? undefined,
      names: texts(each.names),
      office: texts(each.office),
      documents: texts(each.documents),
      result: texts(each.result),
      feeNote: texts(each.feeNote),
      complain: texts(each.complain),
    })),
  }
}

const shown = (ctx: Ctx, found: Procedure) => ({ body: answerProcedure(ctx, found), revision: found.current })
const find = ({ db }: Ctx, id: string, version?: number) =>
  isId(id) ? procedureById(db, id, version) : procedureBySlug(db, id, version)

const list = apiRoute({
  ...common,
  method: 'GET',
  path: '/procedures',
  name: 'listProcedures',
  summary: 'Procedures in force, step by step',
  access: readers,
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(procedureAnswer),
  async handle({ ctx, query }) {
    const page = pageOfAll('procedures', await procedures(ctx.db), query, ({ id }) => id)
    const items: z.input<typeof procedureAnswer>[] = []
    for (const { id } of page.items) items.push(answerProcedure(ctx, await procedureById(ctx.db, id)))
    return { body: { ...page, items } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/procedures/{procedure}',
  name: 'getProcedure',
  summary: 'One procedure',
  access: readers,
  params: called,
  query: z.object({
    version: z.coerce
      .number('not_a_number')
      .int('not_whole')
      .min(1, 'too_small')
      .max(1_000_000, 'too_big')
      .optional()
      .describe('An older version'),
    ...localeChoice,
  }),
  answer: procedureAnswer,
  handle: async ({ ctx, params, query }) => shown(ctx, await find(ctx, params.procedure, query.version)),
})

const create = apiRoute({
  ...common,
  method: 'POST',
  path: '/procedures',
  name: 'createProcedure',
  summary: 'Put a new procedure in force',
  access: writers,
  body,
  answer: procedureAnswer,
  status: 201,
  async handle({ ctx, body: given }) {
    const { id } = await createProcedure(ctx, inputOf(given))
    return { ...shown(ctx, await procedureById(ctx.db, id)), headers: { location: `/api/v1/procedures/${id}` } }
  },
})

const publish = apiRoute({
  ...common,
  method: 'PUT',
  path: '/procedures/{procedure}',
  name: 'publishProcedure',
  summary: 'Put the next version of a procedure in force',
  about: 'The whole of it; cases that run keep the version that they began with.',
  access: writers,
  params: called,
  body,
  answer: procedureAnswer,
  ifMatch: 'needed',
  async handle({ ctx, params, body: given, revision }) {
    allow(ctx, 'investment.write')
    const before = await find(ctx, params.procedure)
    await publishVersion(ctx, before.id, revision(before.current), inputOf(given))
    return shown(ctx, await procedureById(ctx.db, before.id))
  },
})

export const procedureApi = [list, one, create, publish] as const

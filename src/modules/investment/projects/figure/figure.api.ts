import { z } from 'zod'
import { currencies } from '../../../../kernel/money.ts'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { day, id, plainText } from '../../../../platform/api/fields.ts'
import { common, projectParams, shown, writers } from '../project/project.api.ts'
import { addFigure } from './add-figure.ts'
import { capacityUnits } from './capacity-units.ts'

const about = 'A row is never changed. To correct one, state the right figure and name the wrong row in `replaces`.'
const stated = {
  asOf: day.optional().describe('The day of which it is true; today if left out'),
  source: plainText(500).default(''),
  replaces: id.nullable().default(null),
}
const amount = (places: number, example: string) =>
  z
    .string()
    .regex(new RegExp(`^\\d{1,14}(\\.\\d{1,${places}})?$`), 'decimal_string')
    .describe(`Decimal number as a string, e.g. "${example}"`)

const money = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/money',
  name: 'addProjectMoney',
  summary: 'State an investment, planned or paid in',
  about: `${about} Rows of a kind add up.`,
  access: writers,
  params: projectParams,
  body: z.strictObject({
    kind: z.enum(['planned', 'paid'], 'invalid_choice'),
    year: z.number().int().min(1990).max(2100),
    amount: amount(2, '20000000.00'),
    currency: z.enum(currencies, 'invalid_choice'),
    ...stated,
  }),
  status: 201,
  async handle({ ctx, params, body }) {
    await addFigure(ctx, { ...body, asOf: body.asOf, kind: `money_${body.kind}`, projectId: params.project })
    return shown(ctx, params.project)
  },
})

const jobs = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/jobs',
  name: 'addProjectJobs',
  summary: 'State how many jobs are planned or filled on a day',
  about: `${about} The row of the latest day counts.`,
  access: writers,
  params: projectParams,
  body: z.strictObject({
    kind: z.enum(['planned', 'filled'], 'invalid_choice'),
    jobs: z.number().int().min(0).max(1_000_000),
    ...stated,
  }),
  status: 201,
  async handle({ ctx, params, body }) {
    await addFigure(ctx, { ...body, asOf: body.asOf, kind: `jobs_${body.kind}`, projectId: params.project })
    return shown(ctx, params.project)
  },
})

const capacity = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/capacity',
  name: 'addProjectCapacity',
  summary: 'State the capacity that is planned or reached on a day',
  about: `${about} The row of the latest day counts.`,
  access: writers,
  params: projectParams,
  body: z.strictObject({
    kind: z.enum(['planned', 'reached'], 'invalid_choice'),
    quantity: amount(3, '500'),
    unit: z.enum(capacityUnits, 'invalid_choice').describe('UN/ECE Recommendation 20: MAW is the megawatt, H87 the piece'),
    perYear: z.boolean().default(false),
    ...stated,
  }),
  status: 201,
  async handle({ ctx, params, body }) {
    await addFigure(ctx, { ...body, asOf: body.asOf, kind: `capacity_${body.kind}`, projectId: params.project })
    return shown(ctx, params.project)
  },
})

export const figureApi = [money, jobs, capacity] as const

import { z } from 'zod'
import { amountText, currencies } from '../../../../kernel/money.ts'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../../platform/api/cursor.ts'
import { day, id, localeChoice, out, pageSchema, paging, plainText, unitPrice } from '../../../../platform/api/fields.ts'
import { common, projectParams, readers, shown, writers } from '../project/project.api.ts'
import { projectById } from '../project/project.queries.ts'
import { addCheck } from './add-check.ts'
import type { PartnerCheck } from './check.queries.ts'
import { checkOutcomes } from './check.schema.ts'

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'required')
  .describe('ISO 3166-1 alpha-2')

const checkAnswer = z
  .object({
    id: out.id,
    partyId: out.id.nullable(),
    partnerName: z.string(),
    country: z.string(),
    registryNumber: z.string(),
    numberValid: z.boolean().nullable().describe('Whether its check digit is right; null where no rule is known'),
    turnover: z.object({ amount: out.money, currency: z.enum(currencies), year: z.number().int() }).nullable(),
    outcome: z.enum(checkOutcomes),
    notes: z.string(),
    checkedOn: out.day,
    checkedBy: z.string(),
  })
  .meta({ id: 'PartnerCheck' })

function answerCheck(check: PartnerCheck): z.input<typeof checkAnswer> {
  const { turnoverMinor: minor, turnoverCurrency: currency, turnoverYear: year, actorName, checkedOn, ...rest } = check
  const turnover =
    minor !== null && currency && year !== null ? { amount: amountText({ currency, minor }), currency, year } : null
  return { ...rest, turnover, checkedOn: String(checkedOn), checkedBy: actorName }
}

const list = apiRoute({
  method: 'GET',
  path: '/projects/{project}/checks',
  name: 'listProjectChecks',
  tag: 'investment',
  summary: 'What was found out about the partners of a project',
  access: readers,
  params: projectParams,
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(checkAnswer),
  async handle({ ctx, params, query }) {
    const { checks } = await projectById(ctx, params.project)
    const page = pageOfAll('project-checks', checks, query, (check) => check.id)
    return { body: { ...page, items: page.items.map(answerCheck) } }
  },
})

const add = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/checks',
  name: 'addProjectCheck',
  summary: 'Write down what a check of a partner found',
  about: 'Earlier checks stay as they are. Name the partner by `partyId` or by `partnerName`.',
  access: writers,
  params: projectParams,
  body: z
    .strictObject({
      partyId: id.nullable().default(null),
      partnerName: plainText(300).default(''),
      country,
      registryNumber: plainText(60).default(''),
      turnover: z
        .strictObject({
          amount: unitPrice,
          currency: z.enum(currencies, 'invalid_choice'),
          year: z.number('not_a_number').int('not_whole').min(1990, 'too_small').max(2100, 'too_big'),
        })
        .optional(),
      outcome: z.enum(checkOutcomes, 'invalid_choice'),
      notes: plainText(4000).default(''),
      checkedOn: day.optional().describe('Today if left out'),
    })
    .refine(({ partyId, partnerName }) => partyId !== null || partnerName !== '', { path: ['partnerName'], message: 'required' }),
  status: 201,
  async handle({ ctx, params, body: { turnover, checkedOn, ...body } }) {
    const stated = { turnover: turnover?.amount, turnoverCurrency: turnover?.currency, turnoverYear: turnover?.year }
    await addCheck(ctx, { ...body, ...stated, checkedOn, projectId: params.project })
    return shown(ctx, params.project)
  },
})

export const checkApi = [list, add] as const

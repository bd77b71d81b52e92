import { z } from 'zod'
import { currencies } from '../../../kernel/money.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { fieldProblem } from '../../../platform/api/api-error.ts'
import {
  day,
  id,
  localeChoice,
  localizedName,
  pageSchema,
  paging,
  plainText,
  quantity,
  requiredText,
} from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { capacityUnits } from '../projects/figure/capacity-units.ts'
import { addEvidence } from './add-evidence.ts'
import { postponeCommitment } from './change-commitment.ts'
import { keepCommitment } from './close-commitment.ts'
import { commitmentStates, measures } from './commitment.ts'
import { commitmentById, commitmentPage, deadlines } from './commitment.queries.ts'
import { makeCommitment } from './make-commitment.ts'
import { answerCommitment, commitmentAnswer } from './memoranda.answer.ts'
import { sides } from './memorandum.ts'

const readers = { scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const common = { tag: 'investment', query: z.object(localeChoice), answer: commitmentAnswer } as const
const params = z.object({ commitment: id })

async function shown(ctx: Ctx, commitmentId: string) {
  const found = await commitmentById(ctx, commitmentId)
  return { body: answerCommitment(ctx, found), revision: found.revision }
}

const list = apiRoute({
  method: 'GET',
  path: '/commitments',
  name: 'listCommitments',
  tag: 'investment',
  summary: 'What was promised in papers that were signed, by the day that it is due',
  access: readers,
  query: z.object({
    state: z.enum(commitmentStates, 'invalid_choice').optional(),
    deadline: z.enum(deadlines, 'invalid_choice').optional().describe('Of open ones: past their day, within seven days, later'),
    side: z.enum(sides, 'invalid_choice').optional(),
    memorandum: id.optional(),
    project: id.optional(),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(commitmentAnswer),
  async handle({ ctx, query }) {
    const page = await commitmentPage(ctx, { ...query, memorandumId: query.memorandum, projectId: query.project })
    return { body: { ...page, items: page.items.map((each) => answerCommitment(ctx, each)) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/commitments/{commitment}',
  name: 'getCommitment',
  summary: 'One commitment',
  access: readers,
  params,
  handle: ({ ctx, params: { commitment } }) => shown(ctx, commitment),
})

const make = apiRoute({
  ...common,
  method: 'POST',
  path: '/memoranda/{memorandum}/commitments',
  name: 'makeCommitment',
  summary: 'Put a commitment into a paper',
  access: writers,
  params: z.object({ memorandum: id }),
  body: z.strictObject({
    side: z.enum(sides, 'invalid_choice'),
    texts: localizedName(2000),
    measure: z.enum(measures, 'invalid_choice'),
    amount: quantity.optional().describe('Of `money`'),
    currency: z.enum(currencies, 'invalid_choice').optional().describe('Of `money`'),
    quantity: quantity.optional().describe('Of `jobs` and `capacity`'),
    unit: z.enum(capacityUnits, 'invalid_choice').optional().describe('Of `capacity`'),
    ownerId: z.string().max(100, 'too_long').optional(),
    dueOn: day,
  }),
  status: 201,
  async handle({ ctx, params: { memorandum }, body }) {
    const needed = { money: ['amount', 'currency'], jobs: ['quantity'], capacity: ['quantity', 'unit'], task: [] } as const
    for (const field of needed[body.measure]) if (body[field] === undefined) throw fieldProblem(field, 'required')
    const { amount, currency, unit, ownerId } = body
    const made = await makeCommitment(ctx, {
      ...body,
      amount,
      currency,
      quantity: body.quantity,
      unit,
      ownerId,
      memorandumId: memorandum,
    })
    return { ...(await shown(ctx, made.id)), headers: { location: `/api/v1/commitments/${made.id}` } }
  },
})

const evidence = apiRoute({
  ...common,
  method: 'POST',
  path: '/commitments/{commitment}/evidence',
  name: 'addEvidence',
  summary: 'Add what shows that a commitment is being kept: a note or a link',
  access: writers,
  params,
  body: z.strictObject({
    day,
    note: plainText(2000).default(''),
    link: z
      .url({ protocol: /^https?$/, error: 'invalid' })
      .max(1000, 'too_long')
      .optional(),
  }),
  status: 201,
  async handle({ ctx, params: { commitment }, body }) {
    if (body.note === '' && !body.link) throw fieldProblem('note', 'required')
    await addEvidence(ctx, { ...body, link: body.link, commitmentId: commitment, file: undefined })
    return shown(ctx, commitment)
  },
})

const keep = apiRoute({
  ...common,
  method: 'POST',
  path: '/commitments/{commitment}/keep',
  name: 'keepCommitment',
  summary: 'Close a commitment as kept; something must show it',
  access: writers,
  params,
  body: z.strictObject({ closedOn: day, note: plainText(1000).default('') }),
  ifMatch: 'taken',
  async handle({ ctx, params: { commitment }, body, revision }) {
    const before = await commitmentById(ctx, commitment)
    await keepCommitment(ctx, { ...body, commitmentId: before.id, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

const postpone = apiRoute({
  ...common,
  method: 'POST',
  path: '/commitments/{commitment}/postpone',
  name: 'postponeCommitment',
  summary: 'Give a commitment another day',
  access: writers,
  params,
  body: z.strictObject({ dueOn: day, reason: requiredText(1000) }),
  ifMatch: 'taken',
  async handle({ ctx, params: { commitment }, body, revision }) {
    const before = await commitmentById(ctx, commitment)
    await postponeCommitment(ctx, { ...body, commitmentId: before.id, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

export const commitmentsApi = [list, one, make, evidence, keep, postpone] as const

import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { day, id, localeChoice, localizedName, pageSchema, paging, plainText } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { answerMemorandum, answerMemorandumSummary, memorandumAnswer, memorandumSummaryAnswer } from './memoranda.answer.ts'
import { memorandumById, memorandumPage } from './memorandum.queries.ts'
import { memorandumKinds, memorandumStates, sides } from './memorandum.ts'
import { draftMemorandum } from './save-memorandum.ts'
import { signMemorandum } from './sign-memorandum.ts'

const readers = { scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const common = { tag: 'investment', query: z.object(localeChoice) } as const

async function shown(ctx: Ctx, memorandumId: string) {
  const found = await memorandumById(ctx, memorandumId)
  return { body: answerMemorandum(ctx, found), revision: found.revision }
}

const list = apiRoute({
  method: 'GET',
  path: '/memoranda',
  name: 'listMemoranda',
  tag: 'investment',
  summary: 'Memoranda and agreements, the newest first',
  access: readers,
  query: z.object({
    state: z.enum(memorandumStates, 'invalid_choice').optional(),
    kind: z.enum(memorandumKinds, 'invalid_choice').optional(),
    project: id.optional(),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(memorandumSummaryAnswer),
  async handle({ ctx, query }) {
    const page = await memorandumPage(ctx, { ...query, projectId: query.project })
    return { body: { ...page, items: page.items.map((each) => answerMemorandumSummary(ctx, each)) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/memoranda/{memorandum}',
  name: 'getMemorandum',
  summary: 'One paper with its parties, scans, commitments and evidence',
  access: readers,
  params: z.object({ memorandum: id }),
  answer: memorandumAnswer,
  handle: ({ ctx, params }) => shown(ctx, params.memorandum),
})

const draft = apiRoute({
  ...common,
  method: 'POST',
  path: '/memoranda',
  name: 'draftMemorandum',
  summary: 'Write a paper down before it is signed',
  access: writers,
  body: z.strictObject({
    kind: z.enum(memorandumKinds, 'invalid_choice'),
    title: localizedName(300),
    projectId: id.optional(),
    place: plainText(200).default(''),
    validUntil: day.optional(),
    languages: z.array(z.enum(locales, 'invalid_choice')).max(5, 'too_big').default([]),
    parties: z
      .array(z.strictObject({ partyId: id, side: z.enum(sides, 'invalid_choice'), signatoryPost: plainText(200).default('') }))
      .max(20, 'too_big')
      .default([]),
  }),
  answer: memorandumAnswer,
  status: 201,
  async handle({ ctx, body }) {
    const made = await draftMemorandum(ctx, { ...body, projectId: body.projectId, validUntil: body.validUntil })
    return { ...(await shown(ctx, made.id)), headers: { location: `/api/v1/memoranda/${made.id}` } }
  },
})

const sign = apiRoute({
  ...common,
  method: 'POST',
  path: '/memoranda/{memorandum}/sign',
  name: 'signMemorandum',
  summary: 'A paper was signed and is in force',
  access: writers,
  params: z.object({ memorandum: id }),
  body: z.strictObject({ signedOn: day }),
  answer: memorandumAnswer,
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await memorandumById(ctx, params.memorandum)
    await signMemorandum(ctx, { memorandumId: before.id, signedOn: body.signedOn, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

export const memorandaApi = [list, one, draft, sign] as const

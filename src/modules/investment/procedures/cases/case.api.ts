import { z } from 'zod'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { type Cursor, pageOf, unpackCursor } from '../../../../platform/api/cursor.ts'
import { id, localeChoice, pageSchema, paging, plainText, requiredText } from '../../../../platform/api/fields.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { answerCase, answerCaseSummary, caseAnswer, caseSummaryAnswer } from '../procedure.answer.ts'
import { caseStates } from './case.ts'
import { caseById, casesAfter } from './case.queries.ts'
import { completeStep } from './complete-step.ts'
import { returnStep } from './return-step.ts'
import { startCase } from './start-case.ts'
import { stopCase } from './stop-case.ts'
import { resumeClock, stopClock } from './stop-clock.ts'

const readers = { scopes: ['investment:read', 'investment:write'] } as const
const writers = { scopes: ['investment:write'] } as const
const common = { tag: 'investment', query: z.object(localeChoice), answer: caseAnswer } as const
const called = z.object({ case: id })
const step = z.object({ case: id, step: z.coerce.number().int().min(1).max(60) })

async function shown(ctx: Ctx, caseId: string) {
  const found = await caseById(ctx, caseId)
  return { body: answerCase(ctx, found), revision: found.revision }
}

const list = apiRoute({
  method: 'GET',
  path: '/cases',
  name: 'listCases',
  tag: 'investment',
  summary: 'Cases of projects, the newest first',
  access: readers,
  query: z.object({
    state: z.enum(caseStates, 'invalid_choice').optional(),
    project: id.optional(),
    plot: id.optional(),
    late: z
      .enum(['true', 'false'], 'invalid_choice')
      .default('false')
      .describe('Only those with a step that should be done by now'),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(caseSummaryAnswer),
  async handle({ ctx, query: { state, project, plot, late, limit, cursor } }) {
    const [after] = unpackCursor('cases', cursor, ['id']) ?? []
    const found = await casesAfter(ctx, { state, projectId: project, plotId: plot, late: late === 'true' }, after, limit + 1)
    const page = pageOf('cases', found.rows, limit, (row): Cursor => [row.id], found.total)
    return { body: { ...page, items: page.items.map(answerCaseSummary) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/cases/{case}',
  name: 'getCase',
  summary: 'One case with its steps and their clocks',
  access: readers,
  params: called,
  handle: ({ ctx, params }) => shown(ctx, params.case),
})

const start = apiRoute({
  ...common,
  method: 'POST',
  path: '/cases',
  name: 'startCase',
  summary: 'Start a procedure for a project',
  access: writers,
  body: z.strictObject({ procedureId: id, projectId: id, plotId: id.optional() }).meta({ id: 'NewCase' }),
  status: 201,
  async handle({ ctx, body }) {
    const { id: made } = await startCase(ctx, body)
    return { ...(await shown(ctx, made)), headers: { location: `/api/v1/cases/${made}` } }
  },
})

const complete = apiRoute({
  ...common,
  method: 'POST',
  path: '/cases/{case}/steps/{step}/complete',
  name: 'completeStep',
  summary: 'Put a running step down as done',
  about: 'Nothing is done without evidence: number and day of the paper.',
  access: writers,
  params: step,
  body: z.strictObject({ evidence: requiredText(1000) }).meta({ id: 'StepEvidence' }),
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await caseById(ctx, params.case)
    await completeStep(ctx, { caseId: before.id, no: params.step, revision: revision(before.revision), evidence: body.evidence })
    return shown(ctx, before.id)
  },
})

const reason = { reason: requiredText(1000) }

const again = apiRoute({
  ...common,
  method: 'POST',
  path: '/cases/{case}/steps/{step}/return',
  name: 'returnStep',
  summary: 'Send a case back to a step',
  access: writers,
  params: step,
  body: z.strictObject(reason).meta({ id: 'StepReturn' }),
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await caseById(ctx, params.case)
    await returnStep(ctx, { caseId: before.id, no: params.step, revision: revision(before.revision), reason: body.reason })
    return shown(ctx, before.id)
  },
})

const stop = apiRoute({
  ...common,
  method: 'POST',
  path: '/cases/{case}/stop',
  name: 'stopCase',
  summary: 'End a case that leads nowhere',
  access: writers,
  params: called,
  body: z.strictObject(reason).meta({ id: 'CaseStop' }),
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await caseById(ctx, params.case)
    await stopCase(ctx, { caseId: before.id, revision: revision(before.revision), reason: body.reason })
    return shown(ctx, before.id)
  },
})

const stand = apiRoute({
  ...common,
  method: 'POST',
  path: '/cases/{case}/clock/stop',
  name: 'stopClock',
  summary: 'Stop the clock of a case',
  about: 'No day counts from tomorrow until it goes on. The legal act that allows it is named.',
  access: writers,
  params: called,
  body: z.strictObject({ ...reason, basis: requiredText(500) }).meta({ id: 'ClockStop' }),
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await caseById(ctx, params.case)
    await stopClock(ctx, { ...body, caseId: before.id, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

const goOn = apiRoute({
  ...common,
  method: 'POST',
  path: '/cases/{case}/clock/resume',
  name: 'resumeClock',
  summary: 'Let the clock of a case go on',
  about: 'Each running step is due as many days later as the clock stood.',
  access: writers,
  params: called,
  body: z.strictObject({ note: plainText(1000).default('') }).meta({ id: 'ClockResume' }),
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await caseById(ctx, params.case)
    await resumeClock(ctx, { ...body, caseId: before.id, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

export const caseApi = [list, one, start, complete, again, stand, goOn, stop] as const

import { z } from 'zod'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import {
  day,
  id,
  localeChoice,
  localizedName,
  localizedText,
  pageSchema,
  paging,
  plainText,
  requiredText,
} from '../../../../platform/api/fields.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { moveProject } from '../stage/move-project.ts'
import { dropReasons, liveStages, stages } from '../stage/stage.ts'
import { changeProject } from './change-project.ts'
import { createProject } from './create-project.ts'
import { answerProject, answerProjectSummary, projectAnswer, projectSummary } from './project.answer.ts'
import { projectById, projectsPage } from './project.queries.ts'

export const projectParams = z.object({ project: id })
export const readers = { scopes: ['investment:read', 'investment:write'] } as const
export const writers = { scopes: ['investment:write'] } as const
export const common = { tag: 'investment', query: z.object(localeChoice), answer: projectAnswer } as const

/** A project as every write answers it. */
export async function shown(ctx: Ctx, projectId: string) {
  const found = await projectById(ctx, projectId)
  return { body: answerProject(ctx, found), revision: found.revision }
}

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'invalid_choice')
  .describe('ISO 3166-1 alpha-2')
const facts = {
  titles: localizedName(300),
  summaries: localizedText(4000),
  sector: requiredText(40).describe('Code of a sector'),
  district: plainText(100).nullable().describe('Slug of a place'),
  plotId: id.nullable(),
  country: country.nullable(),
  responsibleId: plainText(100).nullable().describe('An account of the house'),
  nextStep: plainText(1000),
  nextStepOn: day.nullable(),
}

const list = apiRoute({
  method: 'GET',
  path: '/projects',
  name: 'listProjects',
  tag: 'investment',
  summary: 'Investment projects, the newest first',
  access: readers,
  query: z.object({
    stage: z.enum(stages, 'invalid_choice').optional(),
    sector: plainText(40).optional(),
    district: plainText(100).optional(),
    country: country.optional(),
    stuck: z.enum(['true', 'false'], 'invalid_choice').optional(),
    q: plainText(100).optional().describe('Part of the number or of the title in any language'),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(projectSummary),
  async handle({ ctx, query }) {
    const page = await projectsPage(ctx, { ...query, stuck: query.stuck === 'true' }, query)
    return { body: { ...page, items: page.items.map((project) => answerProjectSummary(ctx, project)) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/projects/{project}',
  name: 'getProject',
  summary: 'One project with its history, figures, parties and tasks',
  access: readers,
  params: projectParams,
  handle: ({ ctx, params }) => shown(ctx, params.project),
})

const create = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects',
  name: 'createProject',
  summary: 'Open a project',
  access: writers,
  body: z
    .strictObject(facts)
    .partial()
    .required({ titles: true, sector: true })
    .extend({ stage: z.enum(liveStages, 'invalid_choice').optional(), since: day.optional() }),
  status: 201,
  async handle({ ctx, body }) {
    const made = await createProject(ctx, { ...factsOfBody(body, nothing), stage: body.stage, since: body.since })
    return { ...(await shown(ctx, made.id)), headers: { location: `/api/v1/projects/${made.id}` } }
  },
})

const change = apiRoute({
  ...common,
  method: 'PATCH',
  path: '/projects/{project}',
  name: 'changeProject',
  summary: 'Change what stands about a project',
  about: 'What is left out stays as it is. Stage and figures have addresses of their own.',
  access: writers,
  params: projectParams,
  body: z.strictObject(facts).partial(),
  ifMatch: 'needed',
  async handle({ ctx, params, body, revision }) {
    const before = await projectById(ctx, params.project)
    await changeProject(ctx, {
      ...factsOfBody(body, { ...before, nextStepOn: before.nextStepOn ?? undefined }),
      projectId: before.id,
      revision: revision(before.revision),
    })
    return shown(ctx, before.id)
  },
})

const move = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/move',
  name: 'moveProject',
  summary: 'Move a project to another stage',
  about: 'Going back, pausing and dropping need a reason; dropping also a `dropReason`.',
  access: writers,
  params: projectParams,
  body: z.strictObject({
    to: z.enum(stages, 'invalid_choice'),
    since: day.optional().describe('First day of the stage; today if left out'),
    reason: plainText(1000).default(''),
    dropReason: z.enum(dropReasons, 'invalid_choice').optional(),
  }),
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await projectById(ctx, params.project)
    const { since, dropReason } = body
    await moveProject(ctx, { ...body, since, dropReason, projectId: before.id, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

type Facts = Parameters<typeof createProject>[1]
type Kept = Omit<Facts, 'stage' | 'since'>

const nothing: Kept = {
  title: {},
  summary: {},
  sectorCode: '',
  districtSlug: null,
  plotId: null,
  country: null,
  responsibleId: null,
  nextStep: '',
  nextStepOn: undefined,
}

interface Body extends Partial<Omit<Kept, 'title' | 'summary' | 'sectorCode' | 'districtSlug' | 'nextStepOn'>> {
  readonly titles?: Kept['title']
  readonly summaries?: Kept['summary']
  readonly sector?: string
  readonly district?: string | null
  readonly nextStepOn?: Temporal.PlainDate | null
}

// What the body says in place of what stood; null empties.
function factsOfBody(body: { readonly [Name in keyof Body]: Body[Name] | undefined }, kept: Kept): Kept {
  return {
    title: body.titles ?? kept.title,
    summary: body.summaries ?? kept.summary,
    sectorCode: body.sector ?? kept.sectorCode,
    districtSlug: body.district === undefined ? kept.districtSlug : body.district,
    plotId: body.plotId === undefined ? kept.plotId : body.plotId,
    country: body.country === undefined ? kept.country : body.country,
    responsibleId: body.responsibleId === undefined ? kept.responsibleId : body.responsibleId,
    nextStep: body.nextStep ?? kept.nextStep,
    nextStepOn: body.nextStepOn === undefined ? kept.nextStepOn : (body.nextStepOn ?? undefined),
  }
}

export const projectApi = [list, one, create, change, move] as const

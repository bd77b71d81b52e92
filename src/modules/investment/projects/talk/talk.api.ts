import { z } from 'zod'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../../platform/api/cursor.ts'
import { day, id, localeChoice, out, pageSchema, paging, plainText, requiredText } from '../../../../platform/api/fields.ts'
import { AppError } from '../../../../kernel/errors.ts'
import { common, projectParams, readers, shown, writers } from '../project/project.api.ts'
import { projectById } from '../project/project.queries.ts'
import { closeTrouble } from './close-trouble.ts'
import { noteMeeting } from './note-meeting.ts'
import { openTrouble } from './open-trouble.ts'
import { reporters, troubleOutcomes } from './talk.schema.ts'

const meetingAnswer = z
  .object({ id: out.id, heldOn: out.day, place: z.string(), people: z.string(), agreed: z.string(), notedBy: z.string() })
  .meta({ id: 'ProjectMeeting' })

const troubleAnswer = z
  .object({
    id: out.id,
    agency: z.string().describe('Whose matter it is, as it calls itself'),
    body: z.string(),
    reportedBy: z.enum(reporters),
    openedOn: out.day,
    closedOn: out.day.nullable(),
    outcome: z.enum(troubleOutcomes).nullable(),
    answer: z.string(),
  })
  .meta({ id: 'ProjectTrouble' })

const listed = { method: 'GET', tag: 'investment', access: readers, params: projectParams } as const
const query = z.object({ ...localeChoice, ...paging })

const meetings = apiRoute({
  ...listed,
  path: '/projects/{project}/meetings',
  name: 'listProjectMeetings',
  summary: 'Meetings about a project',
  query,
  answer: pageSchema(meetingAnswer),
  async handle({ ctx, params, query: wanted }) {
    const page = pageOfAll('project-meetings', (await projectById(ctx, params.project)).meetings, wanted, (meeting) => meeting.id)
    const items = page.items.map(({ actorName, heldOn, ...rest }) => ({ ...rest, heldOn: String(heldOn), notedBy: actorName }))
    return { body: { ...page, items } }
  },
})

const note = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/meetings',
  name: 'noteProjectMeeting',
  summary: 'Write down a meeting that was held',
  access: writers,
  params: projectParams,
  body: z.strictObject({
    heldOn: day.optional().describe('Today if left out'),
    place: plainText(200).default(''),
    people: plainText(1000).default(''),
    agreed: requiredText(4000),
  }),
  status: 201,
  async handle({ ctx, params, body: { heldOn, ...body } }) {
    await noteMeeting(ctx, { ...body, heldOn, projectId: params.project })
    return shown(ctx, params.project)
  },
})

const troubles = apiRoute({
  ...listed,
  path: '/projects/{project}/troubles',
  name: 'listProjectTroubles',
  summary: 'What hinders a project after the start, and what came of it',
  query,
  answer: pageSchema(troubleAnswer),
  async handle({ ctx, params, query: wanted }) {
    const page = pageOfAll('project-troubles', (await projectById(ctx, params.project)).troubles, wanted, (trouble) => trouble.id)
    const items = page.items.map(({ openedOn, closedOn, revision: _, ...rest }) => ({
      ...rest,
      openedOn: String(openedOn),
      closedOn: closedOn && String(closedOn),
    }))
    return { body: { ...page, items } }
  },
})

const open = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/troubles',
  name: 'openProjectTrouble',
  summary: 'Write down what hinders a project',
  access: writers,
  params: projectParams,
  body: z.strictObject({
    agency: requiredText(200),
    body: requiredText(4000),
    reportedBy: z.enum(reporters, 'invalid_choice').default('investor'),
    openedOn: day.optional().describe('Today if left out'),
  }),
  status: 201,
  async handle({ ctx, params, body: { openedOn, ...body } }) {
    await openTrouble(ctx, { ...body, openedOn, projectId: params.project })
    return shown(ctx, params.project)
  },
})

const close = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/troubles/{trouble}/close',
  name: 'closeProjectTrouble',
  summary: 'Answer a trouble and close it',
  access: writers,
  params: projectParams.extend({ trouble: id }),
  body: z.strictObject({
    outcome: z.enum(troubleOutcomes, 'invalid_choice'),
    answer: requiredText(4000),
    closedOn: day.optional().describe('Today if left out'),
  }),
  async handle({ ctx, params, body: { closedOn, ...body } }) {
    const found = (await projectById(ctx, params.project)).troubles.find((each) => each.id === params.trouble)
    if (!found) throw new AppError('trouble_not_found', 'not_found')
    const { revision } = found
    await closeTrouble(ctx, { ...body, closedOn, revision, troubleId: params.trouble, projectId: params.project })
    return shown(ctx, params.project)
  },
})

export const talkApi = [meetings, note, troubles, open, close] as const

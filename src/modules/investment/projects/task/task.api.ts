import { z } from 'zod'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { day, id, localizedName, plainText } from '../../../../platform/api/fields.ts'
import { common, projectParams, shown, writers } from '../project/project.api.ts'
import { addTask } from './add-task.ts'
import { finishTask, reopenTask } from './finish-task.ts'
import { taskSides } from './task.ts'
import { taskById } from './task.row.ts'

const task = projectParams.extend({ task: id })

const add = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/tasks',
  name: 'addProjectTask',
  summary: 'Put a task at the end of the road map',
  access: writers,
  params: projectParams,
  body: z.strictObject({
    titles: localizedName(300),
    side: z.enum(taskSides, 'invalid_choice').default('house'),
    ownerId: plainText(100).nullable().default(null),
    ownerName: plainText(200).default(''),
    dueOn: day.optional(),
    shared: z.boolean().default(true),
  }),
  status: 201,
  async handle({ ctx, params, body: { titles, dueOn, ...body } }) {
    await addTask(ctx, { ...body, title: titles, dueOn, projectId: params.project })
    return shown(ctx, params.project)
  },
})

const done = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/tasks/{task}/done',
  name: 'finishProjectTask',
  summary: 'Put a task down as done',
  access: writers,
  params: task,
  body: z.strictObject({ doneOn: day.optional(), note: plainText(1000).default('') }),
  async handle({ ctx, params, body }) {
    const { revision } = await taskById(ctx.db, params.project, params.task)
    const { doneOn, note } = body
    await finishTask(ctx, { doneOn, note, revision, taskId: params.task, projectId: params.project })
    return shown(ctx, params.project)
  },
})

const undo = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/tasks/{task}/undo',
  name: 'undoProjectTask',
  summary: 'Take it back that a task is done',
  access: writers,
  params: task,
  async handle({ ctx, params }) {
    const { revision } = await taskById(ctx.db, params.project, params.task)
    await reopenTask(ctx, { revision, taskId: params.task, projectId: params.project })
    return shown(ctx, params.project)
  },
})

export const taskApi = [add, done, undo] as const

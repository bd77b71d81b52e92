import { z } from 'zod'
import { type ApiCall, apiRoute } from '../../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../../platform/api/cursor.ts'
import { day, id, localeChoice, localizedName, pageSchema, paging, plainText } from '../../../../platform/api/fields.ts'
import { common, projectParams, readers, shown, writers } from '../project/project.api.ts'
import { projectById } from '../project/project.queries.ts'
import { addTask } from './add-task.ts'
import { finishTask, reopenTask } from './finish-task.ts'
import { removeTask, restoreTask } from './remove-task.ts'
import { answerTask, taskAnswer } from './task.answer.ts'
import { taskSides } from './task.ts'
import { removedTasksOf, taskById } from './task.row.ts'

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

const removed = apiRoute({
  method: 'GET',
  path: '/projects/{project}/tasks/removed',
  name: 'listRemovedProjectTasks',
  tag: 'investment',
  summary: 'Tasks that were taken off the road map and can be put back',
  access: readers,
  params: projectParams,
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(taskAnswer),
  async handle({ ctx, params, query }) {
    const { id: projectId } = await projectById(ctx, params.project)
    const page = pageOfAll('removed-tasks', await removedTasksOf(ctx.db, projectId), query, (each) => each.id)
    return { body: { ...page, items: page.items.map(answerTask) } }
  },
})

/** One task taken off the road map or put back on it, as it stands now. */
const pick = (verb: typeof removeTask) =>
  async function handle({ ctx, params }: ApiCall<z.output<typeof task>>) {
    const { revision } = await taskById(ctx.db, params.project, params.task)
    await verb(ctx, { revision, taskId: params.task, projectId: params.project })
    return shown(ctx, params.project)
  }

const remove = apiRoute({
  ...common,
  method: 'DELETE',
  path: '/projects/{project}/tasks/{task}',
  name: 'removeProjectTask',
  summary: 'Take a task off the road map',
  access: writers,
  params: task,
  handle: pick(removeTask),
})

const restore = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/tasks/{task}/restore',
  name: 'restoreProjectTask',
  summary: 'Put a task back that was taken off the road map',
  access: writers,
  params: task,
  handle: pick(restoreTask),
})

export const taskApi = [add, done, undo, removed, remove, restore] as const

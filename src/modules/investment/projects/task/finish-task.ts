import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { requireDay } from '../require-day.ts'
import { taskById, writeTask } from './task.row.ts'
import type { FinishTask, PickTask } from './task.schema.ts'

/** Puts a task down as done, with a note. Errors: `task_done` when it is already, `changed_meanwhile`. */
export async function finishTask(ctx: Ctx, input: FinishTask): Promise<void> {
  allow(ctx, 'investment.write')
  const doneOn = input.doneOn ?? today(ctx)
  requireDay(ctx, 'doneOn', doneOn)
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const task = await taskById(tx, project.id, input.taskId)
    if (task.doneOn) throw new AppError('task_done', 'conflict')
    await writeTask(tx, input, sql`done_on = ${doneOn}, done_note = ${input.note}`)
    await touchProject(tx, ctx, project.id)
    const data = { number: project.number, taskId: task.id, doneOn: String(doneOn) }
    await recordProject(tx, ctx, project.id, 'project.task_done', data)
  })
}

/** Takes it back that a task is done; the trail keeps both. */
export async function reopenTask(ctx: Ctx, input: PickTask): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const task = await taskById(tx, project.id, input.taskId)
    if (!task.doneOn) throw new AppError('task_open', 'conflict')
    await writeTask(tx, input, sql`done_on = null, done_note = ''`)
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.task_undone', { number: project.number, taskId: task.id })
  })
}

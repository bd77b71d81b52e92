import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { taskById, writeTask } from './task.row.ts'
import type { PickTask } from './task.schema.ts'

/** Takes a task off the road map; it can be put back. */
export function removeTask(ctx: Ctx, input: PickTask): Promise<void> {
  return setRemoved(ctx, input, true)
}

/** Puts a task back that was taken off the road map, where it stood. */
export function restoreTask(ctx: Ctx, input: PickTask): Promise<void> {
  return setRemoved(ctx, input, false)
}

async function setRemoved(ctx: Ctx, input: PickTask, removed: boolean): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const task = await taskById(tx, project.id, input.taskId)
    if (task.removed === removed) throw new AppError('changed_meanwhile', 'conflict')
    await writeTask(tx, input, sql`removed_at = ${removed ? ctx.now : null}`)
    await touchProject(tx, ctx, project.id)
    const type = removed ? 'project.task_removed' : 'project.task_restored'
    await recordProject(tx, ctx, project.id, type, { number: project.number, taskId: task.id })
  })
}

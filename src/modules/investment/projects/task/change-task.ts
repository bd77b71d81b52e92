import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { requireOwner } from './require-owner.ts'
import { taskById, writeTask } from './task.row.ts'
import type { ChangeTask } from './task.schema.ts'

/** Changes what stands about a task. Errors: `task_not_found`, `changed_meanwhile`. */
export async function changeTask(ctx: Ctx, input: ChangeTask): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    await taskById(tx, project.id, input.taskId)
    await requireOwner(tx, input.ownerId)
    const set = sql`title = ${json(input.title)}, side = ${input.side}, owner_id = ${input.ownerId},
      owner_name = ${input.ownerName}, due_on = ${input.dueOn ?? null}, shared = ${input.shared}`
    await writeTask(tx, input, set)
    await touchProject(tx, ctx, project.id)
    const dueOn = input.dueOn ? String(input.dueOn) : null
    await recordProject(tx, ctx, project.id, 'project.task_changed', { number: project.number, taskId: input.taskId, dueOn })
  })
}

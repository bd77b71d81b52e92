import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { taskById, tasksOf } from './task.row.ts'
import type { ShiftTask } from './task.schema.ts'

/** Changes the place of a task with its neighbour's; at the end of the list nothing happens. */
export async function shiftTask(ctx: Ctx, { projectId, taskId, by }: ShiftTask): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, projectId)
    const task = await taskById(tx, project.id, taskId)
    const tasks = await tasksOf(tx, project.id)
    const at = tasks.findIndex(({ id }) => id === task.id)
    const other = at < 0 ? undefined : tasks[by === 'earlier' ? at - 1 : at + 1]
    if (!other) return
    await tx.run(sql`
      update investment.project_task set position = case id when ${task.id}::uuid then ${other.position}::int else ${task.position}::int end
      where id in (${task.id}, ${other.id})`)
    await touchProject(tx, ctx, project.id)
    const taskIds = (await tasksOf(tx, project.id)).map(({ id }) => id)
    await recordProject(tx, ctx, project.id, 'project.tasks_ordered', { number: project.number, taskIds })
  })
}

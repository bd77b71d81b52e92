import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { requireOwner } from './require-owner.ts'
import type { AddTask } from './task.schema.ts'

/** Puts a task at the end of the road map; gives its id. */
export async function addTask(ctx: Ctx, input: AddTask): Promise<string> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    await requireOwner(tx, input.ownerId)
    const id = newId()
    await tx.run(sql`
      insert into investment.project_task (id, project_id, position, title, side, owner_id, owner_name, due_on, shared, created_at)
      select ${id}, ${project.id}, coalesce(max(position), 0) + 1, ${json(input.title)}, ${input.side}, ${input.ownerId},
        ${input.ownerName}, ${input.dueOn ?? null}, ${input.shared}, ${ctx.now}
      from investment.project_task where project_id = ${project.id}`)
    await touchProject(tx, ctx, project.id)
    const dueOn = input.dueOn ? String(input.dueOn) : null
    await recordProject(tx, ctx, project.id, 'project.task_added', { number: project.number, taskId: id, dueOn })
    return id
  })
}

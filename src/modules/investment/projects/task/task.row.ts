import { AppError } from '../../../../kernel/errors.ts'
import type { Reader, Tx } from '../../../../platform/database/database.ts'
import { sql, type Sql } from '../../../../platform/database/sql.ts'
import type { Task } from './task.ts'

const columns = sql`t.id, t.project_id as "projectId", t.position, t.title, t.side, t.owner_id as "ownerId",
  coalesce(a.name, t.owner_name) as "ownerName", t.due_on as "dueOn", t.done_on as "doneOn", t.done_note as "doneNote", t.shared,
  t.removed_at is not null as removed, t.revision`

/** The road map of a project in its order; what was taken off it is left out. */
export function tasksOf(db: Reader, projectId: string): Promise<Task[]> {
  return db.rows(sql<Task>`
    select ${columns} from investment.project_task t left join directory.account a on a.id = t.owner_id
    where t.project_id = ${projectId} and t.removed_at is null order by t.position`)
}

/** What was taken off the road map and can be put back. */
export function removedTasksOf(db: Reader, projectId: string): Promise<Task[]> {
  return db.rows(sql<Task>`
    select ${columns} from investment.project_task t left join directory.account a on a.id = t.owner_id
    where t.project_id = ${projectId} and t.removed_at is not null order by t.position`)
}

export async function taskById(db: Reader, projectId: string, taskId: string): Promise<Task> {
  const task = await db.maybe(sql<Task>`
    select ${columns} from investment.project_task t left join directory.account a on a.id = t.owner_id
    where t.id = ${taskId} and t.project_id = ${projectId}`)
  if (!task) throw new AppError('task_not_found', 'not_found')
  return task
}

/** Writes to a task that nobody has changed meanwhile. */
export async function writeTask(tx: Tx, { taskId, revision }: { taskId: string; revision: number }, set: Sql): Promise<void> {
  const touched = await tx.run(sql`
    update investment.project_task set ${set}, revision = revision + 1 where id = ${taskId} and revision = ${revision}`)
  if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
}

import { newId } from '../../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject, writer } from '../project/project.row.ts'
import { requireDay } from '../require-day.ts'
import type { NoteMeeting } from './talk.schema.ts'

/** Writes down a meeting that was held: when, where, who, and what was agreed. */
export async function noteMeeting(ctx: Ctx, input: NoteMeeting): Promise<string> {
  allow(ctx, 'investment.write')
  const heldOn = input.heldOn ?? today(ctx)
  requireDay(ctx, 'heldOn', heldOn)
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const id = newId()
    await tx.run(sql`
      insert into investment.project_meeting (id, project_id, held_on, place, people, agreed, actor_name, added_at)
      values (${id}, ${project.id}, ${heldOn}, ${input.place}, ${input.people}, ${input.agreed}, ${writer(ctx).name}, ${ctx.now})`)
    await touchProject(tx, ctx, project.id)
    const data = { number: project.number, meetingId: id, heldOn: String(heldOn) }
    await recordProject(tx, ctx, project.id, 'project.meeting_noted', data)
    return id
  })
}

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { requireDay } from '../require-day.ts'
import type { CloseTrouble, ReopenTrouble } from './talk.schema.ts'

/** Closes a trouble with its outcome and an answer. Errors: `trouble_closed`, `changed_meanwhile`, days out of order. */
export async function closeTrouble(ctx: Ctx, input: CloseTrouble): Promise<void> {
  allow(ctx, 'investment.write')
  const closedOn = input.closedOn ?? today(ctx)
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const trouble = await troubleRow(tx, project.id, input.troubleId)
    if (trouble.closedOn) throw new AppError('trouble_closed', 'conflict')
    requireDay(ctx, 'closedOn', closedOn, { day: trouble.openedOn, code: 'before_it_began' })
    const touched = await tx.run(sql`
      update investment.project_trouble set closed_on = ${closedOn}, outcome = ${input.outcome}, answer = ${input.answer},
        revision = revision + 1 where id = ${input.troubleId} and revision = ${input.revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.trouble_closed', {
      number: project.number,
      troubleId: input.troubleId,
      outcome: input.outcome,
      closedOn: String(closedOn),
      days: trouble.openedOn.until(closedOn, { largestUnit: 'days' }).days,
    })
  })
}

/** Opens a closed trouble again: its days go on from the first one. */
export async function reopenTrouble(ctx: Ctx, { projectId, troubleId, revision }: ReopenTrouble): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, projectId)
    await troubleRow(tx, project.id, troubleId)
    const touched = await tx.run(sql`
      update investment.project_trouble set closed_on = null, outcome = null, answer = '', revision = revision + 1
      where id = ${troubleId} and revision = ${revision} and closed_on is not null`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.trouble_reopened', { number: project.number, troubleId })
  })
}

async function troubleRow(tx: Tx, projectId: string, id: string) {
  const row = await tx.maybe(sql<{ openedOn: Temporal.PlainDate; closedOn: Temporal.PlainDate | null }>`
    select opened_on as "openedOn", closed_on as "closedOn" from investment.project_trouble
    where id = ${id} and project_id = ${projectId}`)
  if (!row) throw new AppError('trouble_not_found', 'not_found')
  return row
}

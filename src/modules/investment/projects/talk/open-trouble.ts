import { newId } from '../../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import type { Project } from '../project/project.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { requireDay } from '../require-day.ts'
import type { OpenTrouble } from './talk.schema.ts'

/** Writes down what hinders the partner, and before which agency. Its days count from `openedOn`, today if left out. */
export async function openTrouble(ctx: Ctx, input: OpenTrouble): Promise<string> {
  allow(ctx, 'investment.write')
  const openedOn = input.openedOn ?? today(ctx)
  requireDay(ctx, 'openedOn', openedOn)
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    return writeTrouble(tx, ctx, project, { ...input, openedOn })
  })
}

/** The same inside a transaction of whoever has authorised it, and holds the project. */
export async function writeTrouble(
  tx: Tx,
  ctx: Ctx,
  project: Pick<Project, 'id' | 'number'>,
  { agency, body, reportedBy, openedOn }: Omit<OpenTrouble, 'projectId'> & { readonly openedOn: Temporal.PlainDate },
): Promise<string> {
  const id = newId()
  await tx.run(sql`
    insert into investment.project_trouble (id, project_id, agency, body, reported_by, opened_on, recorded_at)
    values (${id}, ${project.id}, ${agency}, ${body}, ${reportedBy}, ${openedOn}, ${ctx.now})`)
  await touchProject(tx, ctx, project.id)
  const data = { number: project.number, troubleId: id, agency, openedOn: String(openedOn), reportedBy }
  await recordProject(tx, ctx, project.id, 'project.trouble_opened', data)
  return id
}

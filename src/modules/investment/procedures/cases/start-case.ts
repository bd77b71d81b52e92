import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { nextInSeries } from '../../../../platform/database/series.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { requireProject } from '../../plots/claim.row.ts'
import { caseStarted } from '../procedure.events.ts'
import { stepsOf } from '../procedure.queries.ts'
import { beginSteps } from './case.row.ts'

export interface StartCase {
  readonly procedureId: string
  readonly projectId: string
  readonly plotId?: string | undefined
}

/**
 * Opens a case of a project by the version in force, and begins the steps that wait for nothing. Conflict `case_runs`
 * when the same runs already. Gives its id and number.
 */
export async function startCase(
  ctx: Ctx,
  { procedureId, projectId, plotId }: StartCase,
): Promise<{ id: string; number: string }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const procedure = await tx.maybe(sql<{ version: number; purpose: string }>`
      select version, purpose from investment.procedure where id = ${procedureId} and archived_at is null for share`)
    if (!procedure) throw refused('procedureId', 'not_there')
    await requireProject(tx, projectId)
    if (plotId !== undefined && !(await tx.maybe(sql`select 1 from investment.plot where id = ${plotId}`)))
      throw refused('plotId', 'not_there')
    if (plotId === undefined && procedure.purpose === 'allocation') throw refused('plotId', 'required')
    const running = await tx.maybe(sql`
      select 1 from investment.procedure_case where procedure_id = ${procedureId} and project_id = ${projectId}
        and coalesce(plot_id, project_id) = ${plotId ?? projectId}::uuid and state = 'running'`)
    if (running) throw new AppError('case_runs', 'conflict')
    const id = newId()
    const { year } = today(ctx)
    const number = `C-${year}-${String(await nextInSeries(tx, `case ${year}`)).padStart(4, '0')}`
    // Two that start the same at once have waited for each other at the series; the index tells the second.
    const made = await tx.run(sql`
      insert into investment.procedure_case (id, number, procedure_id, version, project_id, plot_id, state, started_at, started_on)
      values (${id}, ${number}, ${procedureId}, ${procedure.version}, ${projectId}, ${plotId ?? null}, 'running', ${ctx.now}, ${today(ctx)})
      on conflict do nothing`)
    if (made === 0) throw new AppError('case_runs', 'conflict')
    await beginSteps(tx, ctx, id, await stepsOf(tx, procedureId, procedure.version))
    await record(tx, ctx, caseStarted(id, { number, procedureId, version: procedure.version, projectId, plotId: plotId ?? null }))
    return { id, number }
  })
}

function refused(field: string, code: string): AppError {
  return new AppError('check_fields', 'invalid', { fields: { [field]: { code } } })
}

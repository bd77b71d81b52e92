import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { nameOf } from '../../plots/claim.row.ts'
import { caseStepReturned } from '../procedure.events.ts'
import { stepsAfter } from '../procedure.ts'
import { beginSteps, lockCase, requireClock, touchCase } from './case.row.ts'

export interface ReturnStep {
  readonly caseId: string
  /** The step that is to be done again. */
  readonly no: number
  readonly revision: number
  readonly reason: string
}

/**
 * Sends a case back to a step that runs or was done: it begins anew, its clock from today, and so does in time all that
 * came after it. What was shown before stays to be read. Conflicts `step_not_begun`, `clock_stands`.
 */
export async function returnStep(ctx: Ctx, { caseId, no, revision, reason }: ReturnStep): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const found = await lockCase(tx, caseId)
    const { number, projectId, steps } = found
    requireClock(found)
    await touchCase(tx, caseId, revision)
    const again = [no, ...stepsAfter(steps, no)]
    const returned = await tx.rows(sql<{ no: number }>`
      update investment.case_step set state = 'returned', ended_on = coalesce(ended_on, ${today(ctx)}), reason = ${reason},
        by_name = case when by_name = '' then ${nameOf(ctx)} else by_name end
      where case_id = ${caseId} and no = any(${again}::int[]) and state in ('running', 'done') returning no`)
    if (!returned.some((turn) => turn.no === no)) throw new AppError('step_not_begun', 'conflict')
    await beginSteps(tx, ctx, caseId, steps)
    await record(tx, ctx, caseStepReturned(caseId, { number, projectId, no, reason }))
  })
}

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { nameOf } from '../../plots/claim.row.ts'
import { countAnew } from '../calendar/count-anew.ts'
import { clockResumed, clockStopped } from '../procedure.events.ts'
import { lockCase, touchCase } from './case.row.ts'

export interface StopClock {
  readonly caseId: string
  readonly revision: number
  readonly reason: string
  /** The act by which it may stand, with its article. */
  readonly basis: string
}

/**
 * Stops the clock of a case: from tomorrow until it goes on, no day counts for any of its steps. What is late stays late.
 * Conflict `clock_stands`.
 */
export async function stopClock(ctx: Ctx, { caseId, revision, reason, basis }: StopClock): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { number, projectId, clockStoppedOn } = await lockCase(tx, caseId)
    if (clockStoppedOn) throw new AppError('clock_stands', 'conflict')
    await touchCase(tx, caseId, revision)
    await tx.run(sql`
      insert into investment.case_stop (case_id, no, stopped_on, reason, basis, stopped_by)
      select ${caseId}, count(*) + 1, ${today(ctx)}, ${reason}, ${basis}, ${nameOf(ctx)}
      from investment.case_stop where case_id = ${caseId}`)
    await tx.run(sql`
      update investment.case_step set due_on = null where case_id = ${caseId} and state = 'running' and due_on >= ${today(ctx)}`)
    await record(tx, ctx, clockStopped(caseId, { number, projectId, on: String(today(ctx)), reason, basis }))
  })
}

export interface ResumeClock {
  readonly caseId: string
  readonly revision: number
  readonly note: string
}

/** Lets the clock of a case go on: each running step is due as many days later as it stood. Conflict `clock_goes`. */
export async function resumeClock(ctx: Ctx, { caseId, revision, note }: ResumeClock): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { number, projectId, clockStoppedOn } = await lockCase(tx, caseId)
    if (!clockStoppedOn) throw new AppError('clock_goes', 'conflict')
    await touchCase(tx, caseId, revision)
    await tx.run(sql`
      update investment.case_stop set resumed_on = ${today(ctx)}, note = ${note}, resumed_by = ${nameOf(ctx)}
      where case_id = ${caseId} and resumed_on is null`)
    await countAnew(tx, caseId)
    const data = { number, projectId, from: String(clockStoppedOn), on: String(today(ctx)), reason: note }
    await record(tx, ctx, clockResumed(caseId, data))
  })
}

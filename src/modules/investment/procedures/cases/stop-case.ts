import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { nameOf } from '../../plots/claim.row.ts'
import { caseStopped } from '../procedure.events.ts'
import { lockCase, touchCase } from './case.row.ts'

export interface StopCase {
  readonly caseId: string
  readonly revision: number
  readonly reason: string
}

/** Ends a case that leads nowhere; its clocks stop. */
export async function stopCase(ctx: Ctx, { caseId, revision, reason }: StopCase): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { number, projectId } = await lockCase(tx, caseId)
    await touchCase(tx, caseId, revision)
    await tx.run(sql`
      update investment.case_stop set resumed_on = ${today(ctx)}, resumed_by = ${nameOf(ctx)}
      where case_id = ${caseId} and resumed_on is null`)
    await tx.run(sql`
      update investment.case_step set state = 'stopped', ended_on = ${today(ctx)} where case_id = ${caseId} and state = 'running'`)
    await tx.run(sql`
      update investment.procedure_case set state = 'stopped', ended_at = ${ctx.now}, reason = ${reason} where id = ${caseId}`)
    await record(tx, ctx, caseStopped(caseId, { number, projectId, reason }))
  })
}

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { readDocument, storeDocument } from '../../../../platform/files/store-document.ts'
import { allow } from '../../access.ts'
import { nameOf } from '../../plots/claim.row.ts'
import { caseCompleted, caseStepDone } from '../procedure.events.ts'
import { beginSteps, lockCase, requireClock, touchCase } from './case.row.ts'

export interface CompleteStep {
  readonly caseId: string
  readonly no: number
  readonly revision: number
  /** Number and day of the paper, or what else shows it. */
  readonly evidence: string
  readonly file?: File | undefined
}

/**
 * Puts a running step down as done and begins what waited for it; the last one completes the case. Nothing is done
 * without evidence. Errors: `evidence_needed` on its field, those of `readDocument`, conflicts `step_not_running`, `clock_stands`.
 */
export async function completeStep(ctx: Ctx, { caseId, no, revision, evidence, file }: CompleteStep): Promise<void> {
  allow(ctx, 'investment.write')
  if (evidence === '' && !file)
    throw new AppError('check_fields', 'invalid', { fields: { evidence: { code: 'evidence_needed' } } })
  const document = file && (await readDocument(file))
  await transact(ctx, async (tx) => {
    const found = await lockCase(tx, caseId)
    requireClock(found)
    await touchCase(tx, caseId, revision)
    const fileId = document ? await storeDocument(tx, ctx, document) : null
    const done = await tx.run(sql`
      update investment.case_step set state = 'done', ended_on = ${today(ctx)}, evidence = ${evidence}, file_id = ${fileId}, by_name = ${nameOf(ctx)}
      where case_id = ${caseId} and no = ${no} and state = 'running'`)
    if (done === 0) throw new AppError('step_not_running', 'conflict')
    const { number, projectId } = found
    await record(tx, ctx, caseStepDone(caseId, { number, projectId, no, evidence, file: fileId }))
    if ((await beginSteps(tx, ctx, caseId, found.steps)) > 0) return
    await tx.run(sql`update investment.procedure_case set state = 'completed', ended_at = ${ctx.now} where id = ${caseId}`)
    await record(tx, ctx, caseCompleted(caseId, { number, projectId }))
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { moveCommitment } from './change-commitment.ts'
import { recordPromise } from './memoranda.events.ts'
import { lockCommitment, requireRevision } from './memorandum.row.ts'

interface Closing {
  readonly commitmentId: string
  readonly revision: number
}

/**
 * A promise was kept. Errors: `evidence_needed` while nothing shows it (the database refuses it as well); on `closedOn` a
 * day in the future; `not_in_force` while its paper is unsigned.
 */
export async function keepCommitment(
  ctx: Ctx,
  input: Closing & { readonly closedOn: Temporal.PlainDate; readonly note: string },
): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { memorandum, commitment } = await lockCommitment(tx, input.commitmentId)
    requireRevision(commitment, input.revision)
    if (memorandum.state === 'draft') throw new AppError('not_in_force', 'conflict')
    const shown = await tx.maybe(sql`select from investment.evidence where commitment_id = ${commitment.id} limit 1`)
    if (!shown) throw new AppError('evidence_needed', 'conflict')
    if (Temporal.PlainDate.compare(input.closedOn, today(ctx)) > 0) {
      throw new AppError('check_fields', 'invalid', { fields: { closedOn: { code: 'in_the_future' } } })
    }
    const kept = await moveCommitment(tx, ctx, commitment, 'keep', { closedOn: input.closedOn, closingNote: input.note })
    await recordPromise(tx, ctx, memorandum, kept, 'commitment.kept', { closedOn: String(input.closedOn) })
  })
}

/** Both sides let a promise go: it counts neither as kept nor as broken. The reason is needed, as is something that shows it. */
export async function waiveCommitment(ctx: Ctx, input: Closing & { readonly reason: string }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { memorandum, commitment } = await lockCommitment(tx, input.commitmentId)
    requireRevision(commitment, input.revision)
    const shown = await tx.maybe(sql`select from investment.evidence where commitment_id = ${commitment.id} limit 1`)
    if (!shown) throw new AppError('evidence_needed', 'conflict')
    const waived = await moveCommitment(tx, ctx, commitment, 'waive', { closedOn: today(ctx), closingNote: input.reason })
    await recordPromise(tx, ctx, memorandum, waived, 'commitment.waived', { reason: input.reason })
  })
}

/** Takes a closing back, with the reason; what was shown stays on record. */
export async function reopenCommitment(ctx: Ctx, input: Closing & { readonly reason: string }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { memorandum, commitment } = await lockCommitment(tx, input.commitmentId)
    requireRevision(commitment, input.revision)
    if (memorandum.state !== 'in_force') throw new AppError('not_in_force', 'conflict')
    const open = await moveCommitment(tx, ctx, commitment, 'reopen', { closedOn: null, closingNote: '' })
    await recordPromise(tx, ctx, memorandum, open, 'commitment.reopened', { reason: input.reason })
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { type Commitment, type CommitmentAction, commitmentStep } from './commitment.ts'
import { requireOwner } from './make-commitment.ts'
import { recordPromise } from './memoranda.events.ts'
import { commitmentColumns, lockCommitment, requireRevision } from './memorandum.row.ts'

interface Touch {
  readonly commitmentId: string
  readonly revision: number
}

interface Next {
  readonly dueOn?: Temporal.PlainDate
  readonly ownerId?: string | null
  readonly closedOn?: Temporal.PlainDate | null
  readonly closingNote?: string
  readonly level?: number
}

/** Takes a promise one legal step on; what the step does not name stays. */
export async function moveCommitment(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  commitment: Commitment,
  action: CommitmentAction,
  change: Next,
): Promise<Commitment> {
  const next = { ...commitment, ...change, state: commitmentStep(commitment.state, action) }
  const row = await tx.maybe(sql<Commitment>`
    update investment.commitment c set state = ${next.state}, due_on = ${next.dueOn}, owner_id = ${next.ownerId},
      closed_on = ${next.closedOn}, closing_note = ${next.closingNote}, level = ${next.level},
      revision = revision + 1, updated_at = ${ctx.now}
    where id = ${commitment.id} and state = ${commitment.state} and revision = ${commitment.revision}
    returning ${commitmentColumns}`)
  if (!row) throw new AppError('changed_meanwhile', 'conflict')
  return row
}

/** Gives a promise another day, with the reason; its climb begins anew. Error on `dueOn`: the day that it has (`same_day`). */
export async function postponeCommitment(
  ctx: Ctx,
  input: Touch & { readonly dueOn: Temporal.PlainDate; readonly reason: string },
): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { memorandum, commitment } = await lockCommitment(tx, input.commitmentId)
    requireRevision(commitment, input.revision)
    if (commitment.dueOn.equals(input.dueOn)) {
      throw new AppError('check_fields', 'invalid', { fields: { dueOn: { code: 'same_day' } } })
    }
    const moved = await moveCommitment(tx, ctx, commitment, 'move', { dueOn: input.dueOn, level: 0 })
    await recordPromise(tx, ctx, memorandum, moved, 'commitment.moved', { from: String(commitment.dueOn), reason: input.reason })
  })
}

/** Hands a promise to another of the house; empty takes it from everybody. */
export async function assignCommitment(ctx: Ctx, input: Touch & { readonly ownerId: string }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const { memorandum, commitment } = await lockCommitment(tx, input.commitmentId)
    requireRevision(commitment, input.revision)
    await requireOwner(tx, input.ownerId || undefined)
    const changed = await moveCommitment(tx, ctx, commitment, 'change', { ownerId: input.ownerId || null })
    await recordPromise(tx, ctx, memorandum, changed, 'commitment.changed', {})
  })
}

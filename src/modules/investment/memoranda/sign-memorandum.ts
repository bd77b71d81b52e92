import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordPaper } from './memoranda.events.ts'
import { lockMemorandum, moveMemorandum, requireRevision } from './memorandum.row.ts'

interface Signed {
  readonly memorandumId: string
  readonly signedOn: Temporal.PlainDate
  readonly revision: number
}

/**
 * A paper comes into force. Errors: `needs_both_sides` without a party on either side; on `signedOn` a day in the future
 * (`in_the_future`) or after the paper's own end (`after_the_end`).
 */
export async function signMemorandum(ctx: Ctx, input: Signed): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    requireRevision(memorandum, input.revision)
    const { sides } = await tx.one(sql<{ sides: number }>`
      select count(distinct side)::int as sides from investment.memorandum_party where memorandum_id = ${memorandum.id}`)
    if (sides < 2) throw new AppError('needs_both_sides', 'conflict')
    requireDay(ctx, input.signedOn, memorandum.validUntil)
    const signed = await moveMemorandum(tx, ctx, memorandum, 'sign', { signedOn: input.signedOn })
    await recordPaper(tx, ctx, signed, 'memorandum.signed', {
      kind: signed.kind,
      signedOn: String(input.signedOn),
      validUntil: signed.validUntil === null ? null : String(signed.validUntil),
    })
  })
}

function requireDay(ctx: Ctx, day: Temporal.PlainDate, end: Temporal.PlainDate | null): void {
  const code =
    Temporal.PlainDate.compare(day, today(ctx)) > 0
      ? 'in_the_future'
      : end && Temporal.PlainDate.compare(day, end) > 0
        ? 'after_the_end'
        : undefined
  if (code) throw new AppError('check_fields', 'invalid', { fields: { signedOn: { code } } })
}

/** A draft that nobody will sign is put away, with the reason. */
export async function discardMemorandum(
  ctx: Ctx,
  input: { readonly memorandumId: string; readonly reason: string; readonly revision: number },
): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    requireRevision(memorandum, input.revision)
    const gone = await moveMemorandum(tx, ctx, memorandum, 'discard', { endReason: input.reason })
    await recordPaper(tx, ctx, gone, 'memorandum.discarded', { reason: input.reason })
  })
}

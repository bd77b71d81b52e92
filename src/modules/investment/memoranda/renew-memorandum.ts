import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordPaper } from './memoranda.events.ts'
import { lockMemorandum, moveMemorandum, requireRevision } from './memorandum.row.ts'

interface Renewal {
  readonly memorandumId: string
  readonly until: Temporal.PlainDate
  readonly reason: string
  readonly revision: number
}

/**
 * Gives a paper a later end; one that has lapsed comes back into force, its promises stay lapsed until each is reopened.
 * Error on `until`: not later than before or than today (`not_later`).
 */
export async function renewMemorandum(ctx: Ctx, input: Renewal): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    requireRevision(memorandum, input.revision)
    const floor = [memorandum.validUntil, today(ctx)].filter((day) => day !== null)
    if (floor.some((day) => Temporal.PlainDate.compare(input.until, day) <= 0)) {
      throw new AppError('check_fields', 'invalid', { fields: { until: { code: 'not_later' } } })
    }
    const action = memorandum.state === 'lapsed' ? 'revive' : 'renew'
    const renewed = await moveMemorandum(tx, ctx, memorandum, action, { validUntil: input.until })
    await recordPaper(tx, ctx, renewed, 'memorandum.renewed', {
      from: memorandum.validUntil === null ? null : String(memorandum.validUntil),
      until: String(input.until),
      reason: input.reason,
    })
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { requireLongerHold } from './claim.rules.ts'
import { lockPlot } from './claim.row.ts'
import { holdExtended } from './plot.events.ts'

export interface ExtendHold {
  readonly claimId: string
  readonly until: Temporal.Instant
  readonly reason: string
}

/**
 * Moves the end of a hold that lasts further away, within a year from its beginning and not into anybody else's claim.
 * Conflicts: `claim_over`, `plot_taken`, `plot_not_offered`, `site_closed`; on the field `until` `hold_not_longer` and
 * `hold_too_long`.
 */
export async function extendHold(ctx: Ctx, { claimId, until, reason }: ExtendHold): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const hold = await tx.maybe(sql<{ plotId: string }>`
      select plot_id as "plotId" from investment.plot_claim where id = ${claimId} and kind = 'hold'`)
    if (!hold) throw new AppError('not_found', 'not_found')
    const plot = await lockPlot(tx, hold.plotId)
    const lasts = await tx.maybe(sql<{ from: Temporal.Instant; until: Temporal.Instant; projectId: string }>`
      select lower(during) as "from", upper(during) as until, project_id as "projectId" from investment.plot_claim
      where id = ${claimId} and released_at is null and during @> ${ctx.now}::timestamptz`)
    if (!lasts) throw new AppError('claim_over', 'conflict')
    requireLongerHold(until, lasts)
    const extended = await tx.run(sql`
      update investment.plot_claim c set during = tstzrange(lower(c.during), ${until}::timestamptz)
      where c.id = ${claimId} and not exists (
        select from investment.plot_claim other where other.plot_id = c.plot_id and other.id <> c.id
          and other.during && tstzrange(lower(c.during), ${until}::timestamptz))`)
    if (extended === 0) throw new AppError('plot_taken', 'conflict', { params: { plot: plot.number } })
    await record(
      tx,
      ctx,
      holdExtended(plot.id, {
        holdId: claimId,
        projectId: lasts.projectId,
        plot: plot.number,
        from: String(lasts.until),
        until: String(until),
        reason,
      }),
    )
  })
}

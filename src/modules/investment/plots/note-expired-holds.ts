import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { recordMany } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { holdExpired } from './plot.events.ts'

/**
 * Writes into the trail which holds have run out since it was last asked; gives how many. A plot is free from the moment
 * that its hold ends: nothing waits for this.
 */
export async function noteExpiredHolds(ctx: Ctx): Promise<number> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const over = await tx.rows(sql<{ id: string; plotId: string; projectId: string; until: Temporal.Instant }>`
      update investment.plot_claim set expiry_noted_at = ${ctx.now}
      where kind = 'hold' and released_at is null and expiry_noted_at is null and upper(during) <= ${ctx.now}
      returning id, plot_id as "plotId", project_id as "projectId", upper(during) as until`)
    if (over.length > 0)
      await recordMany(
        tx,
        ctx,
        over.map(({ id, plotId, projectId, until }) => holdExpired(plotId, { holdId: id, projectId, until: String(until) })),
      )
    return over.length
  })
}

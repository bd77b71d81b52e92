import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { requireHoldEnd } from './claim.rules.ts'
import { insertClaim, lockPlot } from './claim.row.ts'
import { plotHeld } from './plot.events.ts'

export interface PlaceHold {
  readonly plotId: string
  readonly projectId: string
  readonly until: Temporal.Instant
  readonly note: string
}

/**
 * Keeps a plot for one project from now until an end that comes by itself. Conflicts: `plot_taken`, `plot_not_offered`,
 * `site_closed`. Gives the id of the hold.
 */
export async function placeHold(ctx: Ctx, { plotId, projectId, until, note }: PlaceHold): Promise<string> {
  allow(ctx, 'investment.write')
  requireHoldEnd(until, ctx.now)
  return transact(ctx, async (tx) => {
    const plot = await lockPlot(tx, plotId)
    const id = await insertClaim(tx, ctx, plot, { kind: 'hold', projectId, from: ctx.now, until, basis: '', note })
    await record(tx, ctx, plotHeld(plotId, { holdId: id, projectId, until: String(until), plot: plot.number }))
    return id
  })
}

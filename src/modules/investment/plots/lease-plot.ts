import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { requireLeaseEnd } from './claim.rules.ts'
import { endClaim, insertClaim, lockPlot } from './claim.row.ts'
import { plotLeased } from './plot.events.ts'

export interface LeasePlot {
  readonly plotId: string
  readonly projectId: string
  /** Absent: without an end. */
  readonly until?: Temporal.Instant | undefined
  /** The contract or protocol that it stands on. */
  readonly basis: string
  readonly note: string
}

/**
 * Leases a plot to a project from now on. The project's own hold ends with it; anybody else's is in the way: conflict
 * `plot_taken`. Gives the id of the lease.
 */
export async function leasePlot(ctx: Ctx, { plotId, projectId, until, basis, note }: LeasePlot): Promise<string> {
  allow(ctx, 'investment.write')
  requireLeaseEnd(until, ctx.now)
  return transact(ctx, async (tx) => {
    const plot = await lockPlot(tx, plotId)
    const own = await tx.rows(sql<{ id: string }>`
      select id from investment.plot_claim where plot_id = ${plotId} and project_id = ${projectId} and kind = 'hold'
        and during @> ${ctx.now}::timestamptz`)
    for (const hold of own) await endClaim(tx, ctx, hold.id, 'leased')
    const id = await insertClaim(tx, ctx, plot, { kind: 'lease', projectId, from: ctx.now, until, basis, note })
    await record(
      tx,
      ctx,
      plotLeased(plotId, { leaseId: id, projectId, basis, until: until ? String(until) : null, plot: plot.number }),
    )
    return id
  })
}

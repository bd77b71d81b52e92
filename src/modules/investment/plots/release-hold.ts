import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { endClaim } from './claim.row.ts'
import { leaseEnded, plotReleased } from './plot.events.ts'

export interface ReleaseClaim {
  readonly claimId: string
  readonly reason: string
}

/** Gives a held plot free before the hold ends by itself; a conflict when it has ended already. */
export function releaseHold(ctx: Ctx, input: ReleaseClaim): Promise<void> {
  return release(ctx, 'hold', input)
}

/** Ends a lease before its time; a conflict when it has ended already. */
export function endLease(ctx: Ctx, input: ReleaseClaim): Promise<void> {
  return release(ctx, 'lease', input)
}

async function release(ctx: Ctx, kind: 'hold' | 'lease', { claimId, reason }: ReleaseClaim): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const claim = await tx.maybe(sql<{ plotId: string; projectId: string }>`
      select plot_id as "plotId", project_id as "projectId" from investment.plot_claim
      where id = ${claimId} and kind = ${kind}`)
    if (!claim) throw new AppError('not_found', 'not_found')
    // The plot first, as everyone does: whoever comes the other way round would wait for ever.
    await tx.rows(sql`select 1 from investment.plot where id = ${claim.plotId} for no key update`)
    if (!(await endClaim(tx, ctx, claimId, reason))) throw new AppError('claim_over', 'conflict')
    const event = kind === 'hold' ? plotReleased : leaseEnded
    await record(tx, ctx, event(claim.plotId, { claimId, projectId: claim.projectId, reason }))
  })
}

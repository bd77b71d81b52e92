import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

export interface LockedPlot {
  readonly id: string
  readonly number: string
  readonly siteId: string
}

/** Holds a plot's row until the transaction ends: claims on one plot come one after the other. */
export async function lockPlot(tx: Tx, id: string): Promise<LockedPlot> {
  const plot = await tx.maybe(sql<LockedPlot & { offered: boolean; siteState: string }>`
    select p.id, p.number, p.site_id as "siteId", p.offered, s.state as "siteState"
    from investment.plot p join investment.site s on s.id = p.site_id where p.id = ${id} for no key update of p`)
  if (!plot) throw new AppError('not_found', 'not_found')
  if (!plot.offered) throw new AppError('plot_not_offered', 'conflict', { params: { plot: plot.number } })
  if (plot.siteState === 'closed') throw new AppError('site_closed', 'conflict')
  return plot
}

export interface NewClaim {
  readonly kind: 'hold' | 'lease'
  readonly projectId: string
  readonly from: Temporal.Instant
  readonly until?: Temporal.Instant | undefined
  readonly basis: string
  readonly note: string
}

/** Writes a claim, unless the plot is taken for any part of that time: conflict `plot_taken`. The database decides. */
export async function insertClaim(tx: Tx, ctx: Ctx, plot: LockedPlot, claim: NewClaim): Promise<string> {
  await requireProject(tx, claim.projectId)
  const id = newId()
  const during = sql`tstzrange(${claim.from}::timestamptz, ${claim.until ?? null}::timestamptz)`
  const made = await tx.run(sql`
    insert into investment.plot_claim (id, plot_id, kind, project_id, during, basis, note, made_by, made_at)
    values (${id}, ${plot.id}, ${claim.kind}, ${claim.projectId}, ${during}, ${claim.basis}, ${claim.note}, ${nameOf(ctx)}, ${ctx.now})
    on conflict on constraint plot_claims_do_not_overlap do nothing`)
  if (made === 0) throw new AppError('plot_taken', 'conflict', { params: { plot: plot.number } })
  return id
}

/** Refuses, on the field `projectId`, a project that is not there. */
export async function requireProject(tx: Tx, id: string): Promise<void> {
  if (await tx.maybe(sql`select 1 from investment.project where id = ${id}`)) return
  throw new AppError('check_fields', 'invalid', { fields: { projectId: { code: 'not_there' } } })
}

/** Ends claims before their time: what of them lies ahead is free again. */
export async function endClaim(tx: Tx, ctx: Ctx, id: string, reason: string): Promise<boolean> {
  const ended = await tx.run(sql`
    update investment.plot_claim set released_at = ${ctx.now}, release_reason = ${reason},
      during = tstzrange(lower(during), least(coalesce(upper(during), 'infinity'), greatest(lower(during), ${ctx.now}::timestamptz)))
    where id = ${id} and released_at is null and (upper(during) is null or upper(during) > ${ctx.now})`)
  return ended === 1
}

export function nameOf({ actor }: Pick<Ctx, 'actor'>): string {
  return 'name' in actor ? actor.name : ''
}

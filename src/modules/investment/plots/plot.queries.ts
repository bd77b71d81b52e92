import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { Claim, Plot } from './plot.ts'

/** Columns of `investment.plot p` with what the plot is at a moment; `claimAt` stands beside it. */
export const plotColumns = sql`p.id, p.site_id as "siteId", p.number, p.area_ha::text as "areaHa", p.shape_ha::text as "shapeHa",
  p.shape, p.note, p.offered, p.revision, upper(now_claim.during) as until,
  case now_claim.kind when 'hold' then 'held' when 'lease' then 'leased' else case when p.offered then 'free' else 'kept' end end as state`

/** The claim that a plot is under at a moment: at most one, says the database. */
export const claimAt = (now: Temporal.Instant): Sql => sql`left join lateral (
  select c.kind, c.during from investment.plot_claim c where c.plot_id = p.id and c.during @> ${now}::timestamptz) now_claim on true`

/** `2` before `10`, `A-9` before `A-10`. */
export const byNumber = sql`length(regexp_replace(p.number, '\\D', '', 'g')), p.number`

/** A plot for the house; `not_found` when there is none. */
export async function plotById(ctx: Ctx, id: string): Promise<Plot> {
  allow(ctx, 'investment.read')
  const found = await ctx.db.maybe(sql<Plot>`select ${plotColumns} from investment.plot p ${claimAt(ctx.now)} where p.id = ${id}`)
  if (!found) throw new AppError('not_found', 'not_found')
  return found
}

const claimColumns = (now: Temporal.Instant) => sql`c.id, c.plot_id as "plotId", c.kind, c.project_id as "projectId",
  lower(c.during) as "from", upper(c.during) as until, c.basis, c.note, c.made_by as "madeBy", c.made_at as "madeAt",
  c.released_at as "releasedAt", c.release_reason as "releaseReason", c.during @> ${now}::timestamptz as current`

/** All holds and leases that a plot ever had, the newest first. */
export function claimsOf(ctx: Ctx, plotId: string): Promise<Claim[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<Claim>`
    select ${claimColumns(ctx.now)} from investment.plot_claim c where c.plot_id = ${plotId} order by c.made_at desc, c.id desc`)
}

/** One hold or lease; `not_found` when there is none. */
export async function claimById(ctx: Ctx, id: string): Promise<Claim> {
  allow(ctx, 'investment.read')
  const found = await ctx.db.maybe(sql<Claim>`select ${claimColumns(ctx.now)} from investment.plot_claim c where c.id = ${id}`)
  if (!found) throw new AppError('not_found', 'not_found')
  return found
}

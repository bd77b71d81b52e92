import { leasePlot, placeHold, startCase } from '../../src/modules/investment/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import { sql } from '../../src/platform/database/sql.ts'

/** Gives some plots of the demonstration to its projects, where it has any: two holds, a lease, and a case that runs. */
export async function loadClaims(ctx: Ctx): Promise<void> {
  if (await ctx.db.maybe(sql`select 1 from investment.plot_claim`)) return
  const projects = await ctx.db.rows(sql<{ id: string }>`
    select id from investment.project where demo and stage not in ('dropped', 'paused') order by created_at, id limit 4`)
  const plots = await ctx.db.rows(sql<{ id: string; number: string }>`
    select p.id, p.number from investment.plot p join investment.site s on s.id = p.site_id
    where s.slug = 'bukhara-industry-development-park' and p.offered`)
  const procedure = await ctx.db.maybe(sql<{ id: string }>`select id from investment.procedure where slug = 'industrial-plot'`)
  const plot = (number: string) => plots.find((each) => each.number === number)?.id ?? ''
  const [first, second, third, fourth] = projects
  const inDays = (count: number) => ctx.now.add({ hours: count * 24 })
  if (first) await leasePlot(ctx, { plotId: plot('7'), projectId: first.id, until: undefined, basis: 'Demo 1', note: '' })
  if (second) await placeHold(ctx, { plotId: plot('3'), projectId: second.id, until: inDays(45), note: '' })
  if (second && procedure) await startCase(ctx, { procedureId: procedure.id, projectId: second.id, plotId: plot('3') })
  if (third) await placeHold(ctx, { plotId: plot('10'), projectId: third.id, until: inDays(20), note: '' })
  if (fourth) await leasePlot(ctx, { plotId: plot('12'), projectId: fourth.id, until: inDays(3650), basis: 'Demo 2', note: '' })
}

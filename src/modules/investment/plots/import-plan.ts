import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { hectaresOf } from '../sites/plan/area.ts'
import { readPlan } from '../sites/plan/read-plan.ts'
import { planDrawn } from '../sites/site.events.ts'

export interface DrawnPlan {
  readonly boundary: boolean
  readonly added: number
  readonly redrawn: number
}

/**
 * Takes the boundary and the plots of a site from GeoJSON. A plot that is there by its number is redrawn and keeps the
 * rest; one that is missing in the drawing stays. Throws `invalid` on the field `geojson`.
 */
export async function importPlan(ctx: Ctx, siteId: string, geojson: string): Promise<DrawnPlan> {
  allow(ctx, 'investment.write')
  const plan = readPlan(geojson)
  return transact(ctx, async (tx) => {
    const site = await tx.maybe(sql`select 1 from investment.site where id = ${siteId} for no key update`)
    if (!site) throw new AppError('not_found', 'not_found')
    if (plan.boundary)
      await tx.run(sql`
        update investment.site set boundary = ${json(plan.boundary)}, boundary_ha = ${hectaresOf(plan.boundary)},
          revision = revision + 1, updated_at = ${ctx.now} where id = ${siteId}`)
    let added = 0
    for (const { number, areaHa, shape } of plan.plots) {
      const { fresh } = await tx.one(sql<{ fresh: boolean }>`
        insert into investment.plot as p (id, site_id, number, area_ha, shape, shape_ha, created_at, updated_at)
        values (${newId()}, ${siteId}, ${number}, ${areaHa ?? null}, ${json(shape)}, ${hectaresOf(shape)}, ${ctx.now}, ${ctx.now})
        on conflict (site_id, number) do update set shape = excluded.shape, shape_ha = excluded.shape_ha,
          area_ha = coalesce(excluded.area_ha, p.area_ha), revision = p.revision + 1, updated_at = excluded.updated_at
        returning p.revision = 1 as fresh`)
      if (fresh) added += 1
    }
    const drawn = { boundary: plan.boundary !== undefined, added, redrawn: plan.plots.length - added }
    await record(tx, ctx, planDrawn(siteId, { ...drawn }))
    return drawn
  })
}

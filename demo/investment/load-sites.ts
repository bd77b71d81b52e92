import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import {
  createProcedure,
  createSite,
  importPlan,
  procedureInput,
  publishSite,
  siteInput,
} from '../../src/modules/investment/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import { json, sql } from '../../src/platform/database/sql.ts'

const sites = z.array(
  z.object({
    slug: z.string(),
    plan: z.string(),
    site: siteInput,
    keptBack: z.array(z.string()),
    notes: z.record(z.string(), z.string()),
  }),
)
const procedures = z.array(z.object({ slug: z.string(), procedure: procedureInput }))

/** Sites with their plans, and the procedures; what is there by its address stays as it is. */
export async function loadSites(ctx: Ctx, projectRoot: string): Promise<void> {
  const folder = path.join(projectRoot, 'demo/investment')
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
  for (const { slug, procedure } of procedures.parse(JSON.parse(read('procedures.json')))) {
    if (await isThere(ctx, sql`select 1 from investment.procedure where slug = ${slug}`)) continue
    await createProcedure(ctx, procedure, { slug })
  }
  for (const { slug, plan, site, keptBack, notes } of sites.parse(JSON.parse(read('sites.json')))) {
    if (await isThere(ctx, sql`select 1 from investment.site where slug = ${slug}`)) continue
    const { id } = await createSite(ctx, site, { slug, demo: true })
    await importPlan(ctx, id, read(`plans/${plan}.geojson`))
    await ctx.db.inTransaction((tx) =>
      tx.run(
        sql`update investment.plot set note = ${json(notes)}, offered = number <> all(${keptBack}::text[]) where site_id = ${id}`,
      ),
    )
    await publishSite(ctx, id, 2, true)
  }
}

async function isThere({ db }: Ctx, statement: ReturnType<typeof sql>): Promise<boolean> {
  return (await db.maybe(statement)) !== undefined
}

import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { SiteInput } from './site.schema.ts'

/** Writes what belongs to a site in place of what stood there: supplies, distances, incentives. */
export async function writeParts(tx: Tx, siteId: string, { utilities, links, incentives }: SiteInput): Promise<void> {
  await tx.run(sql`delete from investment.site_utility where site_id = ${siteId}`)
  for (const [kind, supply] of Object.entries(utilities)) {
    if (!supply) continue
    const { available, total, distanceKm, note } = supply
    const silent = available === undefined && total === undefined && distanceKm === undefined && Object.keys(note).length === 0
    if (silent) continue
    await tx.run(sql`
      insert into investment.site_utility (site_id, kind, available, total, distance_km, note)
      values (${siteId}, ${kind}, ${available ?? null}, ${total ?? null}, ${distanceKm ?? null}, ${json(note)})`)
  }
  await tx.run(sql`delete from investment.site_link where site_id = ${siteId}`)
  for (const [position, { kind, names, distanceKm }] of links.entries())
    await tx.run(sql`
      insert into investment.site_link (site_id, position, kind, names, distance_km)
      values (${siteId}, ${position + 1}, ${kind}, ${json(names)}, ${distanceKm ?? null})`)
  await tx.run(sql`delete from investment.site_incentive where site_id = ${siteId}`)
  for (const [position, { texts, act, actUrl, until }] of incentives.entries())
    await tx.run(sql`
      insert into investment.site_incentive (site_id, position, texts, act, act_url, until)
      values (${siteId}, ${position + 1}, ${json(texts)}, ${act}, ${actUrl}, ${until ?? null})`)
}

import { testDatabase } from '../../../../test/support/database.ts'
import { type Actor, anonymous, system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import { openDatabase } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { blankHouse } from '../../../platform/settings/house.ts'
import { importPlan } from '../plots/import-plan.ts'
import { publishSite } from './publish-site.ts'
import { createSite } from './save-site.ts'
import { siteInput } from './site.schema.ts'

export const start = Temporal.Instant.from('2026-11-24T04:00:00Z')
export const officer: Actor = { kind: 'account', accountId: 'officer', name: 'Dilnoza', role: 'staff' }
export const maker: Actor = { kind: 'account', accountId: 'maker', name: 'Usta', role: 'maker', makerId: newId() }
export const clock = system('clock')

/** A square of about `metres` a side, whose south-western corner lies there. */
export function square(lon: number, lat: number, metres: number): [number, number][] {
  const north = metres / 111_035
  const east = metres / (111_412 * Math.cos((lat * Math.PI) / 180))
  return [
    [lon, lat],
    [lon + east, lat],
    [lon + east, lat + north],
    [lon, lat + north],
    [lon, lat],
  ]
}

export const areaOf = (...rings: [number, number][][]) => ({ type: 'Polygon', coordinates: rings })

/** A park of 1 km² with three plots of 4, 9 and 1 ha. */
export const plan = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: {}, geometry: areaOf(square(60.1, 39.7, 1000)) },
    { type: 'Feature', properties: { number: '1', area_ha: 4 }, geometry: areaOf(square(60.101, 39.701, 200)) },
    { type: 'Feature', properties: { number: '2', area_ha: '9' }, geometry: areaOf(square(60.105, 39.701, 300)) },
    { type: 'Feature', properties: { number: '10' }, geometry: areaOf(square(60.101, 39.705, 100)) },
  ],
})

/** A house with a published park and some projects, on a database of its own. */
export async function openSiteHouse(projectCount = 3, connections = 16) {
  const test = await testDatabase()
  const db = openDatabase(test.url, { max: connections })
  const files = new Map<string, Uint8Array>()
  const store: FileStore = {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
  }
  const house = { ...blankHouse, timeZone: 'Asia/Tashkent' }
  const ctx = (actor: Actor = officer, more: Partial<Ctx> = {}): Ctx => ({
    db,
    files: store,
    actor,
    locale: 'en',
    now: start,
    house,
    publicUrl: 'https://house.example',
    ...more,
  })
  const projects = Array.from({ length: projectCount }, () => newId())
  await db.inTransaction(async (tx) => {
    await tx.run(
      sql`insert into investment.sector (code, names, position) values ('test', ${json({ en: 'Test' })}, 1) on conflict do nothing`,
    )
    for (const [index, id] of projects.entries()) await addProject(tx, id, index + 1)
  })
  const input = siteInput.parse({
    kind: 'industrial_park',
    state: 'open',
    names: { en: 'North park', uz: 'Shimoliy park' },
    areaHa: '100',
    utilities: { power: { available: '12', total: '40', distanceKm: '0' }, gas: { available: '0', total: '500' } },
    links: [{ kind: 'rail', distanceKm: '0' }],
  })
  const { id: siteId, slug } = await createSite(ctx(), input)
  await importPlan(ctx(), siteId, plan)
  await publishSite(ctx(), siteId, 2, true)
  const rows = await db.rows(
    sql<{ id: string; number: string }>`select id, number from investment.plot where site_id = ${siteId} order by number`,
  )
  const plots = Object.fromEntries(rows.map((row) => [row.number, row.id]))
  return {
    db,
    url: test.url,
    ctx,
    files,
    projects,
    site: { id: siteId, slug },
    plots: { one: plots['1']!, two: plots['2']!, ten: plots['10']! },
    visitor: () => ctx(anonymous),
    close: async () => {
      await db.close()
      await test.drop()
    },
  }
}

export type SiteHouse = Awaited<ReturnType<typeof openSiteHouse>>

type Tx = Parameters<Parameters<Ctx['db']['inTransaction']>[0]>[0]

/** A project without its own story: what a hold, a lease or a case belongs to. */
export async function addProject(tx: Tx, id: string, no: number): Promise<void> {
  await tx.run(sql`
    insert into investment.project (id, number, slug, title, stage, stage_since, sector_code, created_at, updated_at)
    values (${id}, ${`P-TEST-${no}`}, ${`test-${id.slice(-12)}`}, ${json({ en: `Plant ${no}` })}, 'land', '2026-01-01', 'test', ${start}, ${start})`)
}

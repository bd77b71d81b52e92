import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { loadDemo } from '../../../../../demo/load-demo.ts'
import { locales } from '../../../../kernel/locale.ts'
import { type Database, openDatabase } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allMakers } from '../../index.ts'
import type { ProductDraft } from '../import.types.ts'
import { contextOf, smallHouse, tableOf } from '../../showroom.fixture.ts'
import { applyImport, countsOf } from './apply-import.ts'
import { exportGoods } from './export-goods.ts'
import { readDrafts } from './read-drafts.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  await loadDemo(contextOf(db), path.resolve(import.meta.dirname, '../../../../..'))
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

test('what comes out goes in: every maker of the demonstration, in five languages, unchanged', async () => {
  const ctx = contextOf(db)
  const makers = (await allMakers(ctx)).filter(({ products }) => products > 0)
  expect(makers.length).toBeGreaterThan(10)
  for (const [at, { id, slug }] of makers.entries()) {
    const reader = locales[at % locales.length]!
    const format = at % 2 === 0 ? 'xlsx' : 'csv'
    const { bytes, count } = await exportGoods(ctx, { makerId: id, reader, format })
    const reading = await readDrafts(bytes, `${slug}.${format}`)
    const result = await applyImport(ctx, { ...reading, makerId: id, dryRun: true })
    const changes = result.rows.flatMap((row) => row.changes)
    expect({ slug, reader, changes, refused: [...reading.refused, ...result.refused] }).toEqual({
      slug,
      reader,
      changes: [],
      refused: [],
    })
    expect(countsOf(result)).toMatchObject({ unchanged: count, created: 0 })
  }
})

test('five thousand rows are written and then found unchanged', async () => {
  const ctx = contextOf(db)
  const house = await smallHouse(ctx)
  const drafts = Array.from({ length: 5_000 }, (_, at): ProductDraft => ({
    row: at + 2,
    sku: `K-${at}`,
    names: { uz: `Sopol kosa ${at % 700}`, ru: `Керамическая пиала ${at % 700}` },
    unit: 'H87',
    category: 'Керамика',
    price: { amount: `${1 + (at % 90)}.5`, currency: 'USD' },
    descriptions: { ru: `Ручная работа, роспись ${at}` },
  }))
  const seen: number[] = []
  const input = { ...tableOf(drafts), makerId: house.first, onProgress: (done: number) => void seen.push(done) }
  expect(countsOf(await applyImport(ctx, input))).toMatchObject({ created: 5_000 })
  expect(seen.at(-1)).toBe(5_000)
  expect(
    await db.rows(sql`select slug from showroom.product where maker_id = ${house.first} group by slug having count(*) > 1`),
  ).toEqual([])
  expect(countsOf(await applyImport(ctx, input))).toMatchObject({ unchanged: 5_000 })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { analysisVersion } from '../../../language/index.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { listProducts, productInput } from '../index.ts'
import { readFilter } from '../product/product-filter.ts'
import { createProduct, editProduct } from '../product/save-product.ts'
import { contextOf, smallHouse } from '../showroom.fixture.ts'
import { reindexGoods } from './reindex-goods.ts'
import { countStale, markAllStale, markOutdated } from './stale-terms.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const ctx = () => contextOf(db)
const input = (name: string) =>
  productInput.parse({ makerId: house.first, categoryId: house.fruits, names: { en: name }, unit: 'KGM' })

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(ctx())
  for (let number = 0; number < 500; number++) await createProduct(ctx(), input(`Kettle ${number}`))
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

beforeEach(() => db.inTransaction((tx) => tx.run(sql`delete from showroom.stale_terms`)))

const run = (text: ReturnType<typeof sql>) => db.inTransaction((tx) => tx.run(text))
const found = async (q: string) => (await listProducts(ctx(), readFilter(new URLSearchParams({ q })))).total
const terms = () => db.rows(sql<{ id: string; terms: string }>`select id, terms::text from showroom.product order by id`)

test('terms that are gone come back as they were, on the shelf too', async () => {
  const before = await terms()
  const words = await db.one(sql<{ n: number }>`select count(distinct word)::int as n from showroom.word`)
  await run(sql`update showroom.product set terms = ''`)
  await run(sql`delete from showroom.word`)
  expect(await found('kettle')).toBe(0)
  await db.inTransaction(markAllStale)
  expect(await reindexGoods(ctx())).toBe(500)
  expect(await terms()).toEqual(before)
  expect([await found('kettle'), await countStale(db)]).toEqual([500, 0])
  expect(await db.one(sql`select count(distinct word)::int as n from showroom.word`)).toEqual(words)
})

test('only what an older analysis made is outdated', async () => {
  await run(sql`update showroom.product set analysis = ${analysisVersion - 1} where names ->> 'en' in ('Kettle 7', 'Kettle 8')`)
  await run(sql`update showroom.product set analysis = ${analysisVersion + 1} where names ->> 'en' = 'Kettle 9'`)
  expect(await db.inTransaction(markOutdated)).toBe(2)
  expect(await reindexGoods(ctx())).toBe(2)
  expect(await db.inTransaction(markOutdated)).toBe(0)
})

test('broken off it goes on where it stood; goods that were thrown away do not stop it', async () => {
  await db.inTransaction(markAllStale)
  await expect(
    reindexGoods(ctx(), () => {
      throw new Error('pulled the plug')
    }),
  ).rejects.toThrow('plug')
  expect(await countStale(db)).toBe(300)
  await run(sql`insert into showroom.stale_terms (product_id) values (gen_random_uuid())`)
  expect([await countStale(db), await reindexGoods(ctx()), await countStale(db)]).toEqual([301, 301, 0])
})

test('a renamed maker or category takes the goods along', async () => {
  await run(sql`update showroom.maker set names = '{"en": "Samovar works"}' where id = ${house.first}`)
  await run(sql`update showroom.category set names = '{"en": "Teaware"}' where id = ${house.fruits}`)
  await run(sql`update showroom.maker set phone = '1' where id = ${house.second}`)
  expect([await countStale(db), await found('samovar')]).toEqual([500, 0])
  await reindexGoods(ctx())
  expect([await found('samovar'), await found('teaware')]).toEqual([500, 500])
  const queued = await db.rows(sql`select 1 from graphile_worker.jobs where task_identifier = 'reindex_goods'`)
  expect(queued).toHaveLength(1)
})

test('a product that is being written is not waited for, and what is written meanwhile is not lost', async () => {
  const { id, revision } = await db.one(
    sql<{ id: string; revision: number }>`select id, revision from showroom.product where names ->> 'en' = 'Kettle 100'`,
  )
  await db.inTransaction(markAllStale)
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const writing = db.inTransaction(async (tx) => {
    await tx.run(
      sql`update showroom.product set names = '{"en": "Teapot"}', terms = 'teapot:1A', revision = revision + 1 where id = ${id}`,
    )
    await held
  })
  const made = await reindexGoods(ctx())
  expect([made, await countStale(db)]).toEqual([499, 1])
  release()
  await writing
  expect(await reindexGoods(ctx())).toBe(1)
  expect([await found('teapot'), await countStale(db)]).toEqual([1, 0])
  await editProduct(ctx(), id, revision + 1, input('Teapot, blue'))
  expect(await found('teapot blue')).toBe(1)
})

test('two at work share it, and writers in between lose nothing', async () => {
  await db.inTransaction(markAllStale)
  const edits = async () => {
    const all = await db.rows(
      sql<{ id: string; revision: number }>`select id, revision from showroom.product order by id desc limit 40`,
    )
    for (const { id, revision } of all) await editProduct(ctx(), id, revision, input('Copper jug'))
  }
  await Promise.all([reindexGoods(ctx()), reindexGoods(ctx()), edits()])
  await reindexGoods(ctx())
  expect([await found('copper jug'), await countStale(db)]).toEqual([40, 0])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { productInput } from '../index.ts'
import { contextOf, smallHouse } from '../showroom.fixture.ts'
import { listProducts } from './list-products.ts'
import { readFilter } from './product-filter.ts'
import { productPage } from './product-page.queries.ts'
import { createProduct } from './save-product.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
const ctx = () => contextOf(db)

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  const house = await smallHouse(ctx())
  const add = (names: object, sku?: string) =>
    createProduct(ctx(), productInput.parse({ makerId: house.first, categoryId: house.fruits, names, unit: 'KGM', sku }))
  await add({ 'zh-Hans': '杏干' })
  await add({ 'zh-Hans': '特级杏干' })
  await add({ ru: 'Курага' })
  await add({ 'zh-Hans': '核桃仁' })
  await add({ en: 'Gauge LB 20' })
  await add({ 'zh-Hans': '萝卜' })
  await add({ 'zh-Hans': '可贵的礼品' })
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const filterOf = (q: string) => readFilter(new URLSearchParams({ q }))
const found = async (q: string) => (await listProducts(ctx(), filterOf(q))).items.map(({ names }) => Object.values(names)[0])

test.each(['xg', 'XG', 'tj xg', 'tjxg'])('%s finds 杏干 inside 特级杏干', async (q) => {
  expect(await found(q)).toContain('特级杏干')
  const page = await productPage(ctx(), { filter: filterOf(q), state: 'published', limit: 10 })
  expect(page.items.map(({ names }) => names['zh-Hans'])).toContain('特级杏干')
})

test('what is called just so comes first, and what the Chinese call so is found in any language', async () => {
  const all = await found('xg')
  expect(all[0]).toBe('杏干')
  expect(all.toSorted()).toEqual(['Курага', '杏干', '特级杏干'].toSorted())
})

test('letters that stand in goods are those letters; units and words are no initials', async () => {
  expect(await found('lb')).toEqual(['Gauge LB 20'])
  expect(await found('luobo')).toEqual(['萝卜'])
  expect(await found('kg')).toEqual([])
  expect(await found('xg walnut')).not.toContain('杏干')
  expect((await listProducts(ctx(), readFilter(new URLSearchParams({ q: 'xg', words: 'only' })))).total).toBe(0)
})

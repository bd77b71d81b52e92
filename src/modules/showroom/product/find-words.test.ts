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
let house: Awaited<ReturnType<typeof smallHouse>>
const ctx = () => contextOf(db)

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(ctx())
  const add = (names: object, over: object = {}) =>
    createProduct(ctx(), productInput.parse({ makerId: house.first, categoryId: house.fruits, names, unit: 'KGM', ...over }))
  await add({ uz: 'Quritilgan oʻrik, olxoʻri va olma aralashmasi' })
  await add({ 'zh-Hans': '红色皮革钱包' }, { makerId: house.second, categoryId: house.pottery })
  await add({ ru: 'Кожаный ремень' }, { makerId: house.second, categoryId: house.pottery })
  await add({ ru: 'Доломит' })
  await add({ en: 'Walnut kernels' })
  await add({ en: 'Green tea' }, { description: { en: 'Goes well with dried apricots and a wallet in red' } })
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const ask = (q: string, more: Record<string, string> = {}) => listProducts(ctx(), readFilter(new URLSearchParams({ q, ...more })))
const names = ({ items }: Awaited<ReturnType<typeof ask>>) => items.map(({ names: each }) => Object.values(each)[0])

test.each([
  ['Dried apricots, prunes, apples and other dried fruit, packed', 'Quritilgan oʻrik, olxoʻri va olma aralashmasi'],
  ['Кошелёк мужской из красной кожи', '红色皮革钱包'],
  ['charmdan tikilgan qizil hamyon', '红色皮革钱包'],
  ['Dolomite, whether or not calcined or sintered, roughly trimmed', 'Доломит'],
])('%s finds what has most of its words, and says so', async (q, name) => {
  const list = await ask(q)
  expect(list.match).toBe('most')
  expect(names(list)[0]).toBe(name)
  expect(list.total).toBe(list.items.length)
  expect(list.facets.maker.reduce((sum, { count }) => sum + count, 0)).toBe(list.total)
  expect(await ask(q, { match: 'all' })).toMatchObject({ total: 0, match: 'all' })
})

test('of two words both are meant, and where goods have all words nothing else is shown', async () => {
  for (const q of ['walnut wallet', 'leather walnut', 'кожаный доломит'])
    expect(await ask(q)).toMatchObject({ total: 0, match: 'all' })
  const list = await ask('красный кожаный кошелёк')
  expect([names(list), list.match, list.mostToo]).toEqual([['红色皮革钱包'], 'all', true])
  expect(names(await ask('красный кожаный кошелёк', { match: 'most' }))[0]).toBe('红色皮革钱包')
  expect((await ask('walnut')).mostToo).toBe(false)
})

test('one word of many is not most of them', async () => {
  expect(await ask('walnut bookcase with a glass door')).toMatchObject({ total: 0 })
})

test('ticks narrow it, and other choices keep their counts', async () => {
  const q = 'Кошелёк мужской из красной кожи'
  const all = await ask(q)
  const [other] = all.facets.maker.filter(({ value }) => value.startsWith('birinchi'))
  const ticked = await ask(q, { maker: 'ikkinchi-ustaxona' })
  expect(names(ticked)).toContain('红色皮革钱包')
  expect(ticked.facets.maker.find(({ value }) => value === other?.value)?.count).toBe(other?.count)
  expect(await ask(q, { maker: 'ikkinchi-ustaxona', category: 'no-such' })).toMatchObject({ total: 0, match: 'all' })
})

test('programs hear of it, page by page', async () => {
  const filter = readFilter(new URLSearchParams({ q: 'leather belt or leather wallet, red' }))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await productPage(ctx(), { filter, state: 'published', limit: 1, cursor })
    expect(page.match).toBe('most')
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  const { items } = await listProducts(ctx(), filter)
  expect(seen).toEqual(items.map(({ id }) => id))
  expect(seen.length).toBeGreaterThan(1)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { loadHouse } from '../../../platform/settings/house.ts'
import { productById, productInput } from '../index.ts'
import { hidePrices } from '../hide-prices.ts'
import { createProduct, editProduct } from '../product/save-product.ts'
import { setProductState } from '../product/set-product-state.ts'
import { contextOf, smallHouse } from '../showroom.fixture.ts'
import { readGoodsFilter } from './goods-filter.ts'
import { goods, ownGoods } from './goods.queries.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const ctx = () => contextOf(db)
const makerOf = (makerId: string): Actor => ({ kind: 'account', accountId: 'm', name: 'Usta', role: 'maker', makerId })
const input = (over: object = {}) =>
  productInput.parse({
    makerId: house.first,
    categoryId: house.fruits,
    names: { uz: 'Turshak' },
    unit: 'KGM',
    price: '2.5',
    ...over,
  })

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(ctx())
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const found = async (query: string) =>
  (await goods(ctx(), readGoodsFilter(new URLSearchParams(query)))).items.map(({ names }) => names.uz ?? names['zh-Hans'])

test('staff find goods by name, article, maker and state; archived ones only when asked for', async () => {
  const dried = await createProduct(ctx(), input({ sku: 'TR_7' }))
  await createProduct(ctx(), input({ makerId: house.second, categoryId: house.pottery, names: { uz: 'Koʻza' }, state: 'draft' }))
  expect(await found('q=turshak')).toEqual(['Turshak'])
  expect(await found('q=tr_7')).toEqual(['Turshak'])
  expect(await found('q=TRX7')).toEqual([])
  expect(await found('q=ikkinchi')).toEqual(['Koʻza'])
  expect(await found('state=draft')).toEqual(['Koʻza'])
  await setProductState(ctx(), dried.id, 1, 'archived')
  expect(await found('')).toEqual(['Koʻza'])
  expect(await found('state=archived')).toEqual(['Turshak'])
  await expect(setProductState(ctx(), dried.id, 1, 'published')).rejects.toMatchObject({ code: 'changed_meanwhile' })
})

test('two who edit the same product: the second is told, and nothing is overwritten', async () => {
  const { id } = await createProduct(ctx(), input({ names: { uz: 'Anjir' } }))
  await editProduct(ctx(), id, 1, input({ names: { uz: 'Anjir, saralangan' } }))
  await expect(editProduct(ctx(), id, 1, input({ names: { uz: 'Boshqa' } }))).rejects.toMatchObject({ kind: 'conflict' })
  expect(await productById(ctx(), id)).toMatchObject({ names: { uz: 'Anjir, saralangan' }, revision: 2 })
})

test('an article belongs to one product of a maker; an empty store is a stock of nought', async () => {
  const { id } = await createProduct(ctx(), input({ sku: 'X-1', stock: '0' }))
  expect(await productById(ctx(), id)).toMatchObject({ stock: '0.000' })
  await expect(createProduct(ctx(), input({ sku: 'X-1' }))).rejects.toMatchObject({ fields: { sku: { code: 'sku_taken' } } })
  await createProduct(ctx(), input({ sku: 'X-1', makerId: house.second }))
})

test('a name in Chinese alone still gives the product an address', async () => {
  const { id } = await createProduct(ctx(), input({ names: { 'zh-Hans': '杏干' } }))
  expect((await productById(ctx(), id))?.slug).toMatch(/^[a-z0-9-]{3,}$/)
})

test('a maker reads all his own goods with their prices, and nobody else’s', async () => {
  const own = await ownGoods(contextOf(db, makerOf(house.second)), 1)
  expect(own.items.length).toBeGreaterThan(0)
  expect(own.items.every(({ maker, price }) => maker.id === house.second && price !== undefined)).toBe(true)
  await expect(goods(contextOf(db, makerOf(house.second)), readGoodsFilter(new URLSearchParams()))).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(ownGoods(contextOf(db, { kind: 'anonymous' }), 1)).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('all prices can be hidden at once and shown again; makers may not', async () => {
  await hidePrices(ctx(), true)
  expect((await loadHouse(db)).pricesHidden).toBe(true)
  await hidePrices(ctx(), false)
  expect((await loadHouse(db)).pricesHidden).toBe(false)
  await expect(hidePrices(contextOf(db, makerOf(house.first)), true)).rejects.toMatchObject({ kind: 'forbidden' })
})

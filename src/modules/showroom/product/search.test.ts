import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { productInput } from '../index.ts'
import { contextOf, smallHouse } from '../showroom.fixture.ts'
import { listProducts } from './list-products.ts'
import { readFilter } from './product-filter.ts'
import { productPage } from './product-page.queries.ts'
import { createProduct, editProduct } from './save-product.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const ctx = () => contextOf(db)
const input = (names: object, over: object = {}) =>
  productInput.parse({ makerId: house.first, categoryId: house.fruits, names, unit: 'KGM', ...over })
const add = (names: object, over: object = {}) => createProduct(ctx(), input(names, over))

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(ctx())
  await add({ en: 'Gift box with dried apricots and nuts' })
  await add({ ru: 'Курага' })
  await add({ en: 'Raisins' }, { description: { en: 'Often sold together with dried apricots' } })
  await add({ 'zh-Hans': '手工丝绸围巾' }, { categoryId: house.pottery, makerId: house.second, hs6: '621410' })
  await add({ uz: 'Feruza rangli koshin', en: 'Turquoise ceramic tile' }, { categoryId: house.pottery, hs6: '690721' })
  await add({ en: 'Fruit snack' }, { hs6: '200819', sku: 'AB-1200' })
  await add({ en: 'Walnut kernels' }, { hs6: '080232', makerId: house.second })
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const ask = (query: string) => listProducts(ctx(), readFilter(new URLSearchParams(query)))
const found = async (query: string) =>
  (await ask(query)).items.map(({ names }) => names.en ?? names.ru ?? names.uz ?? names['zh-Hans'])

test('goods that are called just so come first, in whatever language; then names, then descriptions', async () => {
  for (const query of ['dried apricots', 'курага', '杏干', 'turshak'])
    expect(await found(`q=${encodeURIComponent(query)}`)).toEqual([
      'Курага',
      'Gift box with dried apricots and nuts',
      ...(query === 'dried apricots' ? ['Raisins'] : []),
    ])
})

test('names come before categories and HS codes, those before descriptions', async () => {
  await add({ en: 'Gift basket' }, { categoryId: house.pottery, description: { en: 'With dried fruits of the season' } })
  await add({ en: 'Dried fruits, mixed' }, { categoryId: house.pottery, makerId: house.second })
  const all = await found('q=dried+fruits')
  const at = (name: string) => all.indexOf(name)
  expect(at('Dried fruits, mixed')).toBe(0)
  expect(at('Курага')).toBeGreaterThan(0)
  expect(at('Gift basket')).toBe(all.length - 1)
  expect(await found('q=0802')).toEqual(['Walnut kernels'])
})

test('an exact name beats a newer one that holds it', async () => {
  await add({ en: 'Walnut' })
  await add({ en: 'Walnut oil press' })
  expect((await found('q=walnut'))[0]).toBe('Walnut')
})

test('what a thing is made to look like, or is a colour of, does not drag it in', async () => {
  expect(await found('q=gemstones')).toEqual([])
  expect(await found('q=turquoise+tile')).toEqual(['Turquoise ceramic tile'])
})

describe('a word with a letter or two wrong', () => {
  test.each([
    ['apricotts', 'apricots', 'Gift box with dried apricots and nuts'],
    ['drjed apricots', 'dried apricots', 'Курага'],
    ['курога', 'курага', 'Курага'],
    ['turshac', 'turshak', 'Курага'],
    ['туршок', 'туршак', 'Курага'],
    ['xingan', '杏干', 'Курага'],
    ['性干', '杏干', 'Курага'],
    ['kashin', 'koshin', 'Turquoise ceramic tile'],
    ['tuquoise', 'turquoise', 'Turquoise ceramic tile'],
  ])('%s is searched as %s', async (typed, meant, first) => {
    const list = await ask(`q=${encodeURIComponent(typed)}`)
    expect(list.respelt).toEqual({ q: meant, shown: true })
    expect(list.items[0]!.names.ru ?? list.items[0]!.names.en).toBe(first)
    expect(await ask(`q=${encodeURIComponent(typed)}&spelling=kept`)).toMatchObject({ total: 0, items: [] })
  })

  test('what is found little is not taken away: the other spelling is named beside it', async () => {
    await add(
      { en: 'Tea set' },
      { categoryId: house.pottery, makerId: house.second, description: { en: 'For tea and apticots' } },
    )
    const list = await ask('q=apticots')
    expect(list).toMatchObject({ total: 1, items: [{ names: { en: 'Tea set' } }] })
    expect(list.respelt).toEqual({ q: 'apricots', shown: false })
  })

  test('what is found is never respelt, nor are numbers and articles', async () => {
    expect((await ask('q=AB-1200')).total).toBe(1)
    expect(await ask('q=AB-1201')).toMatchObject({ total: 0 })
    expect((await ask('q=AB-1201')).respelt).toBeUndefined()
  })

  test('programs hear of it, page by page', async () => {
    const filter = readFilter(new URLSearchParams({ q: 'apricotts' }))
    const first = await productPage(ctx(), { filter, state: 'published', limit: 1 })
    expect(first).toMatchObject({ respelt: { q: 'apricots', shown: true }, total: 2, more: false, rough: false })
    const second = await productPage(ctx(), { filter, state: 'published', limit: 1, cursor: first.next! })
    expect([...first.items, ...second.items].map(({ names }) => names.ru ?? names.en)).toEqual([
      'Gift box with dried apricots and nuts',
      'Raisins',
    ])
  })

  test('a word is known from the transaction on that writes it, in every script', async () => {
    const { id } = await add({ en: 'Kettle «Bahorbuloq»', uz: 'Choynak «Bahorbuloq»' })
    expect((await ask('q=bahorbulom')).respelt?.q).toBe('bahorbuloq')
    await editProduct(ctx(), id, 1, input({ en: 'Kettle «Zumradsoy»', uz: 'Choynak «Zumradsoy»' }))
    expect((await ask('q=zumradsoi')).total).toBe(1)
    // The word that is gone is still in the dictionary; what would find nothing is not offered.
    expect(await ask('q=bahorbulom')).toMatchObject({ total: 0 })
    expect((await ask('q=bahorbulom')).respelt).toBeUndefined()
  })
})

test('two who write the same new words at once do not wait for each other', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const first = db.inTransaction(async (tx) => {
    await tx.run(sql`insert into showroom.word (word, key) values ('betakror', 'betakror')`)
    await held
  })
  await add({ uz: 'Betakror lagan' })
  release()
  await first
  expect((await ask('q=betakrorr')).total).toBe(1)
})

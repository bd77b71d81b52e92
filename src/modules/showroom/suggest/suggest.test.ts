import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { addWord, takeBackWord } from '../glossary/change-word.ts'
import { productInput } from '../index.ts'
import { createProduct, editProduct } from '../product/save-product.ts'
import { setProductState } from '../product/set-product-state.ts'
import { productById } from '../product/product.queries.ts'
import { contextOf, smallHouse } from '../showroom.fixture.ts'
import { forgetSuggestions } from './forget-suggestions.ts'
import { suggestions } from './suggest.queries.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const input = (names: object, over: object = {}) =>
  productInput.parse({ makerId: house.first, categoryId: house.fruits, names, unit: 'KGM', ...over })
const add = (names: object, over: object = {}) => createProduct(contextOf(db), input(names, over))

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(contextOf(db))
  await add({ en: 'Dried apricots, extra', uz: 'Quritilgan oʻrik, ekstra' })
  await add({ ru: 'Ковёр «Согдиана»' }, { categoryId: house.pottery, makerId: house.second })
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const offered = async (typed: string, locale: Locale = 'en') => {
  const found = await suggestions({ ...contextOf(db), locale }, typed)
  return found.map(({ text, kind, note }) => `${kind} ${text}${note ? ` (${note})` : ''}`)
}

test.each([
  ['杏', 'zh-Hans', 'thing 杏干'],
  ['xing', 'zh-Hans', 'thing 杏干'],
  ['xg', 'zh-Hans', 'thing 杏干'],
  ['xingg', 'en', 'thing 杏干 (dried apricots)'],
  ['кура', 'ru', 'thing курага'],
  ['kura', 'ru', 'thing курага'],
  ['кура', 'zh-Hans', 'thing курага (杏干)'],
  ['dried ap', 'en', 'thing dried apricots'],
  ['turs', 'uz', 'thing turshak'],
  ['турш', 'uz-Cyrl', 'thing туршак'],
] as const)('%s on a page in %s offers %s', async (typed, locale, wanted) => {
  expect(await offered(typed, locale)).toContain(wanted)
})

test('names of goods, categories and makers are offered as well, each once', async () => {
  expect(await offered('dried apricots, e')).toEqual(['name Dried apricots, extra'])
  expect(await offered('согд', 'ru')).toEqual(['name Ковёр «Согдиана»'])
  expect(await offered('干果', 'zh-Hans')).toContain('category 干果')
  expect(await offered('биринчи', 'uz-Cyrl')).toEqual(['maker Биринчи боғ'])
  const all = await offered('dr')
  expect(new Set(all).size).toBe(all.length)
})

test('only what there are goods of is offered', async () => {
  expect(await offered('walnut')).toEqual([])
  const { id } = await add({ en: 'Walnut kernels' })
  expect(await offered('walnut')).toContain('thing walnut kernels')
  const { revision } = (await productById(contextOf(db), id))!
  await setProductState(contextOf(db), id, revision, 'archived')
  expect(await offered('walnut')).toEqual([])
})

test('what is renamed is no longer offered; what others still bear is', async () => {
  const first = await add({ en: 'Zarafshon vase' }, { categoryId: house.pottery })
  await add({ en: 'Zarafshon vase' }, { categoryId: house.pottery })
  await editProduct(contextOf(db), first.id, 1, input({ en: 'Registon vase' }))
  expect(await offered('zaraf')).toEqual(['name Zarafshon vase'])
  expect(await offered('regist')).toEqual(['name Registon vase'])
  await forgetSuggestions(db)
  expect(await offered('zaraf')).toEqual(['name Zarafshon vase'])
  // Those left are tied to goods that bear them; what no goods bear is gone.
  const lost = await db.rows(sql`
    select from showroom.suggestion g where not exists (
      select from showroom.shelf s where s.product_id = g.product_id and s.terms @@ g.wanted)`)
  expect(lost).toEqual([])
  expect(await db.rows(sql`select from showroom.suggestion where text = 'walnut kernels'`)).toEqual([])
})

test('a synonym that staff add is offered at once, and no more once it is taken back', async () => {
  const word = { language: 'uz', term: 'zardolivoy', also: false } as const
  expect(await offered('zardol', 'uz')).toEqual([])
  await addWord(contextOf(db), 'dried-apricot', word)
  expect(await offered('zardol', 'uz')).toEqual(['thing zardolivoy'])
  await takeBackWord(contextOf(db), 'dried-apricot', word)
  expect(await offered('zardol', 'uz')).toEqual([])
})

test('nothing is offered for what says nothing, whatever its length', async () => {
  for (const typed of ['', ' ', 'a', '%', "'", '\\', '😀', '((', 'x'.repeat(100_000)]) expect(await offered(typed)).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { until } from '../../../../test/support/until.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { builtIn } from '../../../language/index.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { listProducts, productInput } from '../index.ts'
import { readFilter } from '../product/product-filter.ts'
import { createProduct } from '../product/save-product.ts'
import { insertProduct } from '../product/write-product.ts'
import { reindexGoods } from '../reindex/reindex-goods.ts'
import { countStale } from '../reindex/stale-terms.ts'
import { contextOf, smallHouse } from '../showroom.fixture.ts'
import { addWord, switchWordOff, switchWordOn, takeBackWord } from './change-word.ts'
import { currentGlossary } from './current-glossary.ts'
import type { Word, WordInput } from './glossary-words.ts'
import { listThings } from './list-things.ts'
import { ownWords } from './own-words.queries.ts'
import { addThing, editThing, putThingBack, removeThing, thingInput } from './save-thing.ts'
import { shownThing } from './thing.queries.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let other: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const staffActor: Actor = { kind: 'account', accountId: 's-1', name: 'Gulnora', role: 'staff' }
const staff = () => contextOf(db, staffActor)
const input = (names: object, categoryId = house.fruits) =>
  productInput.parse({ makerId: house.first, categoryId, names, unit: 'KGM' })
const add = (names: object, categoryId = house.fruits) => createProduct(contextOf(db), input(names, categoryId))

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  other = openDatabase(database.url)
  await Promise.all([db.hearChanges(), other.hearChanges()])
  house = await smallHouse(contextOf(db))
  await add({ en: 'Dried apricots, extra' })
  await add({ uz: 'Zardolivoy «Bahor»' })
}, 120_000)

afterAll(async () => {
  await Promise.all([db.close(), other.close()])
  await database.drop()
})

const found = async (q: string, on = db) => {
  const { items } = await listProducts(contextOf(on), readFilter(new URLSearchParams({ q, spelling: 'kept', match: 'all' })))
  return items.map(({ names }) => names.en ?? names.uz ?? names['zh-Hans'])
}
const word = (term: string, language: Word['language'] = 'uz', also = false): WordInput => ({ term, language, also })
const apricot = 'dried-apricot'

test('a synonym helps the very next search, both ways, here and in every other process', async () => {
  expect(await found('zardolivoy')).toEqual(['Zardolivoy «Bahor»'])
  expect(await found('杏干', other)).toEqual(['Dried apricots, extra'])
  await addWord(staff(), apricot, word('zardolivoy'))
  // Of the goods that bear the word themselves, the one that another word named too; nothing was rebuilt.
  expect(new Set(await found('zardolivoy'))).toEqual(new Set(['Dried apricots, extra', 'Zardolivoy «Bahor»']))
  expect(new Set(await found('杏干'))).toEqual(new Set(['Dried apricots, extra', 'Zardolivoy «Bahor»']))
  expect(new Set(await found('зардоливой'))).toEqual(new Set(['Dried apricots, extra', 'Zardolivoy «Bahor»']))
  expect(await countStale(db)).toBe(0)
  await until(async () => (await found('zardolivoy', other)).length === 2)
  expect((await currentGlossary({ db: other })).concept(apricot)!.uz).toContain('zardolivoy')
})

test('what is taken back is no synonym any more, and can be put back', async () => {
  await takeBackWord(staff(), apricot, word('zardolivoy'))
  expect(await found('zardolivoy')).toEqual(['Zardolivoy «Bahor»'])
  expect(await found('杏干')).toEqual(['Dried apricots, extra'])
  await expect(takeBackWord(staff(), apricot, word('zardolivoy'))).rejects.toMatchObject({ kind: 'conflict' })
  expect((await shownThing(staff(), apricot)).words).toContainEqual({
    language: 'uz',
    term: 'zardolivoy',
    cyrillic: 'зардоливой',
    state: 'gone',
  })
  await addWord(staff(), apricot, word('zardolivoy'))
  expect(await found('zardolivoy')).toHaveLength(2)
  const { history } = await shownThing(staff(), apricot)
  expect(history.map(({ actorName, data }) => [actorName, data['change'], data['term']])).toEqual([
    ['Gulnora', 'word-added', 'zardolivoy'],
    ['Gulnora', 'word-taken-back', 'zardolivoy'],
    ['Gulnora', 'word-added', 'zardolivoy'],
  ])
})

test('a built-in synonym that misleads is switched off, and on again', async () => {
  const term = 'turshak'
  expect(builtIn.concept(apricot)!.uz).toContain(term)
  expect(await found(term)).toContain('Dried apricots, extra')
  await switchWordOff(staff(), apricot, word(term))
  expect(await found(term)).toEqual([])
  expect(await found('dried apricots')).toContain('Dried apricots, extra')
  await expect(switchWordOff(staff(), apricot, word(term))).rejects.toMatchObject({ kind: 'conflict' })
  await switchWordOn(staff(), apricot, word(term))
  expect(await found(term)).toContain('Dried apricots, extra')
  await expect(switchWordOff(staff(), apricot, word('no-such-word'))).rejects.toMatchObject({ kind: 'conflict' })
})

test('a word that names another thing is added only where it may name both', async () => {
  await expect(addWord(staff(), apricot, word('turshak'))).rejects.toMatchObject({ code: 'word_there' })
  await expect(addWord(staff(), apricot, word('чай', 'ru'))).rejects.toMatchObject({
    code: 'word_names_another',
    params: { id: 'tea' },
  })
  await addWord(staff(), apricot, word('чай', 'ru', true))
  expect(await found('чай')).toContain('Dried apricots, extra')
  await takeBackWord(staff(), apricot, word('чай', 'ru'))
  expect(await found('чай')).toEqual([])
})

test('a new thing is understood with all its words; goods that were there before are found by it; it can be removed and put back', async () => {
  await add({ 'zh-Hans': '布哈拉金线绣品' })
  await add({ uz: 'Zardoʻzi choponi' })
  expect(await found('gold embroidery of the court')).toEqual([])
  const given = thingInput.parse({
    hs: '5810.91',
    uz: 'saroy zardoʻzisi\nzardoʻzi',
    'zh-Hans': '金线绣品',
    en: 'gold embroidery of the court',
  })
  const { id } = await addThing(staff(), given)
  expect(id).toBe('own-gold-embroidery-of-the-court')
  expect(new Set(await found('gold embroidery of the court'))).toEqual(new Set(['布哈拉金线绣品', 'Zardoʻzi choponi']))
  expect(listThings(await currentGlossary(staff()), { q: 'зардўзи', kind: 'own', reader: 'en' }).map((each) => each.id)).toEqual([
    id,
  ])
  await removeThing(staff(), id)
  expect(await found('gold embroidery of the court')).toEqual([])
  expect((await shownThing(staff(), id)).removed).toBe(true)
  await putThingBack(staff(), id)
  expect(await found('gold embroidery of the court')).toHaveLength(2)
  const again = await addThing(staff(), thingInput.parse({ hs: '5810', en: 'gold embroidery of the court' })).catch(
    () => undefined,
  )
  expect(again?.id).not.toBe(id)
})

test('a wider thing is found with what belongs to it, and never stands above itself', async () => {
  const { id } = await addThing(staff(), thingInput.parse({ hs: '0813', en: 'bahoriston mix', broader: 'dried fruits' }))
  await add({ en: 'Bahoriston mix, 1 kg' }, house.pottery)
  expect(await found('сухофрукты')).toContain('Bahoriston mix, 1 kg')
  await expect(editThing(staff(), id, { hs: '0813', broader: 'bahoriston mix', revision: 1 })).rejects.toMatchObject({
    code: 'wider_in_circle',
  })
  await expect(editThing(staff(), id, { hs: '0813', broader: 'no such thing', revision: 1 })).rejects.toMatchObject({
    code: 'wider_unknown',
  })
  await editThing(staff(), id, { hs: '0813', broader: '', revision: 1 })
  expect(await found('сухофрукты')).not.toContain('Bahoriston mix, 1 kg')
  await expect(editThing(staff(), id, { hs: '0813', broader: '', revision: 1 })).rejects.toMatchObject({ kind: 'conflict' })
})

test('goods that somebody writes while a synonym is added are found by it', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const { promise: writing, resolve: begun } = Promise.withResolvers<void>()
  const goods = db.inTransaction(async (tx) => {
    const written = await insertProduct(tx, input({ uz: 'Qandolcha, saralangan' }), 'qandolcha')
    begun()
    await held
    return written
  })
  await writing
  const change = addWord(staff(), apricot, word('qandolcha'))
  await until(async () => {
    const { n } = await db.one(sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted`)
    return n > 0
  })
  release()
  await Promise.all([goods, change])
  expect(await found('курага')).toContain('Qandolcha, saralangan')
})

test('twenty who change the same thing at once: each word once, none lost', async () => {
  const terms = Array.from({ length: 10 }, (_, at) => `birgalik${at}`)
  const results = await Promise.allSettled([...terms, ...terms].map((term) => addWord(staff(), apricot, word(term))))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  expect((await currentGlossary(staff())).concept(apricot)!.uz).toEqual(expect.arrayContaining(terms))
})

test('more goods than are done at once are done by the job', async () => {
  const { n } = await db.one(sql<{ n: number }>`select count(*)::int as n from showroom.product`)
  const names = Array.from({ length: 230 }, (_, at) => ({ en: `Ovadon ware ${at}` }))
  for (const each of names) await add(each)
  await addThing(staff(), thingInput.parse({ hs: '6912', en: 'ovadon', ru: 'овадонская посуда' }))
  expect(await countStale(db)).toBe(30)
  expect(await reindexGoods(staff())).toBe(30)
  const { total } = await listProducts(staff(), readFilter(new URLSearchParams({ q: 'овадонская посуда' })))
  expect(total).toBe(230)
  expect(n).toBeGreaterThan(0)
}, 60_000)

test('only staff may, and what the house made can be taken along', async () => {
  const maker = contextOf(db, { ...staffActor, role: 'maker' } as Actor)
  await expect(addWord(maker, apricot, word('x yoʻq'))).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(ownWords(maker)).rejects.toMatchObject({ kind: 'forbidden' })
  const { things, words } = await ownWords(staff())
  expect(things.map(({ id }) => id)).toContain('own-gold-embroidery-of-the-court')
  expect(words).toContainEqual({ thing: apricot, language: 'uz', term: 'zardolivoy', state: 'own' })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { saveParty } from '../party/save-party.ts'
import { contextOf } from '../visitor.fixture.ts'
import { linkedParties } from './linked-parties.ts'
import { phrasesOf } from './phrases.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let zhongshan: string

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  const ctx = contextOf({ db, accounts: undefined as never })
  zhongshan = (await saveParty(ctx, { kind: 'place', names: { 'zh-Hans': '中山' }, country: 'CN' })).id
  await saveParty(ctx, {
    kind: 'place',
    names: { uz: 'Buxoro', ru: 'Бухара', 'zh-Hans': '布哈拉', en: 'Bukhara' },
    country: 'UZ',
  })
  await saveParty(ctx, { kind: 'company', names: { en: 'Demo Lamp Works' }, country: 'CN' })
  await saveParty(ctx, { kind: 'person', names: { en: 'Anvar Demo' } })
}, 60_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const linked = async (text: string) => (await linkedParties(db, text)).filter(({ party }) => party).map((each) => each.text)

describe('a text that names a place', () => {
  test.each([
    ['Савдо уйи Зоншан шаҳрида очилди.', 'Зоншан шаҳрида'],
    ['Савдо уйи Зҳонгшан шаҳрида очилди.', 'Зҳонгшан шаҳрида'],
    ['The house stands in Zhongshan.', 'Zhongshan'],
    ['Дом стоит в Чжуншане, у реки.', 'Чжуншане'],
    ['Uy Chjunshanda ochildi.', 'Chjunshanda'],
    ['贸易之家位于中山市中心。', '中山市'],
  ])('%s links %s to one city', async (text, word) => {
    const pieces = await linkedParties(db, text)
    const found = pieces.filter(({ party }) => party)
    expect(found.map(({ text: words, party }) => [words, party?.id])).toEqual([[word, zhongshan]])
  })

  test('names several, in cases of each language, and companies as they are written', async () => {
    expect(await linked('Из Бухары в Чжуншань')).toEqual(['Бухары', 'Чжуншань'])
    expect(await linked('Buxorodan Chjunshangacha')).toEqual(['Buxorodan'])
    expect(await linked('Made by Demo Lamp Works in Bukhara')).toEqual(['Demo Lamp Works', 'Bukhara'])
  })

  test('links no people, no common words and nothing that only sounds alike', async () => {
    expect(await linked('Anvar Demo wrote about 钟山 and the demo lamp.')).toEqual([])
    expect(await linked('В этом году заказы выросли; товар упакован, срок тридцать дней.')).toEqual([])
    // Townships that everybody may know, but nobody here has taken into use.
    expect(await linked('Фабрика в Дянькоу, 店口镇, near Shengze.')).toEqual([])
    expect(await linked('')).toEqual([])
  })
})

test('law: the pieces together are the text, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', ' Зоншан ', '中山'),
      async (text, more) => {
        const whole = (text + more).replaceAll('\u0000', '').toWellFormed()
        expect((await linkedParties(db, whole)).map((piece) => piece.text).join('')).toBe(whole)
        for (const { start, end } of phrasesOf(whole)) expect(start).toBeLessThan(end)
      },
    ),
    { numRuns: 60 },
  )
})

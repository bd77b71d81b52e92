import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '../src/kernel/locale.ts'
import { adoptParty, mergeParties, saveParty } from '../src/modules/directory/index.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'
import { keyOf, program, type Program } from './support/program.ts'

let house: TestHouse
let reader: Program
let writer: Program

beforeAll(async () => {
  house = await openTestHouse()
  reader = program(house.url, await keyOf(house, ['parties:read']))
  writer = program(house.url, await keyOf(house, ['parties:write']))
})
afterAll(() => house?.close())

const resolve = async (name: string, more = '') =>
  (await reader(`GET /parties/resolve?name=${encodeURIComponent(name)}${more}`)).body.items

describe('whom a name means', () => {
  test.each(['中山', 'Zhongshan', 'Чжуншань', 'Зоншан', 'Зҳонгшан', 'Chjunshan', '中山市', '广东省中山市'])(
    '%s is a city that everybody knows, with names in five languages, a score and a reason',
    async (name) => {
      const [first] = await resolve(name, '&kind=place&limit=5')
      expect(first).toMatchObject({ kind: 'place', country: 'CN', stored: false, likely: true })
      expect(first.names).toEqual({ uz: 'Chjunshan', 'uz-Cyrl': 'Чжуншан', ru: 'Чжуншань', 'zh-Hans': '中山', en: 'Zhongshan' })
      expect(first.reasons).toHaveLength(1)
      expect((await reader(`GET /parties/${first.id}`)).body).toMatchObject({ id: first.id, stored: false })
    },
  )

  test('the places of the house come before those that everybody knows, and once', async () => {
    const found = await resolve('Gijduvan', '&kind=place')
    expect(found[0]).toMatchObject({ stored: true })
    expect(new Set(found.map((each: { names: { ru: string } }) => each.names.ru)).size).toBe(found.length)
  })

  test('a company is found among those that are stored, and by its number alone', async () => {
    const body = {
      kind: 'company',
      names: { 'zh-Hans': '新亮照明有限公司' },
      country: 'CN',
      registryNumber: '91350100M000100Y43',
    }
    const added = await writer('POST /parties', { body })
    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({ kind: 'company', registryKind: 'uscc', names: { en: 'Xinliang', ru: 'Синьлян' } })
    for (const name of ['Xinliang Lighting Co., Ltd.', 'ООО «Синьлян»', 'Sinlyan MCHJ', '91350100M000100Y43'])
      expect({ name, id: (await resolve(name, '&kind=company'))[0]?.id }).toEqual({ name, id: added.body.id })
    for (const place of await resolve('Xinliang', '&kind=place')) expect(place).toMatchObject({ kind: 'place', stored: false })
    expect((await writer('POST /parties', { body })).body).toMatchObject({ code: 'check_fields', status: 422 })
  })

  test.each([
    ['Qiming Dianqi', '启明电气有限公司', '启明食品有限公司'],
    ['ООО «Цимин Дяньци»', '启明电气有限公司', '启明食品有限公司'],
    ['Qiming Shipin', '启明食品有限公司', '启明电气有限公司'],
  ])('%s is the company whose field of business it transcribes, and not the other', async (name, meant, other) => {
    for (const zh of [meant, other]) {
      const known = await resolve(zh, '&kind=company')
      if (!known[0]?.likely) await writer('POST /parties', { body: { kind: 'company', names: { 'zh-Hans': zh }, country: 'CN' } })
    }
    const found = await resolve(name, '&kind=company')
    expect(found.map((each: { names: Record<string, string>; likely: boolean }) => [each.names['zh-Hans'], each.likely])).toEqual(
      [
        [meant, true],
        [other, false],
      ],
    )
  })

  test('a township of China is found when a place is asked for, with the county it lies in, and may be taken into use', async () => {
    const [first] = await resolve('Diankou', '&kind=place&locale=en')
    expect(first).toMatchObject({ stored: false, country: 'CN', names: { 'zh-Hans': '店口', ru: 'Дянькоу' } })
    expect(first.within).toEqual(['Zhejiang, Shaoxing, Zhuji'])
    expect((await resolve('店口镇', '&kind=place&locale=zh-Hans'))[0]).toMatchObject({
      id: first.id,
      likely: true,
      within: ['浙江省绍兴市诸暨市'],
    })
    expect(await resolve('店口')).toEqual([])
    expect((await reader(`GET /parties/${first.id}`)).body).toMatchObject({ id: first.id, stored: false })
    await adoptParty(await house.ctx(), { partyId: first.id })
    expect((await resolve('Дянкоу', '&kind=place'))[0]).toMatchObject({ id: first.id, stored: true, likely: true, within: [] })
  })

  test('a name in Chinese that nobody bears is written in every language, and said to be no more than that', async () => {
    const asked = async (name: string, more: string) =>
      (await reader(`GET /parties/resolve?name=${encodeURIComponent(name)}${more}`)).body.transcribed
    expect(await asked('嵊岙峁', '&kind=place')).toEqual({
      names: { uz: 'Shenʼaomao', 'uz-Cyrl': 'Шенъаомао', ru: 'Шэнъаомао', 'zh-Hans': '嵊岙峁', en: "Sheng'aomao" },
      reason: 'transcribed',
    })
    expect((await asked('嵊岙峁陶瓷有限公司', '&kind=company')).names).toMatchObject({ en: "Sheng'aomao", ru: 'Шэнъаомао' })
    expect(await asked('中山', '&kind=place')).toBeNull()
    expect(await asked('嵊岙峁', '')).toBeNull()
    expect(await asked('Nobody anywhere', '&kind=company')).toBeNull()
  })

  test('a wrong limit or kind is refused by name, and a stranger lets nothing be asked', async () => {
    expect((await reader('GET /parties/resolve?name=x&limit=50')).body).toMatchObject({ status: 422 })
    expect((await reader('GET /parties/resolve?name=x&kind=planet')).body).toMatchObject({ status: 422 })
    expect((await reader('GET /parties/resolve?name=')).body).toMatchObject({ status: 422 })
    expect((await program(house.url)('GET /parties')).status).toBe(401)
    expect((await reader('POST /parties', { body: { kind: 'place', names: { en: 'X' } } })).status).toBe(403)
  })
})

test('a merged party is answered by the one that stands, with the spellings of both', async () => {
  const ctx = await house.ctx()
  const [one, other] = await Promise.all(
    ['Merged Demo A', 'Merged Demo B'].map((en) => saveParty(ctx, { kind: 'agency', names: { en } })),
  )
  await mergeParties(ctx, { partyId: one!.id, intoId: other!.id })
  const { body } = await reader(`GET /parties/${one!.id}`)
  expect(body.id).toBe(other!.id)
  expect(body.spellings.map((each: { spelling: string }) => each.spelling)).toEqual(['Merged Demo B', 'Merged Demo A'])
  const listed = await reader('GET /parties?kind=agency&limit=100')
  const ids = listed.body.items.map((each: { id: string }) => each.id)
  expect([ids.includes(one!.id), ids.includes(other!.id)]).toEqual([false, true])
  expect(Object.keys(listed.body.items[0].names).toSorted()).toEqual([...locales].toSorted())
})

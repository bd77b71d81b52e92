import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '../src/kernel/locale.ts'
import { mergeParties, saveParty } from '../src/modules/directory/index.ts'
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
    expect(await resolve('Xinliang', '&kind=place')).toEqual([])
    expect((await writer('POST /parties', { body })).body).toMatchObject({ code: 'check_fields', status: 422 })
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

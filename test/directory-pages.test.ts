import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, demoAccount, signIn } from './support/caller.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'

let house: TestHouse
let staff: Caller

beforeAll(async () => {
  house = await openTestHouse()
  staff = callerOf(house)
  await signIn(staff, demoAccount('staff'))
})
afterAll(() => house?.close())

const post = (path: string, fields: Record<string, string>) => staff.ask(`/en/staff/directory${path}`, { method: 'POST', fields })
const get = async (path: string) => (await staff.ask(`/en/staff/directory${path}`)).text
const added = async (fields: Record<string, string>) => (await post('/new', fields)).location.split('/').at(-1)!

test('a party is added; one that is likely the same is shown first, and saving once more says that it is another', async () => {
  const fields = { kind: 'company', 'names.zh-Hans': '华灯照明有限公司', country: 'cn', note: 'Kept & typed' }
  const first = await post('/new', fields)
  expect(first.status).toBe(303)
  const again = await post('/new', { kind: 'company', 'names.en': 'Huadeng Lighting Co., Ltd.', note: 'Kept & typed' })
  expect(again.status).toBe(422)
  expect(again.text).toContain('Is it one of these?')
  expect(again.text).toContain('same as 华灯照明有限公司, by pinyin')
  expect(again.text).toContain('Kept &amp; typed')
  const seen = /name="seen" value="([^"]+)"/.exec(again.text)?.[1] ?? ''
  expect((await post('/new', { kind: 'company', 'names.en': 'Huadeng Lighting Co., Ltd.', seen })).status).toBe(303)
  expect(await get('/duplicates')).toContain('华灯照明有限公司')
})

test('a refused form keeps what was typed, with the error at its field', async () => {
  const { status, text } = await post('/new', {
    kind: 'company',
    'names.ru': 'ООО «Проба»',
    country: 'CN',
    registryNumber: '91350100M000100Y44',
  })
  expect(status).toBe(422)
  expect(text).toContain('its check character does not agree')
  expect(text).toContain('value="ООО «Проба»"')
  expect(text).toContain('value="91350100M000100Y44"')
  const { text: none } = await post('/new', { kind: 'company', 'names.en': '' })
  expect(none).toContain('Write the name in at least one language.')
})

test('two are merged after a look at both, found under the old address, and parted again', async () => {
  const one = await added({ kind: 'agency', 'names.en': 'Quartz Bureau Demo' })
  const other = await added({ kind: 'agency', 'names.en': 'Topaz Office Demo' })
  const preview = await get(`/${one}/merge?with.id=${other}`)
  expect(preview).toContain('Merge Quartz Bureau Demo into Topaz Office Demo?')
  expect((await post(`/${one}/merge`, { into: other })).location).toBe(`/en/staff/directory/${other}`)
  expect((await staff.ask(`/en/staff/directory/${one}`)).location).toBe(`/en/staff/directory/${other}`)
  const merged = await get(`/${other}`)
  expect(merged).toContain('Quartz Bureau Demo')
  expect((await post(`/${one}/merge`, { into: other })).status).toBe(409)
  const undo = /staff\/directory(\/mergers\/[^"]+\/undo)/.exec(merged)?.[1] ?? ''
  expect((await post(undo, {})).location).toBe(`/en/staff/directory/${one}`)
  expect(await get(`/${other}`)).not.toContain('Quartz Bureau Demo')
})

test('a place and a company cannot be one: the reason stands beside both', async () => {
  const company = await added({ kind: 'company', 'names.en': 'Zircon Demo' })
  const place = await added({ kind: 'place', 'names.en': 'Zirconville' })
  const refused = await post(`/${company}/merge`, { into: place })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('A place, a person and a company cannot be one.')
})

test('spellings come and go; a printed name stays', async () => {
  const id = await added({ kind: 'person', 'names.en': 'Demo Demoyev' })
  expect((await post(`/${id}/spellings`, { spelling: '' })).status).toBe(422)
  expect((await post(`/${id}/spellings`, { spelling: 'Демо Демоев', language: 'ru' })).status).toBe(303)
  const page = await get(`/${id}`)
  const removes = [...page.matchAll(/spellings\/([^/]+)\/remove/g)].map(([, spelling]) => spelling)
  expect(removes).toHaveLength(1)
  expect((await post(`/${id}/spellings/${removes[0]}/remove`, {})).status).toBe(303)
  expect(await get(`/${id}`)).not.toContain('Демо Демоев')
})

test('a place that everybody knows is taken in from the search, and has a public page under all its spellings', async () => {
  const search = await get(`?q=${encodeURIComponent('Чжухай')}`)
  const id = /name="party" value="([^"]+)"/.exec(search)?.[1] ?? ''
  expect((await post('/adopt', { party: id })).location).toBe(`/en/staff/directory/${id}`)
  const stranger = callerOf(house)
  const page = await stranger.ask('/zh-Hans/places/zhuhai')
  expect(page.status).toBe(200)
  for (const name of ['珠海', 'Zhuhai', 'Чжухай', 'Chjuxay']) expect(page.text).toContain(name)
  expect((await stranger.ask('/en/places/nowhere-at-all')).status).toBe(404)
})

test('nothing answers: the name may be added as it was typed', async () => {
  const page = await get('?q=Qqxyzzy')
  expect(page).toContain('Nothing answers to “Qqxyzzy”')
  expect(await get('/new?name=Qqxyzzy&kind=agency')).toContain('value="Qqxyzzy"')
})

test('candidates for a field come as a piece of a page, escaped', async () => {
  const piece = await get(`/candidates?kind=company&field=partner&name=${encodeURIComponent('Хуадэн')}`)
  expect(piece).toContain('name="partner.id"')
  expect(piece).toContain('华灯照明有限公司')
  expect(await get(`/candidates?field=partner&name=${encodeURIComponent('<b>')}`)).not.toContain('<b>')
  expect((await callerOf(house).ask('/en/staff/directory/candidates?name=x')).status).toBe(303)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, demoAccount, signIn } from '../../../../test/support/caller.ts'
import { openTestHouse, type TestHouse } from '../../../../test/support/house.ts'
import { keyOf } from '../../../../test/support/program.ts'
import { sql } from '../../../platform/database/sql.ts'

let house: TestHouse
let staff: Caller
let visitor: Caller
beforeAll(async () => {
  house = await openTestHouse()
  staff = callerOf(house)
  visitor = callerOf(house)
  await signIn(staff, demoAccount('staff'))
}, 120_000)
afterAll(() => house?.close())

const idOf = async (code: string) =>
  (await house.db.one(sql<{ id: string }>`select id from investment.indicator where code = ${code}`)).id
const noOf = async (code: string) =>
  (
    await house.db.one(sql<{ no: bigint }>`
    select v.no from investment.indicator_now v join investment.indicator i on i.id = v.indicator_id
    where i.code = ${code} and v.district is null order by v.period_end desc limit 1`)
  ).no

test('a figure corrected by staff stands on the page at once, with its source and day; so does one put in by plain SQL', async () => {
  const id = await idOf('power-tariff')
  const before = await visitor.ask('/en/invest')
  expect(before.text).toContain('xs.uz')
  const fields = {
    district: '',
    period: '2023-10-01',
    number: '987.25',
    source: 'Ministry <b>',
    sourceUrl: 'https://min.example',
    asOf: '2026-01-02',
    act: '',
    replaces: String(await noOf('power-tariff')),
  }
  const path = `/en/staff/investment/climate/indicators/${id}`
  expect((await staff.ask(`${path}/values`, { method: 'POST', fields })).status).toBe(303)
  const after = await visitor.ask('/en/invest')
  expect(after.text).toContain('987.25')
  expect(after.text).toContain('Ministry &lt;b&gt;')
  expect(after.text).toContain('as of January 2, 2026')
  // Somebody who still sees the old figure is told, with all that was typed.
  const late = await staff.ask(`${path}/values`, { method: 'POST', fields: { ...fields, number: '1' } })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="987.25"'.replace('987.25', '1'))
  await house.db.inTransaction((tx) =>
    tx.run(sql`
      insert into investment.indicator_value (indicator_id, kind, period, period_end, number, as_of, source, replaces, entered_by, entered_by_name, entered_at)
      select indicator_id, kind, period, period_end, 654.5, as_of, source, no, 'x', 'x', now() from investment.indicator_now where number = 987.25`),
  )
  expect((await visitor.ask('/en/invest')).text).toContain('654.5')
})

test('the page, its map, the estimate and the files answer in each language', async () => {
  for (const locale of ['uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en']) {
    for (const path of [
      'invest',
      'invest?map=enterprises',
      'invest/estimate?people=10&kwh=1000&water=5&currency=CNY',
      'invest/indicators.csv',
      'invest/indicators.xlsx',
    ]) {
      expect([locale, path, (await visitor.ask(`/${locale}/${path}`)).status]).toEqual([locale, path, 200])
    }
  }
  const { text } = await visitor.ask('/en/invest/estimate?people=10&kwh=1000&water=5&currency=CNY')
  expect(text).toContain('No figure for: Employer’s tax on wages, Water')
  expect(text).toContain('1 USD = 7 CNY; 1 USD = 12,500 UZS')
  expect((await visitor.ask('/en/invest/estimate?people=x')).status).toBe(422)
})

test('a table sent in is shown before it is written, and can be undone on its page', async () => {
  const form = new FormData()
  form.set('file', new File(['Indicator,Period,Value,Source\nExports,2026,7654321,Customs\nNo such,2026,1,Customs'], 'new.csv'))
  const path = '/en/staff/investment/climate/import'
  const sent = await staff.ask(path, { method: 'POST', body: form })
  expect(sent.status).toBe(303)
  const preview = sent.location
  const shown = await staff.ask(preview)
  expect(shown.text).toContain('New: 1. Corrected: 0. Unchanged: 0.')
  expect(shown.text).toContain('No indicator is called “No such”')
  expect((await visitor.ask('/en/invest')).text).not.toContain('7,654,321')
  await staff.ask(`${preview}/apply`, { method: 'POST', fields: {} })
  expect((await visitor.ask('/en/invest')).text).toContain('7,654,321')
  expect((await staff.ask(`${preview}/apply`, { method: 'POST', fields: {} })).status).toBe(409)
  await staff.ask(`${preview}/undo`, { method: 'POST', fields: {} })
  expect((await visitor.ask('/en/invest')).text).not.toContain('7,654,321')
})

test('a deck is made on one page and taken from it; what is missing is said at its field', async () => {
  const path = '/en/staff/investment/deck'
  const refused = await staff.ask(path, {
    method: 'POST',
    fields: { investor: '', locale: 'uz', format: 'pptx', sector: '', sections: '' },
  })
  expect([refused.status, refused.text.includes('Choose at least one.')]).toEqual([422, true])
  const fields = { investor: 'Demonstration Investor', locale: 'zh-Hans', format: 'pptx', sector: '', sections: 'tariffs' }
  const made = await staff.ask(path, { method: 'POST', fields })
  expect([made.status, house.faults]).toEqual([303, []])
  const shown = await staff.ask(made.location)
  const file = /href="([^"]+\/file)"/.exec(shown.text)![1]!
  const { status, headers } = await staff.ask(file)
  expect([status, headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ])
  expect((await visitor.ask(file)).status).not.toBe(200)
})

test('programs read what stands, state figures with the right key alone, and are told of conflicts', async () => {
  const api = `${house.url}/api/v1/indicators`
  const list = (await (await fetch(`${api}?topic=tariffs&locale=zh-Hans`)).json()) as {
    total: number
    items: { code: string; name: string; latest: { no: string } | null }[]
  }
  expect(list.total).toBe(5)
  expect(list.items[1]).toMatchObject({
    code: 'gas-tariff',
    name: '天然气价（法人用户）',
    latest: { number: '1500', period: '2023-10-01' },
  })
  const state = async (token: string | undefined, body: object) =>
    fetch(`${api}/gas-tariff/values`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ period: '2023-10-01', number: '1600', asOf: '2026-01-01', source: 'Key', ...body }),
    })
  const reader = await keyOf(house, ['investment:read'])
  const writer = await keyOf(house, ['investment:write'])
  expect([(await state(undefined, {})).status, (await state(reader, {})).status, (await state(writer, {})).status]).toEqual([
    401, 403, 409,
  ])
  expect((await state(writer, { replaces: list.items[1]!.latest!.no })).status).toBe(201)
  const districts = (await (await fetch(`${api}/population/values?district=gijduvon`)).json()) as { items: object[] }
  expect(districts.items).toMatchObject([{ district: 'gijduvon', demo: true }])
})

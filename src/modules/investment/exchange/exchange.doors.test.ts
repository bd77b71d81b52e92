import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoAccount, callerOf, signIn, type Caller } from '../../../../test/support/caller.ts'
import { openTestHouse, type TestHouse } from '../../../../test/support/house.ts'
import { saveSector } from '../projects/setup/save-setup.ts'

let house: TestHouse
let staff: Caller
beforeAll(async () => {
  house = await openTestHouse()
  await saveSector(await house.ctx(), { code: 'lamps', names: { en: 'Lamps', ru: 'Лампы' }, position: 90, archived: false })
  staff = callerOf(house)
  await signIn(staff, demoAccount('staff'))
}, 120_000)
afterAll(() => house?.close())

const path = '/en/staff/investment/exchange'

test('a sheet is uploaded, mapped, written and found again, by forms alone', async () => {
  const empty = await staff.ask(path, { method: 'POST', fields: { kind: 'projects' } })
  expect(empty.status).toBe(422)
  const body = new FormData()
  body.set('kind', 'projects')
  body.set(
    'file',
    new File(['Цех;Отрасль;Инвестор\nЦех светильников;Лампы;Лампа <b>Плюс</b>\nЦех без отрасли;;\n'], 'a\u0001.csv'),
  )
  const sheet = (await staff.ask(path, { method: 'POST', body })).location
  expect(sheet).toMatch(/exchange\/[0-9a-f-]{36}$/)
  expect((await staff.ask(sheet)).text).toContain('The title is missing.')

  const twice = await staff.ask(`${sheet}/mapping`, { method: 'POST', fields: { 'columns.0': 'sector', 'columns.1': 'sector' } })
  expect([twice.status, twice.text.includes('Two columns cannot hold the same.')]).toEqual([422, true])
  const mapped = await staff.ask(`${sheet}/mapping`, {
    method: 'POST',
    fields: { 'columns.0': 'title', 'columns.1': 'sector', 'columns.2': 'investor' },
  })
  expect(mapped.status).toBe(303)
  const preview = (await staff.ask(sheet)).text
  for (const words of ['Write 1 row', 'Лампа &lt;b&gt;Плюс&lt;/b&gt;', 'new in the directory', 'Needed, but empty.'])
    expect(preview).toContain(words)

  expect((await staff.ask(`${sheet}/apply`, { method: 'POST' })).status).toBe(303)
  expect((await staff.ask(sheet)).text).toMatch(/\/en\/staff\/investment\/projects\/[0-9a-f-]{36}">P-\d{4}-\d{4}</)
  expect((await staff.ask(`${sheet}/apply`, { method: 'POST' })).status).toBe(409)
  const file = await staff.ask(`${path}/export`, { method: 'POST', fields: { kind: 'memoranda', columns: 'title' } })
  expect([file.status, file.text.slice(0, 2)]).toEqual([200, 'PK'])
  expect(house.faults).toEqual([])
})

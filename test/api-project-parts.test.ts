import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../src/platform/database/sql.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'
import { keyOf, program, type Program } from './support/program.ts'

let house: TestHouse
let desk: Program
let at: string
beforeAll(async () => {
  house = await openTestHouse()
  desk = program(house.url, await keyOf(house, ['investment:write']))
  const made = await desk('POST /projects', { body: { titles: { en: 'A mill' }, sector: 'textile' } })
  at = `/projects/${made.body.id}`
})
afterAll(() => house?.close())

const names = (rows: { titles: { en: string } }[]) => rows.map(({ titles }) => titles.en)

test('a task is taken off the road map and put back where it stood', async () => {
  for (const en of ['Survey', 'Permit', 'Power']) await desk(`POST ${at}/tasks`, { body: { titles: { en } } })
  const { tasks } = (await desk(`GET ${at}`)).body
  const permit = tasks[1].id as string
  expect(names((await desk(`DELETE ${at}/tasks/${permit}`)).body.tasks)).toEqual(['Survey', 'Power'])
  expect((await desk(`DELETE ${at}/tasks/${permit}`)).body).toMatchObject({ status: 409, code: 'changed_meanwhile' })
  const removed = (await desk(`GET ${at}/tasks/removed`)).body
  expect([names(removed.items), removed.total]).toEqual([['Permit'], 1])
  expect(names((await desk(`POST ${at}/tasks/${permit}/restore`)).body.tasks)).toEqual(['Survey', 'Permit', 'Power'])
  expect((await desk(`GET ${at}/tasks/removed`)).body.items).toEqual([])
})

test('a party is put to a project once in a role, and taken off by its part', async () => {
  const { id: partyId } = await house.db.one(sql<{ id: string }>`
    select id from directory.party where names ->> 'en' = 'Demo Kredit Bank JSC'`)
  const added = await desk(`POST ${at}/parties`, { body: { partyId, role: 'bank', note: 'leads' } })
  expect(added.body.parties).toMatchObject([{ partyId, role: 'bank', note: 'leads' }])
  expect((await desk(`POST ${at}/parties`, { body: { partyId, role: 'bank' } })).body).toMatchObject({
    status: 422,
    errors: [{ field: 'partyId' }],
  })
  const part = added.body.parties[0].id as string
  expect((await desk(`DELETE ${at}/parties/${part}`)).body.parties).toEqual([])
  expect((await desk(`DELETE ${at}/parties/${part}`)).status).toBe(404)
})

test('a check of a partner is written down, with what its number says, and stays', async () => {
  const check = { partnerName: 'Jade', country: 'CN', registryNumber: '91110000100000000X', outcome: 'doubts' }
  const body = { ...check, turnover: { amount: '1250000.5', currency: 'CNY', year: 2025 }, checkedOn: '2026-05-04' }
  expect((await desk(`POST ${at}/checks`, { body })).status).toBe(201)
  expect((await desk(`POST ${at}/checks`, { body: { ...body, partnerName: '' } })).body.errors).toMatchObject([
    { field: 'partnerName' },
  ])
  expect((await desk(`POST ${at}/checks`, { body: { ...body, checkedOn: '2199-01-01' } })).body.errors).toMatchObject([
    { field: 'checkedOn' },
  ])
  expect((await desk(`GET ${at}/checks`)).body).toMatchObject({
    total: 1,
    items: [
      { partnerName: 'Jade', numberValid: false, turnover: { amount: '1250000.50', currency: 'CNY' }, checkedOn: '2026-05-04' },
    ],
  })
})

test('meetings are noted, troubles opened and answered, papers listed', async () => {
  await desk(`POST ${at}/meetings`, { body: { heldOn: '2026-05-05', people: 'Both sides', agreed: 'A visit' } })
  expect((await desk(`GET ${at}/meetings`)).body.items).toMatchObject([{ heldOn: '2026-05-05', agreed: 'A visit', place: '' }])
  await desk(`POST ${at}/troubles`, { body: { agency: 'Customs', body: 'Slow', openedOn: '2026-05-06' } })
  const [trouble] = (await desk(`GET ${at}/troubles`)).body.items
  expect(trouble).toMatchObject({ agency: 'Customs', reportedBy: 'investor', outcome: null })
  const close = { outcome: 'solved', answer: 'Released', closedOn: '2026-05-08' }
  expect((await desk(`POST ${at}/troubles/${trouble.id}/close`, { body: close })).status).toBe(200)
  expect((await desk(`POST ${at}/troubles/${trouble.id}/close`, { body: close })).body.code).toBe('trouble_closed')
  expect((await desk(`GET ${at}/troubles`)).body.items).toMatchObject([{ outcome: 'solved', closedOn: '2026-05-08' }])
  expect((await desk(`GET ${at}/papers`)).body).toEqual({ items: [], total: 0, next: null })
})

test('a key that reads reads them, and writes none', async () => {
  const reader = program(house.url, await keyOf(house, ['investment:read']))
  for (const part of ['checks', 'papers', 'meetings', 'troubles', 'tasks/removed'])
    expect([part, (await reader(`GET ${at}/${part}?limit=1`)).status]).toEqual([part, 200])
  expect((await reader(`POST ${at}/meetings`, { body: { agreed: 'x' } })).status).toBe(403)
  expect(house.faults).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { contextOf } from '../visitor.fixture.ts'
import { addSpelling, removeSpelling } from './change-spellings.ts'
import { partiesByIds, partyById, spellingsOf } from './party.queries.ts'
import { resolveParties } from './resolve-parties.ts'
import { saveParty } from './save-party.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
const ctx = () => contextOf({ db, accounts: undefined as never })

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
}, 60_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const lamp = { kind: 'company', names: { 'zh-Hans': '明阳照明有限公司' }, country: 'CN' } as const

test('a company is found under any spelling, with the reason, and under its number alone', async () => {
  const { id } = await saveParty(ctx(), { ...lamp, registryNumber: '91350100M000100Y43' })
  for (const name of ['Mingyang', 'Мингянг', 'Минъян', '明阳', 'OOO «Минъян»']) {
    const [first] = await resolveParties(db, { name, kind: 'company' })
    expect({ name, id: first?.party.id }).toEqual({ name, id })
  }
  const [byNumber] = await resolveParties(db, { name: '91350100 M000100Y43' })
  expect(byNumber).toMatchObject({ party: { id }, score: 1, reason: 'number' })
  expect(await resolveParties(db, { name: 'Mingyang', kind: 'place' })).toEqual([])
  expect((await resolveParties(db, { name: 'Ming', typing: true }))[0]).toMatchObject({ party: { id }, reason: 'begun' })
  expect(await resolveParties(db, { name: 'Ming' })).toEqual([])
})

test('a number is checked, and belongs to one party only', async () => {
  await expect(saveParty(ctx(), { ...lamp, registryNumber: '91350100M000100Y44' })).rejects.toMatchObject({
    fields: { registryNumber: { code: 'registry_number_check' } },
  })
  await expect(saveParty(ctx(), { ...lamp, registryNumber: '91350100M000100Y43' })).rejects.toMatchObject({
    fields: { registryNumber: { code: 'number_taken', params: { name: '明阳照明有限公司' } } },
  })
  await expect(saveParty(ctx(), { ...lamp, country: 'UZ', registryNumber: '12' })).rejects.toMatchObject({
    fields: { registryNumber: { code: 'registry_number_form' } },
  })
  const both = ['305123456', '305123456'].map((registryNumber) => saveParty(ctx(), { ...lamp, country: 'UZ', registryNumber }))
  expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a name that is printed no longer stays a spelling; printed ones are not taken away', async () => {
  const { id, revision } = await saveParty(ctx(), {
    kind: 'agency',
    names: { en: 'Silk Chamber', uz: 'Ipak palatasi' },
    spellings: ['Шёлковая палата'],
  })
  const changed = await saveParty(ctx(), { id, revision, kind: 'agency', names: { en: 'Silk Board', uz: 'Ipak palatasi' } })
  await addSpelling(ctx(), { partyId: id, spelling: '丝绸商会', language: 'zh-Hans' })
  await addSpelling(ctx(), { partyId: id, spelling: '丝绸商会', language: 'zh-Hans' })
  const spellings = await spellingsOf(db, id)
  expect(spellings.map(({ spelling, origin, script }) => [spelling, origin, script])).toEqual([
    ['Ipak palatasi', 'printed', 'Latn'],
    ['Silk Board', 'printed', 'Latn'],
    ['Silk Chamber', 'former', 'Latn'],
    ['Шёлковая палата', 'import', 'Cyrl'],
    ['丝绸商会', 'staff', 'Hans'].with(1, 'import'),
  ])
  await expect(removeSpelling(ctx(), { spellingId: spellings[0]!.id })).rejects.toMatchObject({ code: 'spelling_is_printed' })
  await removeSpelling(ctx(), { spellingId: spellings[2]!.id })
  expect(await spellingsOf(db, id)).toHaveLength(4)
  await expect(saveParty(ctx(), { id, revision, kind: 'agency', names: { en: 'X' } })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  expect(changed.revision).toBe(2)
  expect(await db.rows(sql`select 1 from platform.event where subject_id = ${id}`)).toHaveLength(4)
})

test('ids are answered by the party that stands', async () => {
  const { id } = await saveParty(ctx(), { kind: 'person', names: { en: 'A. Demo' } })
  expect(await partyById(db, id)).toMatchObject({ id, kind: 'person', registryNumber: null })
  expect([...(await partiesByIds(db, [id, '0190a0b0-0000-7000-8000-000000000001'])).keys()]).toEqual([id])
  await expect(
    db.inTransaction((tx) =>
      tx.run(sql`
    update directory.party set current_id = (select id from directory.party where kind = 'company' limit 1) where id = ${id}`),
    ),
  ).rejects.toThrow('no standing current party')
})

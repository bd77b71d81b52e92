import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { contextOf } from '../visitor.fixture.ts'
import { indexSpellings } from './index-spellings.ts'
import { resolveParties } from './resolve-parties.ts'
import { saveParty } from './save-party.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
}, 60_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

test('spellings that an older analysis made, or a migration, are analysed anew, once, also by two at a time', async () => {
  const { id } = await saveParty(contextOf({ db, accounts: undefined as never }), {
    kind: 'company',
    names: { en: 'Anvar Textile' },
  })
  await db.pool.query("update directory.party_spelling set keys = '{}', begins = '', script = null, analysis = 0")
  expect(await resolveParties(db, { name: 'Анвар текстиль' })).toEqual([])
  const done = await Promise.all([indexSpellings({ db }), indexSpellings({ db })])
  expect(done[0] + done[1]).toBe(1)
  expect((await resolveParties(db, { name: 'Анвар текстиль' }))[0]?.party.id).toBe(id)
})

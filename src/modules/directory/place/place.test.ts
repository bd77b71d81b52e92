import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { contextOf } from '../visitor.fixture.ts'
import { newPlace } from './place.ts'
import { placesBySlug } from './place.queries.ts'
import { savePlace } from './save-place.ts'

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

const names = { uz: 'Gulobod', ru: 'Гулабад', 'zh-Hans': '古洛博德', en: 'Gulobod' }

test('a place is saved, changed under its slug, and a repeated save records nothing', async () => {
  const place = newPlace.parse({ slug: 'gulobod', names, country: 'UZ' })
  await savePlace(ctx(), place)
  await savePlace(ctx(), place)
  await savePlace(ctx(), { ...place, locode: 'UZGLB' })
  expect([...(await placesBySlug(db, ['gulobod', 'nowhere'])).values()]).toEqual([
    { slug: 'gulobod', names, locode: 'UZGLB', country: 'UZ' },
  ])
  expect((await placesBySlug(db)).size).toBe(1)
  expect(await db.rows(sql`select 1 from platform.event where type = 'place.saved'`)).toHaveLength(2)
})

test('makers and strangers save no places', async () => {
  const stranger = { ...ctx(), actor: { kind: 'anonymous' as const } }
  await expect(savePlace(stranger, newPlace.parse({ slug: 'x', names, country: 'UZ' }))).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
})

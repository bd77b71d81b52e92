import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../../platform/database/sql.ts'
import { type MakersHouse, openMakersHouse } from '../change/change.fixture.ts'
import { ownViews } from './own-views.ts'
import { isPersons, openViewCounter } from './view-counter.ts'

let world: MakersHouse
beforeAll(async () => void (world = await openMakersHouse()), 120_000)
afterAll(() => world.close())

const since = Temporal.Now.plainDateISO('UTC')

test('two processes count the same page; what is nobody’s address is forgotten; each maker sees the own numbers', async () => {
  const id = await world.create()
  const { slug } = await world.product(id)
  const [one, two] = [openViewCounter(world.db), openViewCounter(world.db)]
  for (const counter of [one, one, two]) counter.count(slug)
  one.count('no-such-product')
  await Promise.all([one.flush(), two.flush()])
  one.count(slug)
  await one.stop()
  await two.stop()
  expect((await ownViews(world.ours, since)).get(id)).toBe(4)
  expect([...(await ownViews(world.theirs, since)).keys()]).toEqual([])
  expect(await ownViews(world.ours, since.add({ days: 1 }))).toEqual(new Map())
  await expect(ownViews(world.staff, since)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('what could not be written is kept for the next time', async () => {
  const id = await world.create()
  const { slug } = await world.product(id)
  const broken = {
    ...world.db,
    inTransaction: async () => {
      throw new Error('the server restarts')
    },
  }
  let db = broken as unknown as typeof world.db
  const counter = openViewCounter({ ...world.db, inTransaction: (work) => db.inTransaction(work) })
  counter.count(slug)
  await expect(counter.flush()).rejects.toThrow('restarts')
  db = world.db
  await counter.stop()
  expect(await world.db.rows(sql<{ views: number }>`select views from showroom.product_view where product_id = ${id}`)).toEqual([
    { views: 1 },
  ])
})

test('neither programs nor people of the house are counted', () => {
  const phone = 'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0'
  expect(isPersons(new Headers({ 'user-agent': phone }))).toBe(true)
  for (const agent of ['Googlebot/2.1', 'Mozilla/5.0 (compatible; Baiduspider/2.0)', 'curl/8.5'])
    expect(isPersons(new Headers({ 'user-agent': agent }))).toBe(false)
  expect(isPersons(new Headers({ 'user-agent': phone, cookie: 'savdo.session_token=x.y' }))).toBe(false)
})

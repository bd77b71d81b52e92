import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../src/platform/database/sql.ts'
import { callerOf, demoAccount, signIn } from '../support/caller.ts'
import { until } from '../support/until.ts'
import { type Houses, openHouses, type Process } from './houses.ts'
import { statements, subject, verbs, type Write } from './writes.ts'

let houses: Houses
beforeAll(async () => void (houses = await openHouses()), 180_000)
afterAll(() => houses.close())

const paths = [
  '',
  '/products',
  `/products?category=${subject.category}`,
  '/products?q=apricots',
  '/products?sort=price-desc',
  `/products/${subject.product}`,
  '/categories',
  '/makers',
  `/makers/${subject.maker}`,
  '/makers/new-hands',
]
const addresses = ['en', 'uz-Cyrl'].flatMap((locale) => paths.map((path) => `/${locale}${path}`))

const shown = (process: Process) => Promise.all(addresses.map((address) => process.page(address)))

/** Both processes show the truth, each of their pages from what they keep. */
async function settled(): Promise<string[]> {
  const { keeping, truth } = houses
  return until(async () => {
    const [real, ...kept] = await Promise.all([truth, ...keeping].map(shown))
    return kept.every((pages) => pages.every((page, index) => page === real![index])) && real!
  })
}

async function changesEveryProcess({ run }: Write): Promise<void> {
  const before = await settled()
  await run(await houses.house.ctx())
  // Whoever stays as he was never gets here: the test's own limit ends it.
  expect(await settled()).not.toEqual(before)
}

describe('after each verb both processes show what it did', () => {
  for (const write of verbs) test(write.name, () => changesEveryProcess(write))
})

describe('after a statement past all verbs too', () => {
  for (const write of statements) test(write.name, () => changesEveryProcess(write))
})

test('pages do come from what is kept: with no change between, no statement runs', async () => {
  await settled()
  const reader = houses.keeping[1]
  const { db } = reader
  const query = db.pool.query.bind(db.pool)
  let asked = 0
  Object.assign(db.pool, { query: (...given: unknown[]) => (asked++, (query as (...all: unknown[]) => unknown)(...given)) })
  for (const address of addresses) await reader.page(address)
  Object.assign(db.pool, { query })
  // What is missing is not kept.
  expect(asked).toBeLessThan(10)
})

test('who has written with a session sees it with the next look, signed in or not', async () => {
  const { house, truth } = houses
  const [staff, visitor] = [callerOf(house), callerOf(house)]
  await signIn(staff, demoAccount('staff'))
  for (const hidden of ['on', '', 'on', '']) {
    await visitor.ask(`/en/products/${subject.product}`)
    const { status } = await staff.ask('/en/staff/products/prices', { method: 'POST', fields: { hidden } })
    expect(status).toBe(303)
    const { text } = await visitor.ask(`/en/products/${subject.product}`)
    expect(text).toBe(await truth.page(`/en/products/${subject.product}`))
  }
})

test('a process that cannot hear keeps nothing, and begins anew once it hears again', async () => {
  const { keeping, house, truth } = houses
  const [, other] = keeping
  const address = `/en/products/${subject.product}`
  await settled()
  // Also those that are told by the same word: both processes lose their ear.
  await house.db.rows(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'savdo pages' and datname = current_database()`,
  )
  await until(() => other.db.kept.generation() === undefined)
  await house.db.inTransaction((tx) => tx.run(sql`update showroom.product set price = price + 3 where slug = ${subject.product}`))
  if (other.db.kept.generation() === undefined) expect(await other.page(address)).toBe(await truth.page(address))
  await until(() => keeping.every(({ db }) => db.kept.generation() !== undefined))
  expect(await settled()).toHaveLength(addresses.length)
})

test('every table that pages could stand on tells of its changes, or stands here with the reason', async () => {
  const silent = new Set([
    'showroom.pending_import', // how far an import is: its goods are told when they are written
    'showroom.change_request', // wishes, until they are accepted
    'showroom.product_view', // numbers for the maker alone
    'showroom.stale_terms', // what waits to be indexed: told once it is
    'showroom.word', // words for who misspells: they come with goods, and without goods are not offered
    'showroom.glossary_version', // changes with the glossary, which tells
    'showroom.search_miss', // searches in vain, for staff
    'showroom.suggestion', // offered while somebody types, on no page
  ])
  const rows = await houses.house.db.rows(sql<{ name: string; told: boolean }>`
    select c.oid::regclass::text as name, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'pages_hear%') as told
    from pg_class c where c.relkind = 'r' and (c.relnamespace = 'showroom'::regnamespace or c.oid in ('directory.place'::regclass, 'platform.setting'::regclass, 'platform.file'::regclass))`)
  expect(rows.filter(({ name, told }) => !told && !silent.has(name))).toEqual([])
  expect(rows.length).toBeGreaterThan(8)
})

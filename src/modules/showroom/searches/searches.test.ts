import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type MakersHouse, openMakersHouse } from '../change/change.fixture.ts'
import { sql } from '../../../platform/database/sql.ts'
import { addWord } from '../glossary/change-word.ts'
import { dismissSearch, putSearchBack } from './dismiss-search.ts'
import { forgetMisses, openMissCounter } from './miss-counter.ts'
import { missWords } from './miss-words.ts'
import { misses, waitingMisses } from './searches.queries.ts'

let world: MakersHouse
beforeAll(async () => void (world = await openMakersHouse()), 120_000)
afterAll(() => world.close())
beforeEach(() => world.db.inTransaction((tx) => tx.run(sql`delete from showroom.search_miss`)))

const listed = async (dismissed = false) =>
  (await misses(world.staff, { dismissed, page: 1 })).items.map(({ words, locale, count }) => [words, locale, count])

test('two processes count the same words; each language by itself', async () => {
  const [one, two] = [openMissCounter(world.db), openMissCounter(world.db)]
  for (const counter of [one, one, two]) counter.count('  Zardoli   Qoqi ', 'uz', 'a')
  two.count('zardoli qoqi', 'ru', 'b')
  one.count('zardoli qoqi', 'de', 'b')
  await Promise.all([one.flush(), two.flush()])
  expect(await listed()).toEqual([
    ['zardoli qoqi', 'uz', 3],
    ['zardoli qoqi', 'ru', 1],
  ])
  one.count('zardoli qoqi', 'uz', 'a')
  await Promise.all([one.stop(), two.stop()])
  expect((await listed())[0]).toEqual(['zardoli qoqi', 'uz', 4])
})

test('one caller counts only so much between two writes, and what could not be written is kept', async () => {
  let broken = true
  const inTransaction = (async (work) => {
    if (broken) throw new Error('the server restarts')
    return world.db.inTransaction(work)
  }) as typeof world.db.inTransaction
  const counter = openMissCounter({ ...world.db, inTransaction })
  for (let at = 0; at < 500; at++) counter.count(`word ${at}`, 'en', 'a program')
  counter.count('honest', 'en', 'somebody')
  await expect(counter.flush()).rejects.toThrow('restarts')
  broken = false
  await counter.stop()
  expect(await waitingMisses(world.staff)).toBe(21)
})

describe('words that are counted', () => {
  test.each([
    ['Қуруқ мева', 'қуруқ мева'],
    ['  杏脯  ', '杏脯'],
    ['M8 bolt', 'm8 bolt'],
  ])('%s as %s', (query, words) => expect(missWords(query)).toBe(words))
  test.each(['', '12345', '...', 'someone@example.com', '+998 90 123-45-67 ali', 'https://x.y', 'a'.repeat(81), 'AB1234567'])(
    'but not %s',
    (query) => expect(missWords(query)).toBeUndefined(),
  )
})

test('a search is dismissed and put back; answered by a synonym it is gone', async () => {
  const counter = openMissCounter(world.db)
  counter.count('zardolivoy', 'uz', 'a')
  await counter.stop()
  await dismissSearch(world.staff, 'zardolivoy', 'uz')
  expect([await listed(), await listed(true)]).toEqual([[], [['zardolivoy', 'uz', 1]]])
  await expect(dismissSearch(world.staff, 'zardolivoy', 'uz')).rejects.toMatchObject({ kind: 'conflict' })
  await putSearchBack(world.staff, 'zardolivoy', 'uz')
  expect(await waitingMisses(world.staff)).toBe(1)
  await addWord(world.staff, 'dried-apricot', { language: 'uz', term: 'zardolivoy', also: false }, 'zardolivoy')
  expect([await listed(), await listed(true)]).toEqual([[], []])
  await expect(dismissSearch(world.ours, 'zardolivoy', 'uz')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(misses(world.ours, { dismissed: false, page: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('what nobody searched for half a year is forgotten, and of too many those searched least', async () => {
  await world.db.inTransaction((tx) =>
    tx.run(sql`
      insert into showroom.search_miss (words, locale, count, last_at)
      select 'word ' || n, 'en', n, now() - case when n <= 10 then interval '181 days' else interval '1 day' end
      from generate_series(1, 5200) n`),
  )
  await forgetMisses(world.db)
  const { least, n } = await world.db.one(
    sql<{ least: number; n: number }>`select min(count) as least, count(*)::int as n from showroom.search_miss`,
  )
  expect([n, least]).toEqual([5000, 201])
})

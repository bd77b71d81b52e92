import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { listProducts } from '../product/list-products.ts'
import { readFilter } from '../product/product-filter.ts'
import { contextOf, smallHouse } from '../showroom.fixture.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>

// Of forty thousand goods half are called a kettle, a twentieth by the description alone a spoon, sixty by their name.
const goods = 40_000

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(contextOf(db))
  await db.inTransaction(async (tx) => {
    await tx.run(sql`
      insert into showroom.product (id, slug, maker_id, category_id, names, unit, terms, created_at)
      select gen_random_uuid(), 'kettle-' || n, case when n % 10 = 0 then ${house.second} else ${house.first} end::uuid,
        case when n % 4 = 0 then ${house.fruits} else ${house.pottery} end::uuid, json_build_object('en', 'Kettle ' || n), 'C62',
        array_to_tsvector(array[n::text])
          || case when n % 2 = 0 then 'kettle:1A'::tsvector else '' end || case when n % 3 <> 0 then 'spoon:2C'::tsvector else '' end
          || case when n % 600 = 0 then 'spoon:3A'::tsvector else '' end || case when n = 7 or n = 17 then $$'=kettle':1A kettle:1A$$::tsvector else '' end,
        timestamptz '2026-01-01' + n * interval '1 second'
      from generate_series(1, ${goods}::int) n`)
  })
  await db.pool.query('vacuum analyze showroom.shelf')
}, 240_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const ask = (query: string) => listProducts(contextOf(db), readFilter(new URLSearchParams(query)))
const numbers = async (query: string) => (await ask(query)).items.map(({ slug }) => Number(slug.split('-')[1]))

test('of more than ten thousand the house says that there are more, and guesses the counts of its facets well', async () => {
  const { total, more, rough, facets } = await ask('q=kettle')
  expect({ total, more, rough }).toEqual({ total: 10_000, more: true, rough: true })
  const [fruits, pottery] = facets.category.map(({ count }) => count)
  // Five times the scatter of a sample of one in 64.
  expect(Math.abs(fruits! - 10_000)).toBeLessThan(4_000)
  expect(Math.abs(pottery! - 10_000)).toBeLessThan(4_000)
})

test('the first page is the same that counting all would give: called just so, then names in the order of the house', async () => {
  const first = await numbers('q=kettle')
  // Category of the fruits comes first in the house, newest first.
  expect(first).toEqual([17, 7, ...Array.from({ length: 22 }, (_, at) => goods - at * 4)])
  expect((await numbers('q=kettle&page=2'))[0]).toBe(goods - 22 * 4)
  expect(new Set([...first, ...(await numbers('q=kettle&page=2'))]).size).toBe(48)
})

test('few names, then very many descriptions', async () => {
  const list = await numbers('q=spoon&page=3')
  const named = Array.from({ length: goods / 600 }, (_, at) => (Math.floor(goods / 600) - at) * 600).filter((n) => n > 0)
  const all = [...(await numbers('q=spoon')), ...(await numbers('q=spoon&page=2')), ...list]
  expect(all.slice(0, named.length).toSorted((a, b) => b - a)).toEqual(named)
  expect(all[named.length]).toBe(goods)
  expect(all.length).toBe(72)
})

test('what ticks leave so few that they can be counted is counted', async () => {
  const { maker, category } = await db.one(sql<{ maker: string; category: string }>`
    select m.slug as maker, c.slug as category from showroom.maker m, showroom.category c
    where m.id = ${house.second} and c.id = ${house.fruits}`)
  const { total, more, rough, items } = await ask(`q=kettle&maker=${maker}&category=${category}`)
  expect({ total, more, rough }).toEqual({ total: goods / 20, more: undefined, rough: true })
  expect(items[0]!.slug).toBe(`kettle-${goods}`)
})

test('a word that few have is counted as it always was', async () => {
  expect(await ask('q=kettle+600')).toMatchObject({ total: 1 })
  const { total, more, rough } = await ask('q=600')
  expect({ total, more, rough }).toEqual({ total: 1, more: undefined, rough: undefined })
})

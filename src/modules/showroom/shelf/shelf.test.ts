import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../../../../demo/load-demo.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { join, sql } from '../../../platform/database/sql.ts'
import { conditions, countProducts, listProducts, pageSize, productFacets } from '../product/list-products.ts'
import { orderBy, sortKeys } from '../product/product-order.ts'
import { builtIn } from '../../../language/index.ts'
import { type ProductFilter, readFilter, sortings, writeFilter } from '../product/product-filter.ts'
import { selectProducts } from '../product/product.queries.ts'
import { contextOf } from '../showroom.fixture.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  await loadDemo(contextOf(db), path.resolve(import.meta.dirname, '../../../..'))
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const some = <T>(...values: T[]) => fc.subarray(values, { maxLength: 2 })

const filters: fc.Arbitrary<ProductFilter> = fc
  .record({
    q: fc.constantFrom(
      '',
      '',
      'dried apricots',
      '杏干',
      'шёлк',
      'zira',
      'halal',
      '0813',
      'oʻrik',
      'nothing-like-it',
      'silk scarf',
    ),
    category: some('dried-fruits', 'nuts-and-seeds', 'silk-and-ikat-fabrics', 'no-such'),
    maker: some('shamsobod-quruq-meva', 'no-such'),
    certificate: some('halal', 'haccp', 'oeko-tex-100', 'no-such'),
    place: some('gijduvon', 'bukhara', 'no-such'),
    min: fc.constantFrom(undefined, '2'),
    max: fc.constantFrom(undefined, undefined, '50'),
    quantity: fc.constantFrom(undefined, undefined, '100'),
    days: fc.constantFrom(undefined, undefined, '14'),
    sort: fc.constantFrom(...sortings),
    page: fc.constantFrom(1, 1, 2),
  })
  .map((parts) => readFilter(new URLSearchParams(writeFilter({ ...readFilter(new URLSearchParams()), ...parts }))))

test('list, total and every count are those that the products themselves give, whatever is asked', async () => {
  const ctx = contextOf(db)
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const where = conditions(ctx, { ...filter, glossary: builtIn })
      const all = join(Object.values(where), sql` and `)
      const [list, total, facets, items] = await Promise.all([
        listProducts(ctx, filter),
        countProducts(ctx, where),
        productFacets(ctx, where),
        selectProducts(
          ctx,
          sql`where ${all} order by ${orderBy(sortKeys(ctx, { ...filter, glossary: builtIn }))} limit ${pageSize} offset ${(filter.page - 1) * pageSize}`,
        ),
      ])
      expect(list.total).toBe(total)
      expect(list.facets).toEqual(facets)
      expect(list.items.map(({ slug }) => slug)).toEqual(items.map(({ slug }) => slug))
      for (const [at, { price, maker, category, photos }] of list.items.entries()) {
        expect({ price, maker: maker.slug, category: category.slug, photo: photos[0] }).toEqual({
          price: items[at]!.price,
          maker: items[at]!.maker.slug,
          category: items[at]!.category.slug,
          photo: items[at]!.photos[0],
        })
      }
    }),
    { numRuns: 150 },
  )
})

// As 0020_speed.sql filled it once, from what is there.
const asItShouldBe = sql`
  select p.id as product_id, c.no as category_no, c.position, m.no as maker_no, showroom.shelf_marks(p.certificates) as marks,
    case when p.price_display = 'shown' then p.price end as price, p.currency, p.moq, p.lead_time_days, p.created_at, showroom.shelf_terms(p.id, p.terms) as terms
  from showroom.product p join showroom.category c on c.id = p.category_id join showroom.maker m on m.id = p.maker_id
  where p.state = 'published' and m.archived_at is null`

const writes = [
  sql`update showroom.product set state = case when random() < 0.2 then 'draft' when random() < 0.2 then 'archived' else 'published' end`,
  sql`update showroom.product set price = price + 1, price_display = case when random() < 0.3 then 'on_request' else 'shown' end where price is not null`,
  sql`update showroom.product set category_id = (select id from showroom.category order by random() + length(slug) limit 1) where random() < 0.3`,
  sql`update showroom.product set maker_id = (select id from showroom.maker order by random() + length(slug) limit 1), sku = null where random() < 0.3`,
  sql`update showroom.product set certificates = '{halal,unknown}', moq = 7, lead_time_days = 3, terms = '''only'':1A' where random() < 0.3`,
  sql`update showroom.maker set archived_at = case when random() < 0.4 then now() end`,
  sql`update showroom.category set position = (random() * 100)::int`,
  sql`delete from showroom.certificate where code = 'halal'`,
  sql`insert into showroom.certificate (code, names, position) values ('unknown', '{"en":"Known now"}', 99)`,
]

test('whatever is written, the shelf holds what is offered and nothing else', async () => {
  for (let round = 0; round < 3; round++) {
    for (const write of writes) {
      await db
        .inTransaction((tx) => tx.run(write))
        .catch((error: Error) => {
          if (!/duplicate key/.test(error.message)) throw error
        })
      const [extra, lacking] = await Promise.all([
        db.rows(sql`select * from showroom.shelf except ${asItShouldBe}`).catch(() => ['columns differ']),
        db.rows(sql`${asItShouldBe} except select * from showroom.shelf`),
      ])
      expect({ write: write.strings[0], extra, lacking }).toEqual({ write: write.strings[0], extra: [], lacking: [] })
    }
  }
})

test('a product that is published while its maker is set aside does not stay on the shelf', async () => {
  const maker = await db.one(sql<{ id: string; product: string }>`
    select m.id, p.id as product from showroom.maker m join showroom.product p on p.maker_id = m.id order by m.slug limit 1`)
  await db.inTransaction(async (tx) => {
    await tx.run(sql`update showroom.maker set archived_at = null where id = ${maker.id}`)
    await tx.run(sql`update showroom.product set state = 'draft' where id = ${maker.product}`)
  })
  const setAside = db.inTransaction(async (tx) => {
    await tx.run(sql`update showroom.maker set archived_at = now() where id = ${maker.id}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  })
  const published = db.inTransaction((tx) =>
    tx.run(sql`update showroom.product set state = 'published' where id = ${maker.product}`),
  )
  await Promise.all([setAside, published])
  expect(await db.rows(sql`select 1 from showroom.shelf where product_id = ${maker.product}`)).toEqual([])
})

import { wantedTerms } from '../product/product-filter.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import type { AskedFilter } from '../product/product-filter.ts'
import { priceInUsd, rangesOf, type Rank, ranked, ranks, type Ticked, tickedConditions, wantedOf } from './shelf.conditions.ts'
import type { Walk } from './shelf.sample.ts'

const houseOrder = sql`s.position, s.category_no, s.created_at desc, s.product_id`

function order(ctx: Ctx, { sort }: AskedFilter): Sql {
  switch (sort) {
    case 'price':
      return sql`${priceInUsd(ctx)} asc nulls last, s.product_id`
    case 'price-desc':
      return sql`${priceInUsd(ctx)} desc nulls last, s.product_id`
    case 'lead-time':
      return sql`s.lead_time_days asc nulls last, s.product_id`
    case 'newest':
      return sql`s.created_at desc, s.product_id`
    case 'relevance':
      return houseOrder
  }
}

const every = (where: readonly Sql[]): Sql => (where.length > 0 ? sql`where ${join(where, sql` and `)}` : sql``)

/** Ranks that so many goods are of that those of some categories are read in their order (see `readable`). */
type Walks = Readonly<Partial<Record<Rank, readonly Walk[]>>>

/** Ids of the goods of one page in their order: a query of one column, `product_id`. */
export function idsInOrder(ctx: Ctx, filter: AskedFilter, ticked: Ticked, limit: number, offset: number, walks: Walks = {}): Sql {
  const chosen = tickedConditions(ticked)
  const page = sql`limit ${limit}::int offset ${offset}::int`
  if (filter.sort === 'relevance' && filter.among) {
    const where = every([...wantedOf(ctx, filter), ...chosen])
    return sql`select s.product_id from showroom.shelf s ${where} order by array_position(${filter.among}::uuid[], s.product_id) ${page}`
  }
  if (filter.sort === 'relevance' && filter.q !== '')
    return bestFirst(filter, [...rangesOf(ctx, filter), ...chosen], limit + offset, page, walks)
  const where = [...wantedOf(ctx, filter), ...chosen]
  const from = filter.q === '' ? sql`showroom.shelf s ${every(where)}` : sql`(${hits(where)}) s`
  const first = sql`select s.product_id from ${from} order by ${order(ctx, filter)} limit ${atMost(limit + offset)}`
  return sql`select s.product_id from (${first}) s ${page}`
}

// `offset 0` keeps the planner from walking all goods in their order and unpacking the terms of each: who asks for words
// is answered by the index of words, and ordered then.
const hits = (where: readonly Sql[]): Sql => sql`select s.* from showroom.shelf s ${every(where)} offset 0`

/**
 * A number of rows written out, of a few that there are: by a parameter the planner would take it for a tenth of all
 * goods, and rather sort them than walk an index.
 */
function atMost(rows: number): Sql {
  let enough = 32
  while (enough < rows) enough *= 4
  return { strings: [String(enough)], values: [] }
}

/**
 * Goods that are called just so first, then hits in the name, then those in category, maker or numbers, then those that need
 * the description; within each the order of the house. The index tells them apart. A later group is looked up only where the
 * ones before do not fill the page.
 */
function bestFirst(filter: AskedFilter, where: readonly Sql[], needed: number, page: Sql, walks: Walks): Sql {
  const query = wantedTerms(filter)
  const names = { called: sql`called`, named: sql`named`, related: sql`related`, described: sql`described` }
  const group = (rank: Rank, place: number) => {
    const before = ranks.slice(0, place).map((other) => names[other])
    const short = join(
      before.map((other) => sql`(select count(*) from ${other})`),
      sql` + `,
    )
    const all = [...where, ranked(query, rank), ...(before.length > 0 ? [sql`${short} < ${needed}::int`] : [])]
    const fresh = before.map((other) => sql`not exists (select from ${other} b where b.product_id = s.product_id)`)
    const ways = (walks[rank] ?? []).map((walk) => readInOrder(walk, [...all, ...fresh], needed))
    const source = ways.length === 0 ? sql`(${hits(all)}) s ${every(fresh)}` : sql`(${join(ways, sql` union all `)}) s`
    return sql`
      ${names[rank]} as materialized (
        select s.product_id, s.position, s.category_no, s.created_at from ${source} order by ${houseOrder} limit ${atMost(needed)})`
  }
  return sql`
    with ${join(ranks.map(group), sql`, `)}
    select s.product_id from (
      select 0 as rank, * from called union all select 1, * from named union all select 2, * from related
      union all select 3, * from described) s
    order by s.rank, ${houseOrder} ${page}`
}

// Goods of a category in their order, so many that enough of them have the words, and so few that the planner walks the index.
const readInOrder = ({ category, most }: Walk, where: readonly Sql[], needed: number): Sql => sql`
  (select s.* from (select s.* from showroom.shelf s where s.category_no = ${category}::int
      order by s.created_at desc, s.product_id limit ${atMost(most)}) s
    ${every(where)} order by s.created_at desc, s.product_id limit ${atMost(needed)})`

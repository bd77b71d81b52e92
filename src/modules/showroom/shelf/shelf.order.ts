import { wantedTerms } from '../product/product-filter.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import type { ProductFilter } from '../product/product-filter.ts'
import { asks, priceInUsd, rangesOf, type Ticked, tickedConditions, wantedOf } from './shelf.conditions.ts'

const houseOrder = sql`s.position, s.category_no, s.created_at desc, s.product_id`

function order(ctx: Ctx, { sort }: ProductFilter): Sql {
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

/** Ids of the goods of one page in their order: a query of one column, `product_id`. */
export function idsInOrder(ctx: Ctx, filter: ProductFilter, ticked: Ticked, limit: number, offset: number): Sql {
  const chosen = tickedConditions(ticked)
  const page = sql`limit ${limit}::int offset ${offset}::int`
  if (filter.sort === 'relevance' && filter.q !== '')
    return bestFirst(filter, [...rangesOf(ctx, filter), ...chosen], limit + offset, page)
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
 * Hits in the name first, then those in category, maker or numbers, then those in the description alone; within each the
 * order of the house. The index tells them apart. A later group is looked up only where the ones before do not fill the page.
 */
function bestFirst(filter: ProductFilter, where: readonly Sql[], needed: number, page: Sql): Sql {
  const query = wantedTerms(filter)
  const group = (mark: string, name: Sql, before: readonly Sql[]) => {
    const short = join(
      before.map((other) => sql`(select count(*) from ${other})`),
      sql` + `,
    )
    const all = [...where, asks(query, mark), ...(before.length > 0 ? [sql`${short} < ${needed}::int`] : [])]
    const fresh = before.map((other) => sql`not exists (select from ${other} b where b.product_id = s.product_id)`)
    return sql`
      ${name} as materialized (
        select s.product_id, s.position, s.category_no, s.created_at from (${hits(all)}) s ${every(fresh)}
        order by ${houseOrder} limit ${atMost(needed)})`
  }
  const [named, related, described] = [sql`named`, sql`related`, sql`described`]
  return sql`
    with ${group('^', named, [])}, ${group('~', related, [named])}, ${group('', described, [named, related])}
    select s.product_id from (
      select 0 as rank, * from named union all select 1, * from related union all select 2, * from described) s
    order by s.rank, ${houseOrder} ${page}`
}

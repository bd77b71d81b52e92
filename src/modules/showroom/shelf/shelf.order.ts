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
  if (filter.sort === 'relevance' && filter.q !== '')
    return bestFirst(filter, [...rangesOf(ctx, filter), ...chosen], limit, offset)
  const where = [...wantedOf(ctx, filter), ...chosen]
  return sql`select s.product_id from showroom.shelf s ${every(where)} order by ${order(ctx, filter)} limit ${limit}::int offset ${offset}::int`
}

/**
 * Hits in the name first, then those in category, maker or numbers, then those in the description alone; within each the
 * order of the house. The index tells them apart. A later group is looked up only where the ones before do not fill the page.
 */
function bestFirst(filter: ProductFilter, where: readonly Sql[], limit: number, offset: number): Sql {
  const query = wantedTerms(filter)
  const needed = limit + offset
  // Materialised first, ordered then: else the planner may walk the goods in their order and unpack the terms of each.
  const hits = (mark: string, name: Sql, before: readonly Sql[]) => {
    const short = join(
      before.map((group) => sql`(select count(*) from ${group})`),
      sql` + `,
    )
    const fresh = before.map((group) => sql`not exists (select from ${group} b where b.product_id = s.product_id)`)
    return sql`
      ${name}_hits as materialized (
        select s.product_id, s.position, s.category_no, s.created_at from showroom.shelf s
        where ${join([...where, asks(query, mark), ...(before.length > 0 ? [sql`${short} < ${needed}::int`] : [])], sql` and `)}),
      ${name} as materialized (
        select * from ${name}_hits s ${every(fresh)} order by ${houseOrder} limit ${needed}::int)`
  }
  const [named, related, described] = [sql`named`, sql`related`, sql`described`]
  return sql`
    with ${hits('^', named, [])}, ${hits('~', related, [named])}, ${hits('', described, [named, related])}
    select s.product_id from (
      select 0 as rank, * from named union all select 1, * from related union all select 2, * from described) s
    order by s.rank, ${houseOrder} limit ${limit}::int offset ${offset}::int`
}

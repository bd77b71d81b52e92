import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import type { AskedFilter } from '../product/product-filter.ts'
import { type Ticked, tickedConditions, wantedOf } from './shelf.conditions.ts'
import { type Counted, countFacets, type FacetCount } from './shelf.facets.ts'
import { idsInOrder, type Read } from './shelf.order.ts'
import type { ShelfReference } from './shelf.reference.ts'
import { isSurelyMore, mostCounted, readable, type Sample } from './shelf.sample.ts'

/**
 * Ids in order as `idsInOrder`, of a query that finds very many: words that many names have are met soonest by reading the
 * goods of a category in their order. Of categories where hardly any good has the words none comes first.
 */
export async function idsAmongMany(
  ctx: Ctx,
  filter: AskedFilter,
  ticked: Ticked,
  reference: ShelfReference,
  limit: number,
  offset: number,
): Promise<Sql> {
  if (filter.sort !== 'relevance') return idsInOrder(ctx, filter, ticked, limit, offset)
  const needed = limit + offset
  const none: readonly number[] = []
  const read = (places: Parameters<typeof readable>[4]) => readable(ctx, filter, ticked, reference, places, needed)
  const found: { -readonly [place in keyof Read]: Read[place] } = { name: await read(['name']), facts: none, description: none }
  // Where the names alone fill the page nothing else is looked up.
  if (found.name.length === 0) {
    found.facts = await read(['name', 'facts'])
    if (found.facts.length === 0) found.description = await read(['name', 'facts', 'description'])
  }
  return idsInOrder(ctx, filter, ticked, limit, offset, found)
}

/** Total and facets by the sample; where ticks leave so few that they can be counted, the total is counted. */
export async function guess(
  ctx: Ctx,
  filter: AskedFilter,
  sample: Sample,
  ticked: Ticked,
  reference: ShelfReference,
): Promise<Counted> {
  const { total, facets } = countFacets(sample.heaps, ticked, reference)
  const rough = {
    rough: true,
    facets: {
      category: rounded(facets.category),
      maker: rounded(facets.maker),
      certificate: rounded(facets.certificate),
      place: rounded(facets.place),
    },
  } as const
  if (isSurelyMore(total)) return { total: mostCounted, more: true, ...rough }
  const where = join([...wantedOf(ctx, filter), ...tickedConditions(ticked)], sql` and `)
  const { n } = await ctx.db.one(sql<{ n: number }>`
    select count(*)::int as n from (select s.product_id from showroom.shelf s where ${where} offset 0) s`)
  return n > mostCounted ? { total: mostCounted, more: true, ...rough } : { total: n, ...rough }
}

const rounded = (counts: readonly FacetCount[]): readonly FacetCount[] =>
  counts.map((each) => ({ ...each, count: roundly(each.count) }))

// Two figures say all that a sample knows.
function roundly(count: number): number {
  const unit = 10 ** Math.max(0, String(count).length - 2)
  return Math.round(count / unit) * unit
}

import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import type { AskedFilter } from '../product/product-filter.ts'
import { type Rank, ranks, type Ticked, tickedConditions, wantedOf } from './shelf.conditions.ts'
import { type Counted, countFacets, type FacetCount } from './shelf.facets.ts'
import { idsInOrder } from './shelf.order.ts'
import type { ShelfReference } from './shelf.reference.ts'
import { isSurelyMore, mostCounted, readable, type Sample, type Walk } from './shelf.sample.ts'

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
  const walks: Partial<Record<Rank, readonly Walk[]>> = {}
  for (const rank of ranks) {
    walks[rank] = await readable(ctx, filter, ticked, reference, rank, limit + offset)
    // Where that fills the page nothing else is looked up.
    if (walks[rank].length > 0) break
  }
  return idsInOrder(ctx, filter, ticked, limit, offset, walks)
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

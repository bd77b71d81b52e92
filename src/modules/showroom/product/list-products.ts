import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { queryTerms, toTsquery } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { selectProducts } from './product.queries.ts'
import { orderBy, priceInUsd, sortKeys } from './product-order.ts'
import type { ProductFilter } from './product-filter.ts'
import type { Product } from './product.ts'

export const pageSize = 24

export interface FacetCount {
  readonly value: string
  readonly names: LocalizedText
  readonly count: number
}

export type FacetName = 'category' | 'maker' | 'certificate' | 'place'

export interface ProductList {
  readonly items: readonly Product[]
  readonly total: number
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
}

/** Published goods that fit a filter; beside each choice stands how many goods it would give with the other filters kept. */
export async function listProducts(ctx: Ctx, filter: ProductFilter): Promise<ProductList> {
  const where = conditions(ctx, filter)
  const all = join(Object.values(where), sql` and `)
  const offset = (filter.page - 1) * pageSize
  const [items, total, facets] = await Promise.all([
    selectProducts(ctx, sql`where ${all} order by ${orderBy(sortKeys(ctx, filter))} limit ${pageSize} offset ${offset}`),
    countProducts(ctx, where),
    productFacets(ctx, where),
  ])
  return { items, total, facets }
}

export async function countProducts(ctx: Ctx, where: Conditions): Promise<number> {
  const { total } = await ctx.db.one(sql<{ total: number }>`
    select count(*)::int as total from ${source} where ${join(Object.values(where), sql` and `)}`)
  return total
}

export async function productFacets(ctx: Ctx, where: Conditions): Promise<ProductList['facets']> {
  const [category, maker, certificate, place] = await Promise.all([
    facet(ctx, where, 'category', sql`c.slug as value, c.names`, sql`order by min(c.position)`),
    facet(ctx, where, 'maker', sql`m.slug as value, m.names`, sql`order by count desc, value`),
    facet(ctx, where, 'certificate', sql`k.code as value, k.names`, sql`order by min(k.position)`),
    facet(ctx, where, 'place', sql`l.slug as value, l.names`, sql`order by count desc, value`),
  ])
  return { category, maker, certificate, place }
}

/** The tables that `conditions` and `sortKeys` speak of. */
export const source = sql`showroom.product p join showroom.maker m on m.id = p.maker_id join showroom.category c on c.id = p.category_id`

export type Conditions = Readonly<Record<string, Sql>>

/** One condition for each part of a filter, by its name: a facet leaves its own out. */
export function conditions(ctx: Ctx, filter: ProductFilter): Conditions {
  const found: Record<string, Sql> = { state: sql`p.state = 'published' and m.archived_at is null` }
  const query = toTsquery(queryTerms(filter.q))
  if (filter.q !== '') found['q'] = query ? sql`p.terms @@ ${query}::tsquery` : sql`false`
  if (filter.category.length > 0) found['category'] = sql`c.slug = any(${filter.category}::text[])`
  if (filter.maker.length > 0) found['maker'] = sql`m.slug = any(${filter.maker}::text[])`
  if (filter.certificate.length > 0) found['certificate'] = sql`p.certificates && ${filter.certificate}::text[]`
  if (filter.place.length > 0) found['place'] = sql`m.place = any(${filter.place}::text[])`
  if (filter.min) found['min'] = sql`${priceInUsd(ctx)} >= ${inUsd(ctx, filter, filter.min)}`
  if (filter.max) found['max'] = sql`${priceInUsd(ctx)} <= ${inUsd(ctx, filter, filter.max)}`
  if (filter.quantity) found['quantity'] = sql`coalesce(p.moq, 0) <= ${filter.quantity}::numeric`
  if (filter.days) found['days'] = sql`p.lead_time_days <= ${filter.days}::numeric`
  return found
}

function inUsd(ctx: Ctx, filter: ProductFilter, amount: string): Sql {
  const rate = ctx.house.rates.perUsd[filter.currency ?? ctx.house.defaultCurrency]
  return sql`(${amount}::numeric / ${rate}::numeric)`
}

const joins: Record<FacetName, Sql> = {
  category: sql``,
  maker: sql``,
  certificate: sql`join showroom.certificate k on k.code = any(p.certificates)`,
  place: sql`join directory.place l on l.slug = m.place`,
}

function facet(ctx: Ctx, where: Conditions, name: FacetName, choice: Sql, sorting: Sql): Promise<FacetCount[]> {
  const others = join(Object.entries(where).filter(([key]) => key !== name).map(([, part]) => part), sql` and `)
  return ctx.db.rows(sql<FacetCount>`
    select ${choice}, count(*)::int as count from ${source} ${joins[name]} where ${others} group by 1, 2 ${sorting}`)
}

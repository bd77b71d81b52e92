import { toTsquery, type Understood } from '../../../language/index.ts'
import { askedNow } from '../glossary/current-glossary.ts'
import { wantedTerms } from './product-filter.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { type Ticked, tickedOf, wantedOf } from '../shelf/shelf.conditions.ts'
import { allHeaps, type Heap, heapsWhere, readHeaps, someHeaps } from '../shelf/shelf.counts.ts'
import { type Counted, countFacets, type FacetCount, type FacetName, type Facets } from '../shelf/shelf.facets.ts'
import { guess, idsAmongMany } from '../shelf/shelf.many.ts'
import { idsInOrder } from '../shelf/shelf.order.ts'
import { type ShelfReference, shelfReference } from '../shelf/shelf.reference.ts'
import { sampleOf } from '../shelf/shelf.sample.ts'
import type { Respelt } from './find-spelt.ts'
import { findByWords, type Match, mayHaveMost } from './find-words.ts'
import { type ListedProduct, listedByIds, listedRows, readListed } from './listed.queries.ts'
import { priceInUsd } from './product-order.ts'
import type { AskedFilter, ProductFilter } from './product-filter.ts'

export const pageSize = 24

/** A facet of makers shows as many as a reader can look through, and those that are ticked. */
const mostMakers = 50

export interface ProductList extends Counted {
  readonly items: readonly ListedProduct[]
  readonly respelt?: Respelt
  readonly match: Match
  /** Few goods have all words; more may have most of them. */
  readonly mostToo: boolean
  /** What the words were taken for. */
  readonly understood: readonly Understood[]
}

/** Published goods that fit a filter; beside each choice stands how many goods it would give with the other filters kept. */
export async function listProducts(ctx: Ctx, filter: ProductFilter): Promise<ProductList> {
  const asked = await askedNow(ctx, filter)
  const { found, filter: by, respelt, match } = await findByWords(ctx, asked, (each) => listAsTyped(ctx, each))
  const understood = by.q === '' ? [] : (wantedTerms(by).understood ?? [])
  const mostToo = match === 'all' && filter.match === undefined && mayHaveMost(by, found.total)
  return { ...found, understood, match, mostToo, ...(respelt ? { respelt } : {}) }
}

async function listAsTyped(ctx: Ctx, filter: AskedFilter): Promise<Omit<ProductList, 'understood' | 'match' | 'mostToo'>> {
  const reference = await shelfReference(ctx)
  const ticked = tickedOf(reference, filter)
  const offset = (filter.page - 1) * pageSize
  const sample = await sampleOf(ctx, filter, reference)
  if (sample) {
    const ids = await idsAmongMany(ctx, filter, ticked, reference, pageSize, offset)
    const [counted, rows] = await Promise.all([guess(ctx, filter, sample, ticked, reference), itemRows(ctx, listedRows(ids))])
    const maker = mostOf(counted.facets.maker, filter)
    return { ...counted, facets: { ...counted.facets, maker }, items: readListed(ctx, rows, reference) }
  }
  const wanted = wantedOf(ctx, filter)
  const ids = idsInOrder(ctx, filter, ticked, pageSize, offset)
  if (wanted.length === 0 && staysInOrder(filter)) {
    const [heaps, page] = await Promise.all([allHeaps(ctx), idsOfPage(ctx, filter, ids)])
    return { ...countTicked(heaps, filter, reference, ticked), items: await listedByIds(ctx, page, reference) }
  }
  const [heaps, rows] = await heapsAndRows(ctx, wanted, listedRows(ids), reference.goods)
  const { total, facets } = countTicked(heaps, filter, reference, ticked)
  return { items: readListed(ctx, rows, reference), total, facets }
}

// What a product says of itself, its price say, may change without any other changing its place.
const staysInOrder = ({ sort }: AskedFilter): boolean => sort === 'relevance' || sort === 'newest'

function idsOfPage({ db }: Ctx, filter: AskedFilter, ids: Sql): Promise<readonly string[]> {
  const { category, maker, certificate, place, sort, page } = filter
  return db.kept.keep(`page ${JSON.stringify([category, maker, certificate, place, sort, page])}`, 'counts', async () => {
    const found = await db.rows(sql<{ product_id: string }>`${ids}`)
    return found.map(({ product_id }) => product_id)
  })
}

// Above so many goods counting takes longer than a second connection.
const manyGoods = 30_000

const itemRows = async ({ db }: Ctx, items: Sql): Promise<string | null> =>
  (await db.one(sql<{ items: string | null }>`select ${items} as items`)).items

async function heapsAndRows(
  ctx: Ctx,
  wanted: readonly Sql[],
  items: Sql,
  goods: number,
): Promise<readonly [readonly Heap[], string | null]> {
  // What is the same for every list is kept; what is asked for anew is counted by the statement that finds it, or beside it.
  if (wanted.length === 0) return Promise.all([allHeaps(ctx), itemRows(ctx, items)])
  if (goods > manyGoods) return Promise.all([someHeaps(ctx, wanted), itemRows(ctx, items)])
  const found = await ctx.db.one(
    sql<{ heaps: string | null; items: string | null }>`select ${heapsWhere(wanted)} as heaps, ${items} as items`,
  )
  return [readHeaps(found.heaps), found.items]
}

/** The end of a query for whole products that gives the first of `listProducts`, in its order. */
export async function firstListed(ctx: Ctx, filter: AskedFilter, limit: number): Promise<Sql> {
  const reference = await shelfReference(ctx)
  const ticked = tickedOf(reference, filter)
  const many = await sampleOf(ctx, filter, reference)
  const ids = many ? await idsAmongMany(ctx, filter, ticked, reference, limit, 0) : idsInOrder(ctx, filter, ticked, limit, 0)
  return sql`join (select found.product_id, row_number() over () as at from (${ids}) found) ids on ids.product_id = p.id order by ids.at`
}

/** Total and facets as in `listProducts`, with every maker. */
export async function countShelf(ctx: Ctx, filter: AskedFilter): Promise<Counted> {
  const reference = await shelfReference(ctx)
  const ticked = tickedOf(reference, filter)
  const sample = await sampleOf(ctx, filter, reference)
  if (sample) return guess(ctx, filter, sample, ticked, reference)
  const wanted = wantedOf(ctx, filter)
  const heaps = wanted.length === 0 ? await allHeaps(ctx) : await someHeaps(ctx, wanted)
  return countFacets(heaps, ticked, reference)
}

// While the heaps are kept, the counts of the same ticks are too, down to their markup.
const counts = new WeakMap<readonly Heap[], Map<string, Counted & { readonly reference: ShelfReference }>>()
const mostCounts = 200

function countTicked(heaps: readonly Heap[], filter: AskedFilter, reference: ShelfReference, ticked: Ticked): Counted {
  const known = counts.get(heaps) ?? new Map<string, Counted & { readonly reference: ShelfReference }>()
  counts.set(heaps, known)
  const key = JSON.stringify([filter.category, filter.maker, filter.certificate, filter.place])
  const found = known.get(key)
  if (found?.reference === reference) return found
  const { total, facets } = countFacets(heaps, ticked, reference)
  const maker = mostOf(facets.maker, filter)
  const fresh = { total, facets: { ...facets, maker }, reference }
  if (known.size >= mostCounts) known.clear()
  known.set(key, fresh)
  return fresh
}

const mostOf = (makers: readonly FacetCount[], filter: AskedFilter): readonly FacetCount[] =>
  makers.filter(({ value }, rank) => rank < mostMakers || filter.maker.includes(value))

export async function countProducts(ctx: Ctx, where: Conditions): Promise<number> {
  const { total } = await ctx.db.one(sql<{ total: number }>`
    select count(*)::int as total from ${source} where ${join(Object.values(where), sql` and `)}`)
  return total
}

export async function productFacets(ctx: Ctx, where: Conditions): Promise<Facets> {
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
export function conditions(ctx: Ctx, filter: AskedFilter): Conditions {
  const found: Record<string, Sql> = { state: sql`p.state = 'published' and m.archived_at is null` }
  const query = toTsquery(wantedTerms(filter))
  if (filter.among) found['q'] = sql`p.id = any(${filter.among}::uuid[])`
  else if (filter.q !== '') found['q'] = query ? sql`p.terms @@ ${query}::tsquery` : sql`false`
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

function inUsd(ctx: Ctx, filter: AskedFilter, amount: string): Sql {
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
  const others = join(
    Object.entries(where)
      .filter(([key]) => key !== name)
      .map(([, part]) => part),
    sql` and `,
  )
  return ctx.db.rows(sql<FacetCount>`
    select ${choice}, count(*)::int as count from ${source} ${joins[name]} where ${others} group by 1, 2 ${sorting}`)
}

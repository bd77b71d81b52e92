import { type TermQuery, toTsquery } from '../../../language/index.ts'
import { wantedTerms } from '../product/product-filter.ts'
import type { Ctx } from '../../../platform/context.ts'
import { json, type Sql, sql } from '../../../platform/database/sql.ts'
import type { AskedFilter } from '../product/product-filter.ts'
import type { ShelfReference } from './shelf.reference.ts'

/** What is typed and ranged over, on `showroom.shelf s`: every facet keeps it. */
export function wantedOf(ctx: Ctx, filter: AskedFilter): readonly Sql[] {
  if (filter.among) return [sql`s.product_id = any(${filter.among}::uuid[])`, ...rangesOf(ctx, filter)]
  return filter.q === '' ? rangesOf(ctx, filter) : [asks(wantedTerms(filter)), ...rangesOf(ctx, filter)]
}

/** As `wantedOf`, without the words. */
export function rangesOf(ctx: Ctx, filter: AskedFilter): readonly Sql[] {
  const found: Sql[] = []
  if (filter.min) found.push(sql`${priceInUsd(ctx)} >= ${inUsd(ctx, filter, filter.min)}`)
  if (filter.max) found.push(sql`${priceInUsd(ctx)} <= ${inUsd(ctx, filter, filter.max)}`)
  if (filter.quantity) found.push(sql`coalesce(s.moq, 0) <= ${filter.quantity}::numeric`)
  if (filter.days) found.push(sql`s.lead_time_days <= ${filter.days}::numeric`)
  return found
}

/** Where a term stands in a product, as its mark on the shelf says (see 0060_search.sql). */
const places = { name: '^', facts: '~', description: '_' } as const
type Place = keyof typeof places
/** Where a term stands that says what goods are, description aside. */
export const outside: readonly Place[] = ['name', 'facts']
const everywhere: readonly Place[] = ['name', 'facts', 'description']

/** The groups in which goods are ranked, the best first. */
export const ranks = ['called', 'named', 'related', 'described'] as const
export type Rank = (typeof ranks)[number]

const placesOf = { named: ['name'], related: ['name', 'facts'], described: everywhere } as const

/** Goods of a group and of those before it, which bear some marks besides. */
export const ranked = (query: TermQuery, rank: Rank, marks: readonly string[] = []): Sql =>
  rank === 'called' ? isCalled(query, marks) : asks(query, placesOf[rank], marks)

/** Goods that meet a query by all their terms, wherever they stand or in some places alone, and bear some marks besides. */
export function asks({ all }: TermQuery, where: readonly Place[] = everywhere, marks: readonly string[] = []): Sql {
  const query = all.length === 0 ? '' : markedQuery(all, where, marks)
  return query ? sql`s.terms @@ ${query}::tsquery` : sql`false`
}

/** Groups of terms as a query of the shelf, as text: each met in one of some places, and marks besides. */
export function markedQuery(
  groups: readonly (readonly string[])[],
  where: readonly Place[] = everywhere,
  marks: readonly string[] = [],
): string {
  const terms = groups.map((group) => where.flatMap((place) => group.map((term) => places[place] + term)))
  return toTsquery({ all: [...terms, ...marks.map((mark) => [mark])] })
}

/** Goods that are called just so, and bear some marks besides. */
function isCalled({ whole = [] }: TermQuery, marks: readonly string[] = []): Sql {
  if (whole.length === 0) return sql`false`
  const query = toTsquery({ all: [[...whole], ...marks.map((mark) => [mark])] })
  return query ? sql`s.terms @@ ${query}::tsquery` : sql`false`
}

/** What is ticked: of each facet the numbers on the shelf, undefined where nothing is. A choice that does not exist has none. */
export interface Ticked {
  readonly category: ReadonlySet<number> | undefined
  readonly maker: ReadonlySet<number> | undefined
  readonly certificate: ReadonlySet<number> | undefined
  /** Makers of the places. */
  readonly place: ReadonlySet<number> | undefined
}

export function tickedOf(reference: ShelfReference, filter: AskedFilter): Ticked {
  const numbers = <T extends { readonly no: number }>(
    rows: ReadonlyMap<number, T>,
    chosen: readonly string[],
    of: (row: T) => string | null,
  ) => {
    if (chosen.length === 0) return undefined
    return new Set([...rows.values()].filter((row) => chosen.includes(of(row) ?? '')).map(({ no }) => no))
  }
  return {
    category: numbers(reference.categories, filter.category, ({ slug }) => slug),
    maker: numbers(reference.makers, filter.maker, ({ slug }) => slug),
    certificate: numbers(reference.certificates, filter.certificate, ({ code }) => code),
    place: numbers(reference.makers, filter.place, ({ place }) => place),
  }
}

/** The same as conditions on `showroom.shelf s`. */
export function tickedConditions(ticked: Ticked): readonly Sql[] {
  const found: Sql[] = []
  const [only, ...more] = ticked.category ?? []
  // One category is the common case, and has an index in the order of the list.
  if (only !== undefined && more.length === 0) found.push(sql`s.category_no = ${only}::int`)
  else if (ticked.category) found.push(sql`s.category_no = any(${[...ticked.category]}::int[])`)
  if (ticked.maker) found.push(sql`s.maker_no = any(${[...ticked.maker]}::int[])`)
  if (ticked.place) found.push(sql`s.maker_no = any(${[...ticked.place]}::int[])`)
  if (ticked.certificate) found.push(sql`s.marks & ${String(maskOf(ticked.certificate))}::bigint <> 0`)
  return found
}

const maskOf = (numbers: ReadonlySet<number>): bigint => [...numbers].reduce((mask, no) => mask | (1n << BigInt(no)), 0n)

// A hidden price must not be found out by narrowing the range or by the order: it takes no part in either.
export function priceInUsd(ctx: Ctx): Sql {
  if (ctx.house.pricesHidden) return sql`null::numeric`
  return sql`s.price / (${json(ctx.house.rates.perUsd)}::jsonb ->> s.currency)::numeric`
}

function inUsd(ctx: Ctx, filter: AskedFilter, amount: string): Sql {
  const rate = ctx.house.rates.perUsd[filter.currency ?? ctx.house.defaultCurrency]
  return sql`(${amount}::numeric / ${rate}::numeric)`
}

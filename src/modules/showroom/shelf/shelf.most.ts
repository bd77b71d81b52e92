import { leadingClause, tellingParts, toTsquery, type Wish, wishOf } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { type AskedFilter, wantedTerms } from '../product/product-filter.ts'
import { markedQuery, outside, rangesOf, type Ticked, tickedConditions } from './shelf.conditions.ts'
import type { ShelfReference } from './shelf.reference.ts'

/** So many goods at most are held against a query word by word, and so many of them listed. */
const mostWeighed = 2_000
const mostListed = 500

/** A part that more goods have than so many is no rare one, however many it is. */
const mostNumbered = 4_000

/** Of so many entries of the index one in 64 is read to tell how rare a part is. */
const fewGoods = 30_000
const oneIn = 64

/** A young house has no estimate of its goods yet. */
const fewestGoods = 24

/** A word of the description alone says less of what goods are. */
const described = 0.7

/**
 * Ids of goods that hold most of the words of a query (`wishOf`), those that hold the most first, at most 500; none where it
 * has too few words to leave one out. Two statements, both answered by the index of words: how rare each word is, and the
 * goods that have two of the rarest.
 */
export async function goodsWithMost(
  ctx: Ctx,
  filter: AskedFilter,
  ticked: Ticked,
  { goods }: ShelfReference,
): Promise<readonly string[]> {
  const clause = leadingClause(filter.q)
  const lead = wantedTerms({ ...filter, q: clause === filter.q ? '' : clause })
  const parts = tellingParts(wantedTerms(filter).parts ?? [])
  if (parts.length === 0) return []
  const counts = await countsOf(
    ctx,
    parts.map(({ groups }) => groups),
    goods,
  )
  const wish = wishOf(parts, counts, Math.max(goods, ...counts, fewestGoods))
  const found = await ctx.db.rows(sql<{ product_id: string }>`${weighed(ctx, wish, lead.whole ?? [], filter, ticked)}`)
  return found.map(({ product_id }) => product_id)
}

type Groups = readonly (readonly string[])[]

/** How many goods have each part, up to `mostNumbered`; of very many goods a guess by the marked ones where they are enough. */
async function countsOf({ db }: Ctx, parts: readonly Groups[], goods: number): Promise<readonly number[]> {
  const everywhere = parts.map((groups) => markedQuery(groups))
  const marked = goods > fewGoods ? parts.map((groups) => markedQuery(groups, undefined, ['#'])) : []
  const counted = (query: Sql) => sql`(select count(*) from (
    select from showroom.shelf s where s.terms @@ ${query} offset 0 limit ${mostNumbered}::int) hit)`
  const { counts } = await db.one(sql<{ counts: number[] }>`
    select array(
      select (case when few then ${counted(sql`part.query::tsquery`)} else sampled * ${oneIn} end)::int
      from unnest(${everywhere}::text[], ${marked}::text[]) with ordinality as part (query, marked, at),
        lateral (select case when part.marked is null then 0 else ${counted(sql`part.marked::tsquery`)} end as sampled) sample,
        lateral (select sampled * ${oneIn} < ${mostNumbered} as few) size
      order by at) as counts`)
  return counts
}

/** Two of the rarest parts, as text of a query: each with one of those behind it. */
function twoOfRarest({ parts, first }: Wish): string {
  const rarest = parts.slice(0, first).map(({ part }) => markedQuery(part.groups))
  return rarest
    .slice(0, -1)
    .map(
      (part, at) =>
        `(${part}) & (${rarest
          .slice(at + 1)
          .map((other) => `(${other})`)
          .join(' | ')})`,
    )
    .map((pair) => `(${pair})`)
    .join(' | ')
}

function weighed(ctx: Ctx, wish: Wish, called: readonly string[], filter: AskedFilter, ticked: Ticked): Sql {
  const queries = (where?: typeof outside) => wish.parts.map(({ part }) => markedQuery(part.groups, where))
  const just = called.length > 0 ? toTsquery({ all: [[...called]] }) : ''
  const query = just === '' ? twoOfRarest(wish) : `${twoOfRarest(wish)} | ${just}`
  const where = join([sql`s.terms @@ ${query}::tsquery`, ...rangesOf(ctx, filter)], sql` and `)
  const isJust = just === '' ? sql`false` : sql`own.terms @@ ${just}::tsquery`
  const fits = join([sql`true`, ...tickedConditions(ticked)], sql` and `)
  return sql`
    with part as materialized (
        select outside::tsquery, anywhere::tsquery, weight from unnest(
          ${queries(outside)}::text[], ${queries()}::text[], ${wish.parts.map(({ weight }) => weight)}::float8[]) as p (outside, anywhere, weight)),
      hit as materialized (select s.* from showroom.shelf s where ${where}),
      met as (
        select s.product_id, s.position, s.category_no, s.created_at, (${fits}) as fits,
          case when ${isJust} then greatest(m.weight, ${wish.needed}::float8) else m.weight end as weight, m.parts > 1 or ${isJust} as enough
        from (select * from hit limit ${mostWeighed}::int) s,
          -- unpacked once, not for each part
          lateral (select s.terms || ''::tsvector as terms offset 0) own,
          lateral (
            select sum(case when own.terms @@ outside then part.weight when own.terms @@ anywhere then part.weight * ${described} else 0 end) as weight,
              count(*) filter (where own.terms @@ anywhere) as parts
            from part) m),
      kept as (
        select * from met s where s.weight >= ${wish.needed}::float8 and s.enough
        order by s.fits desc, s.weight desc, s.position, s.category_no, s.created_at desc, s.product_id limit ${mostListed}::int)
    select s.product_id from kept s order by s.weight desc, s.position, s.category_no, s.created_at desc, s.product_id`
}

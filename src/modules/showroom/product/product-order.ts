import { toTsquery } from '../../../language/index.ts'
import { wantedTerms } from './product-filter.ts'
import type { CursorPart } from '../../../platform/api/cursor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { join, json, type Sql, sql } from '../../../platform/database/sql.ts'
import type { AskedFilter } from './product-filter.ts'

/** One value that goods are sorted by; never null, so that a page can begin right after it. */
interface SortKey {
  readonly value: Sql
  readonly descending?: true
  readonly part: CursorPart
}

// Reads a value back from its text.
const read: Readonly<Record<CursorPart, (text: string) => Sql>> = {
  text: (text) => sql`${text}::text`,
  id: (text) => sql`${text}::uuid`,
  instant: (text) => sql`${text}::timestamptz`,
  day: (text) => sql`${text}::date`,
  integer: (text) => sql`${text}::int`,
  number: (text) => sql`${text}::numeric`,
}

// A hidden price must not be found out by narrowing the range: it takes no part in it.
export function priceInUsd(ctx: Ctx): Sql {
  if (ctx.house.pricesHidden) return sql`null::numeric`
  return sql`case when p.price_display = 'shown' then p.price / (${json(ctx.house.rates.perUsd)}::jsonb ->> p.currency)::numeric end`
}

/** What a list is sorted by, the id last: no two goods stand on the same place. Goods without the value come last. */
export function sortKeys(
  ctx: Ctx,
  filter: Pick<AskedFilter, 'sort' | 'q' | 'words' | 'glossary' | 'initials' | 'among'>,
): readonly SortKey[] {
  const id: SortKey = { value: sql`p.id`, part: 'id' }
  const newest: SortKey = { value: sql`p.created_at`, descending: true, part: 'instant' }
  switch (filter.sort) {
    case 'price':
      return [{ value: sql`coalesce(${priceInUsd(ctx)}, 'Infinity'::numeric)`, part: 'number' }, id]
    case 'price-desc':
      return [{ value: sql`coalesce(${priceInUsd(ctx)}, -1)`, descending: true, part: 'number' }, id]
    case 'lead-time':
      return [{ value: sql`coalesce(p.lead_time_days, 2147483647)`, part: 'integer' }, id]
    case 'newest':
      return [newest, id]
    case 'relevance': {
      if (filter.among) return [{ value: sql`coalesce(array_position(${filter.among}::uuid[], p.id), 0)`, part: 'integer' }, id]
      const wanted = wantedTerms(filter)
      const query = toTsquery(wanted)
      const inHouseOrder: readonly SortKey[] = [
        { value: sql`c.position`, part: 'integer' },
        { value: sql`c.no`, part: 'integer' },
        newest,
        id,
      ]
      return query
        ? [{ value: rank(query, toTsquery({ all: [[...(wanted.whole ?? [])]] })), part: 'integer' }, ...inHouseOrder]
        : inHouseOrder
    }
  }
}

// Called just so, all words in the name, or there and among category, maker and numbers, or somewhere: as the shelf tells them apart.
const rank = (query: string, whole: string): Sql => sql`case when p.terms @@ ${whole}::tsquery then 0
  when ts_filter(p.terms, '{a}') @@ ${query}::tsquery then 1
  when ts_filter(p.terms, '{a,b}') @@ ${query}::tsquery then 2 else 3 end`

export function orderBy(keys: readonly SortKey[]): Sql {
  return join(
    keys.map(({ value, descending }) => (descending ? sql`${value} desc` : value)),
    sql`, `,
  )
}

/** The values of one row as texts, to go on after it: `array[…]` of text. */
export function keyTexts(keys: readonly SortKey[]): Sql {
  return sql`array[${join(
    keys.map(({ value }) => sql`(${value})::text`),
    sql`, `,
  )}]`
}

/** Rows that stand behind the one whose values are `after`. */
export function behind(keys: readonly SortKey[], after: readonly string[]): Sql {
  const [key, ...rest] = keys
  const [text, ...others] = after
  if (!key || text === undefined) return sql`false`
  const value = read[key.part](text)
  const passed = key.descending ? sql`${key.value} < ${value}` : sql`${key.value} > ${value}`
  return rest.length === 0 ? sql`(${passed})` : sql`(${passed} or (${key.value} = ${value} and ${behind(rest, others)}))`
}

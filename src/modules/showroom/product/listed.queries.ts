import { plain } from '../../../kernel/decimal.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Unit } from '../../../kernel/unit.ts'
import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import type { ShelfReference } from '../shelf/shelf.reference.ts'
import { priceShown } from './price-shown.ts'
import type { Photo, PriceBreak, Product } from './product.ts'

/** What a list shows of a product: without the long texts, and of its photos the first alone. */
export type ListedProduct = Pick<
  Product,
  | 'id'
  | 'slug'
  | 'names'
  | 'unit'
  | 'price'
  | 'priceDisplay'
  | 'moq'
  | 'moqUnit'
  | 'leadTimeDays'
  | 'maker'
  | 'category'
  | 'photos'
>

/** As PostgreSQL writes it into one JSON text: reading rows field by field would take longer than the query. */
interface ListedRow extends Omit<ListedProduct, 'price' | 'maker' | 'category' | 'photos'> {
  readonly names: LocalizedText
  readonly amount: string | null
  readonly currency: Currency | null
  readonly priceUnit: Unit | null
  readonly priceBreaks: PriceBreak[]
  readonly makerId: string
  readonly categoryId: string
  readonly photo: Photo | null
}

// Numbers go as texts: JSON would put them through floating point.
const columns = sql`
  p.id, p.slug, p.names, p.unit, p.price::text as amount, p.currency, p.price_unit as "priceUnit", p.price_breaks as "priceBreaks",
  p.price_display as "priceDisplay", p.moq::text as moq, p.moq_unit as "moqUnit", p.lead_time_days as "leadTimeDays",
  p.maker_id as "makerId", p.category_id as "categoryId",
  (select json_build_object('fileId', f.id, 'width', f.width, 'height', f.height)
    from showroom.product_photo ph join platform.file f on f.id = ph.file_id where ph.product_id = p.id order by ph.position limit 1) as photo`

/** The goods whose ids a query gives, in its order: one text of one line for each, null when there are none. */
export function listedRows(ids: Sql): Sql {
  return sql`(select string_agg(row_to_json(shown)::text, e'\n' order by at) from (
    select found.product_id, row_number() over () as at from (${ids}) found) ids
      cross join lateral (select ${columns} from showroom.product p where p.id = ids.product_id) shown)`
}

/** What `listedRows` gave, as this reader may see it. */
export function readListed(ctx: Ctx, rows: string | null, reference: ShelfReference): ListedProduct[] {
  // Nothing of JSON holds a line's end: in a text it is written as an escape.
  return (rows?.split('\n') ?? []).flatMap((row) => listed(ctx, row, reference) ?? [])
}

/** The goods of some ids in their order, as this reader may see them; those that the process has kept are not asked for. */
export async function listedByIds(ctx: Ctx, ids: readonly string[], reference: ShelfReference): Promise<ListedProduct[]> {
  const rows = await ctx.db.kept.keepEach('listed', ids, async (missing) => {
    const found = await ctx.db.rows(sql<{ id: string; row: string }>`
      select shown.id, row_to_json(shown)::text as row
      from (select ${columns} from showroom.product p where p.id = any(${missing}::uuid[])) shown`)
    return new Map(found.map(({ id, row }) => [id, row]))
  })
  return rows.flatMap((row) => (row === undefined ? [] : (listed(ctx, row, reference) ?? [])))
}

interface Seen {
  readonly reference: ShelfReference
  readonly open: boolean
  readonly product: ListedProduct
}

// The same row in the same house is the same product: what was made of it, down to its markup, is found again by it.
const seen = new Map<string, Seen>()
const mostSeen = 4_000

function listed(ctx: Ctx, text: string, reference: ShelfReference): ListedProduct | undefined {
  const known = seen.get(text)
  if (known?.reference === reference && known.open === priceShown(ctx, known.product.priceDisplay, known.product.maker.id))
    return known.product
  const { amount, currency, priceUnit, priceBreaks, makerId, categoryId, photo, ...row } = JSON.parse(text) as ListedRow
  const maker = reference.makersById.get(makerId)
  const category = reference.categoriesById.get(categoryId)
  // A maker added this moment, whom this process has not heard of yet: the page is made anew once it has.
  if (!maker || !category) return undefined
  const open = priceShown(ctx, row.priceDisplay, makerId)
  const product: ListedProduct = {
    ...row,
    ...(open && amount !== null && currency !== null
      ? { price: { amount: plain(amount), currency, per: priceUnit ?? row.unit, breaks: priceBreaks } }
      : {}),
    maker,
    category,
    photos: photo ? [photo] : [],
  }
  if (seen.size >= mostSeen) seen.delete(seen.keys().next().value!)
  seen.set(text, { reference, open, product })
  return product
}

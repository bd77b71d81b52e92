import { plain } from '../../../kernel/decimal.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Unit } from '../../../kernel/unit.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { shelfReference } from '../shelf/shelf.reference.ts'
import { type ListedProduct, listedByIds } from './listed.queries.ts'
import { priceShown, seesAll } from './price-shown.ts'
import type { Photo, PriceBreak, Product } from './product.ts'

interface ProductRow extends Omit<Product, 'price' | 'maker' | 'category' | 'photos'> {
  readonly amount: string | null
  readonly currency: Currency | null
  readonly priceUnit: Unit | null
  readonly priceBreaks: PriceBreak[]
  readonly makerId: string
  readonly makerSlug: string
  readonly makerNames: LocalizedText
  readonly makerPlace: string | null
  readonly categoryId: string
  readonly categorySlug: string
  readonly categoryNames: LocalizedText
  readonly photos: Photo[]
}

// Numbers go as texts: JSON would put them through floating point.
const columns = sql`
  p.id, p.slug, p.sku, p.state, p.names, p.description, p.packaging, p.hs6, p.national_codes as "nationalCodes", p.unit,
  p.price::text as amount, p.currency, p.price_unit as "priceUnit", p.price_breaks as "priceBreaks",
  p.price_display as "priceDisplay", p.moq::text as moq, p.moq_unit as "moqUnit", p.stock::text as stock, p.lead_time_days as "leadTimeDays",
  p.net_weight_kg::text as "netWeightKg", p.shelf_life_months as "shelfLifeMonths", p.certificates, p.details, p.demo, p.revision,
  p.updated_at as "updatedAt", m.id as "makerId", m.slug as "makerSlug", m.names as "makerNames", m.place as "makerPlace",
  c.id as "categoryId", c.slug as "categorySlug", c.names as "categoryNames",
  coalesce((select jsonb_agg(jsonb_build_object('fileId', f.id, 'width', f.width, 'height', f.height) order by ph.position)
    from showroom.product_photo ph join platform.file f on f.id = ph.file_id where ph.product_id = p.id), '[]') as photos`

const tables = sql`showroom.product p join showroom.maker m on m.id = p.maker_id join showroom.category c on c.id = p.category_id`

/** Products by any condition on `p`, `m`, `c`; each as this reader may see it. */
export async function selectProducts(ctx: Ctx, rest: Sql, db: Reader = ctx.db): Promise<Product[]> {
  const rows = await db.rows(sql<ProductRow>`select ${columns} from ${tables} ${rest}`)
  return rows.map((row) => present(ctx, row))
}

export interface ShownProduct {
  readonly product: Product
  /** The newest others of its category. */
  readonly similar: readonly ListedProduct[]
}

/** As `productBySlug`, with some goods like it. */
export async function shownProduct(ctx: Ctx, slug: string): Promise<ShownProduct | undefined> {
  const [reference, product] = await Promise.all([shelfReference(ctx), productBySlug(ctx, slug)])
  if (!product) return undefined
  const { no } = reference.categoriesById.get(product.category.id) ?? { no: -1 }
  const newest = await listedByIds(ctx, await newestOf(ctx, no), reference)
  return { product, similar: newest.filter(({ id }) => id !== product.id).slice(0, mostSimilar) }
}

const mostSimilar = 4

function newestOf({ db }: Ctx, category: number): Promise<readonly string[]> {
  return db.kept.keep(`newest of category ${category}`, 'counts', async () => {
    const found = await db.rows(sql<{ product_id: string }>`
      select s.product_id from showroom.shelf s where s.category_no = ${category}::int
      order by s.created_at desc, s.product_id limit ${mostSimilar + 1}::int`)
    return found.map(({ product_id }) => product_id)
  })
}

/** One published product by its address; staff, and the maker whose it is, see drafts too. */
export async function productBySlug(ctx: Ctx, slug: string): Promise<Product | undefined> {
  // One JSON text: reading so many columns one by one takes longer than finding the row.
  const found = await ctx.db.maybe(sql<{ row: string }>`
    select row_to_json(shown)::text as row from (select ${columns} from ${tables} where p.slug = ${slug}) shown`)
  if (!found) return undefined
  const row = JSON.parse(found.row) as Omit<ProductRow, 'updatedAt'> & { readonly updatedAt: string }
  const product = present(ctx, { ...row, updatedAt: Temporal.Instant.from(row.updatedAt) })
  return product.state === 'published' || seesAll(ctx, product.maker.id) ? product : undefined
}

export async function productById(ctx: Ctx, id: string, db: Reader = ctx.db): Promise<Product | undefined> {
  return (await selectProducts(ctx, sql`where p.id = ${id}`, db))[0]
}

/** Published products of the given ids, in the order of the ids. */
export async function productsByIds(ctx: Ctx, ids: readonly string[], db: Reader = ctx.db): Promise<Product[]> {
  return selectProducts(
    ctx,
    sql`where p.id = any(${ids}::uuid[]) and p.state = 'published' order by array_position(${ids}::uuid[], p.id)`,
    db,
  )
}

function present(ctx: Ctx, row: ProductRow): Product {
  const { amount, currency, priceUnit, priceBreaks, makerId, makerSlug, makerNames, makerPlace, ...rest } = row
  const { categoryId, categorySlug, categoryNames, ...product } = rest
  const open = priceShown(ctx, row.priceDisplay, makerId)
  return {
    ...product,
    ...(open && amount !== null && currency !== null
      ? { price: { amount: plain(amount), currency, per: priceUnit ?? row.unit, breaks: priceBreaks } }
      : {}),
    maker: { id: makerId, slug: makerSlug, names: makerNames, place: makerPlace },
    category: { id: categoryId, slug: categorySlug, names: categoryNames },
  }
}

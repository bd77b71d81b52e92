import { plain } from '../../../../kernel/decimal.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { type Sql, sql } from '../../../../platform/database/sql.ts'
import type { KnownCategory } from './find-category.ts'
import type { GoodsRecord, KnownGoods } from './goods-record.ts'

interface Row extends GoodsRecord {
  readonly id: string
  readonly slug: string
  readonly revision: number
  readonly photos: string[]
}

/** Of `showroom.product p`. */
export const goodsColumns = sql`p.id, p.slug, p.revision, p.sku, p.state, p.category_id as "categoryId", p.names, p.description, p.packaging, p.hs6,
  p.national_codes as "nationalCodes", p.unit, p.price, p.currency, p.price_unit as "priceUnit", p.price_breaks as "priceBreaks",
  p.price_display as "priceDisplay", p.moq, p.moq_unit as "moqUnit", p.stock, p.lead_time_days as "leadTimeDays",
  p.net_weight_kg as "netWeightKg", p.shelf_life_months as "shelfLifeMonths", p.certificates, p.details,
  array(select f.sha256 from showroom.product_photo ph join platform.file f on f.id = ph.file_id where ph.product_id = p.id) as photos`

/** A maker's goods, the oldest first; `lock` keeps them as they are until the transaction ends. */
export async function loadGoods(db: Reader, makerId: string, lock = false): Promise<KnownGoods[]> {
  const hold: Sql = lock ? sql`for update of p` : sql``
  const rows = await db.rows(sql<Row>`
    select ${goodsColumns} from showroom.product p where p.maker_id = ${makerId} order by p.created_at, p.id ${hold}`)
  return rows.map(({ id, slug, revision, photos, ...record }) => ({ id, slug, revision, photos, record: tidied(record) }))
}

/** The same with its decimals in their shortest form. */
export function tidied(record: GoodsRecord): GoodsRecord {
  const short = (text: string | null) => (text === null ? null : plain(text))
  return {
    ...record,
    price: short(record.price),
    moq: short(record.moq),
    stock: short(record.stock),
    netWeightKg: short(record.netWeightKg),
  }
}

export function loadCategories(db: Reader): Promise<KnownCategory[]> {
  return db.rows(sql<KnownCategory>`
    select id, slug, names, hs from showroom.category where archived_at is null order by position, slug`)
}

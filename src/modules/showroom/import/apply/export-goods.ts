import type { Locale } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { localize } from '../../../../kernel/localized-text.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import type { ProductDraft } from '../import.types.ts'
import { writeTable } from '../writing/write-table.ts'
import type { KnownCategory } from './find-category.ts'
import type { KnownGoods } from './goods-record.ts'
import { loadCategories, loadGoods } from './load-goods.ts'

export interface ExportGoods {
  /** Absent: all makers, one after the other. */
  readonly makerId?: string | undefined
  readonly format: 'xlsx' | 'csv'
  /** Language of headers, units and categories. */
  readonly reader: Locale
}

/** The goods that are not archived, as the form that an import reads: what comes out goes in. */
export async function exportGoods(
  ctx: Ctx,
  { makerId, format, reader }: ExportGoods,
): Promise<{ bytes: Uint8Array; count: number }> {
  allow(ctx, 'goods.see-all')
  const makers = await ctx.db.rows(sql<{ id: string }>`
    select id from showroom.maker where id = coalesce(${makerId ?? null}::uuid, id) order by slug`)
  const categories = new Map((await loadCategories(ctx.db)).map((category) => [category.id, category]))
  const drafts: ProductDraft[] = []
  for (const { id } of makers) {
    const photos = await photoNames(ctx, id)
    for (const goods of await loadGoods(ctx.db, id)) {
      if (goods.record.state === 'archived') continue
      drafts.push(draftOf(goods, drafts.length + 1, { reader, categories, photos: photos.get(goods.id) ?? [] }))
    }
  }
  return { bytes: await writeTable(drafts, { reader, format }), count: drafts.length }
}

async function photoNames(ctx: Ctx, makerId: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await ctx.db.rows(sql<{ id: string; names: string[] }>`
    select ph.product_id as id, array_agg(ph.source_name order by ph.position) as names
    from showroom.product_photo ph join showroom.product p on p.id = ph.product_id
    where p.maker_id = ${makerId} and ph.source_name is not null group by 1`)
  return new Map(rows.map(({ id, names }) => [id, names]))
}

interface Around {
  readonly reader: Locale
  readonly categories: ReadonlyMap<string, KnownCategory>
  readonly photos: readonly string[]
}

function draftOf({ record }: KnownGoods, row: number, { reader, categories, photos }: Around): ProductDraft {
  const { details } = record
  const [pack, packUnit] = details['packQuantity']?.split(' ') ?? []
  const national = Object.entries(record.nationalCodes).sort(([a], [b]) => Number(b === 'UZ') - Number(a === 'UZ'))[0]
  const { grade, specification, size, colour, material, 'shelf-life': shelfLife } = details
  const kept = {
    grade,
    specification,
    size,
    colour,
    material,
    'shelf-life': record.shelfLifeMonths ? `${record.shelfLifeMonths} ${months[reader]}` : shelfLife,
  }
  return withoutUndefined({
    row,
    names: record.names,
    descriptions: record.description,
    sku: record.sku ?? undefined,
    gtin: details['gtin'],
    price: priceOf(record),
    moq: record.moq ? withoutUndefined({ value: record.moq, unit: record.moqUnit ?? undefined }) : undefined,
    unit: record.unit,
    hs: record.hs6
      ? withoutUndefined({ hs6: record.hs6, national: national && { country: national[0], code: national[1] } })
      : undefined,
    category: wordsFor(categories.get(record.categoryId)?.names ?? {}, reader) || undefined,
    packaging: localize(record.packaging, reader) || undefined,
    packQuantity: pack ? withoutUndefined({ value: pack, unit: packUnit }) : undefined,
    leadTimeDays: record.leadTimeDays ?? undefined,
    certificates: record.certificates.length > 0 ? record.certificates : undefined,
    photos: photos.length > 0 ? photos : undefined,
    stock: record.stock === null ? undefined : { value: record.stock, unit: record.unit },
    netWeightKg: record.netWeightKg ?? undefined,
    grossWeightKg: details['grossWeightKg'],
    origin: details['origin'],
    details: withoutUndefined(kept),
  }) as ProductDraft
}

const months: Record<Locale, string> = { uz: 'oy', 'uz-Cyrl': 'ой', ru: 'мес.', 'zh-Hans': '个月', en: 'months' }

// A hidden price is the house's own affair: the table that leaves it says "on request".
function priceOf(record: KnownGoods['record']): ProductDraft['price'] {
  if (record.priceDisplay === 'on_request') return 'on-request'
  if (record.price === null) return undefined
  const { incoterm } = record.details
  return withoutUndefined({
    amount: record.price,
    currency: record.currency ?? undefined,
    per: record.priceUnit ?? undefined,
    incoterm,
  })
}

function withoutUndefined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}

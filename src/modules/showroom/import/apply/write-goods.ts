import { newId } from '../../../../kernel/id.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { analysisVersion, slugify } from '../../../../language/index.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import type { Glossary } from '../../../../language/index.ts'
import { glossaryForGoods } from '../../glossary/current-glossary.ts'
import { keepSuggestions } from '../../suggest/keep-suggestions.ts'
import { keepWords } from '../../product/keep-words.ts'
import { productTerms } from '../../product/product-terms.ts'
import type { GoodsRecord } from './goods-record.ts'
import type { PlannedRow } from './plan.types.ts'

/** A row as it stands after the import. */
export interface WrittenRow extends PlannedRow {
  readonly id: string
  readonly slug: string
}

export interface Names {
  readonly maker: LocalizedText
  readonly categories: ReadonlyMap<string, LocalizedText>
}

const columns = sql`sku, state, category_id, names, description, packaging, hs6, national_codes, unit, price, currency, price_unit,
  price_breaks, price_display, moq, moq_unit, stock, lead_time_days, net_weight_kg, shelf_life_months, certificates, details, terms, analysis`

const types = sql`id uuid, slug text, sku text, state text, category_id uuid, names jsonb, description jsonb, packaging jsonb, hs6 text,
  national_codes jsonb, unit text, price numeric, currency text, price_unit text, price_breaks jsonb, price_display text, moq numeric,
  moq_unit text, stock numeric, lead_time_days int, net_weight_kg numeric, shelf_life_months int, certificates text[], details jsonb,
  terms tsvector, analysis int`

// Any fixed number: one at a time, so that two never choose the same slug.
const namingLock = 7_340_031

/** Keeps everyone else from naming new products until the transaction ends. */
export async function lockNaming(tx: Tx): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(${namingLock})`)
}

/** Gives new products their ids and free slugs. Called under the import's lock, once for the whole table. */
export async function nameRows(tx: Tx, rows: readonly PlannedRow[]): Promise<WrittenRow[]> {
  const bases = [...new Set(rows.filter(({ before }) => !before).map(({ after }) => slugify(after.names)))]
  const there = await tx.rows(sql<{ slug: string }>`
    select slug from showroom.product where regexp_replace(slug, '-[0-9]+$', '') = any(${bases}::text[]) or slug = any(${bases}::text[])`)
  const taken = new Set(there.map(({ slug }) => slug))
  const last = new Map<string, number>()
  return rows.map((row) => {
    if (row.before) return { ...row, id: row.before.id, slug: row.before.slug }
    const id = newId()
    const base = slugify(row.after.names) || `p-${id.slice(-12)}`
    let slug = base
    for (let n = last.get(base) ?? 1; taken.has(slug); n++, last.set(base, n)) slug = `${base}-${n + 1}`
    taken.add(slug)
    return { ...row, id, slug }
  })
}

/** Stores one batch of new and changed rows, each kind in one statement. */
export async function writeGoods(tx: Tx, makerId: string, rows: readonly WrittenRow[], names: Names): Promise<void> {
  const glossary = await glossaryForGoods(tx)
  await keepWords(
    tx,
    rows.map(({ after }) => after.names),
    glossary,
  )
  await keepSuggestions(
    tx,
    rows.map(({ id, after }) => ({ id, names: after.names })),
    glossary,
  )
  const asJson = (outcome: PlannedRow['outcome']) =>
    json(rows.filter((row) => row.outcome === outcome).map((row) => columnsOf(row, names, glossary)))
  await tx.run(sql`
    insert into showroom.product (id, slug, maker_id, ${columns})
    select id, slug, ${makerId}, ${columns} from jsonb_to_recordset(${asJson('created')}::jsonb) as given (${types})`)
  await tx.run(sql`
    update showroom.product p set (${columns}, revision, updated_at) =
      (select ${columns}, p.revision + 1, now() from (select given.*) as one)
    from jsonb_to_recordset(${asJson('changed')}::jsonb) as given (${types})
    where p.id = given.id and p.maker_id = ${makerId}`)
}

function columnsOf({ id, slug, after }: WrittenRow, names: Names, glossary: Glossary): Record<string, unknown> {
  return {
    id,
    slug,
    sku: after.sku,
    state: after.state,
    category_id: after.categoryId,
    names: after.names,
    description: after.description,
    packaging: after.packaging,
    hs6: after.hs6,
    national_codes: after.nationalCodes,
    unit: after.unit,
    price: after.price,
    currency: after.currency,
    price_unit: after.priceUnit,
    price_breaks: after.priceBreaks,
    price_display: after.priceDisplay,
    moq: after.moq,
    moq_unit: after.moqUnit,
    stock: after.stock,
    lead_time_days: after.leadTimeDays,
    net_weight_kg: after.netWeightKg,
    shelf_life_months: after.shelfLifeMonths,
    certificates: after.certificates,
    details: after.details,
    terms: termsOf(after, names, glossary),
    analysis: analysisVersion,
  }
}

function termsOf(record: GoodsRecord, names: Names, glossary: Glossary): string {
  return productTerms({ ...record, maker: names.maker, category: names.categories.get(record.categoryId) ?? {} }, glossary)
}

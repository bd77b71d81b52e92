import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { analysisVersion } from '../../../language/index.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { ProductInput } from './product.schema.ts'
import { glossaryForGoods } from '../glossary/current-glossary.ts'
import { keepSuggestions } from '../suggest/keep-suggestions.ts'
import { keepWords } from './keep-words.ts'
import { productTerms } from './product-terms.ts'

export interface Written {
  readonly id: string
  readonly revision: number
}

/** Stores a new product under a free slug like `slug`. Verbs call it after they have authorised and before they record. */
export async function insertProduct(tx: Tx, input: ProductInput, slug: string, demo = false): Promise<Written> {
  const id = newId()
  // A name in Chinese alone gives no words for an address.
  const wanted = slug || `p-${id.slice(-12)}`
  const terms = await termsOf(tx, id, input)
  await tx.run(sql`
    insert into showroom.product (id, slug, demo, maker_id, category_id, sku, state, names, description, packaging, hs6,
      national_codes, unit, price, currency, price_unit, price_breaks, price_display, moq, moq_unit, stock, lead_time_days,
      net_weight_kg, shelf_life_months, certificates, terms, analysis)
    values (${id}, ${await freeSlug(tx, wanted)}, ${demo}, ${input.makerId}, ${input.categoryId}, ${input.sku ?? null}, ${input.state},
      ${json(input.names)}, ${json(input.description)}, ${json(input.packaging)}, ${input.hs6 ?? null},
      ${json(input.nationalCodes)}, ${input.unit}, ${input.price ?? null}, ${input.price ? input.currency : null},
      ${input.price ? (input.priceUnit ?? input.unit) : null}, ${json(input.priceBreaks)}, ${input.priceDisplay},
      ${input.moq ?? null}, ${input.moq ? (input.moqUnit ?? input.unit) : null}, ${input.stock ?? null},
      ${input.leadTimeDays ?? null}, ${input.netWeightKg ?? null}, ${input.shelfLifeMonths ?? null}, ${input.certificates},
      ${terms}::tsvector, ${analysisVersion})`)
  return { id, revision: 1 }
}

/** Replaces a product as it stood at `revision`; throws a conflict when someone was faster. */
export async function updateProduct(tx: Tx, id: string, revision: number, input: ProductInput): Promise<Written> {
  const terms = await termsOf(tx, id, input)
  const touched = await tx.run(sql`
    update showroom.product set maker_id = ${input.makerId}, category_id = ${input.categoryId}, sku = ${input.sku ?? null},
      state = ${input.state}, names = ${json(input.names)}, description = ${json(input.description)},
      packaging = ${json(input.packaging)}, hs6 = ${input.hs6 ?? null}, national_codes = ${json(input.nationalCodes)},
      unit = ${input.unit}, price = ${input.price ?? null}, currency = ${input.price ? input.currency : null},
      price_unit = ${input.price ? (input.priceUnit ?? input.unit) : null}, price_breaks = ${json(input.priceBreaks)},
      price_display = ${input.priceDisplay}, moq = ${input.moq ?? null},
      moq_unit = ${input.moq ? (input.moqUnit ?? input.unit) : null}, stock = ${input.stock ?? null},
      lead_time_days = ${input.leadTimeDays ?? null}, net_weight_kg = ${input.netWeightKg ?? null},
      shelf_life_months = ${input.shelfLifeMonths ?? null}, certificates = ${input.certificates},
      terms = ${terms}::tsvector, analysis = ${analysisVersion}, revision = revision + 1, updated_at = now()
    where id = ${id} and revision = ${revision}`)
  if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
  return { id, revision: revision + 1 }
}

// Whoever renames the maker or the category at this moment waits: no product keeps a name that is gone.
async function termsOf(tx: Tx, id: string, input: ProductInput): Promise<string> {
  const glossary = await glossaryForGoods(tx)
  await keepWords(tx, [input.names], glossary)
  await keepSuggestions(tx, [{ id, names: input.names }], glossary)
  const names = await tx.maybe(sql<{ maker: LocalizedText; category: LocalizedText }>`
    select m.names as maker, c.names as category from showroom.maker m, showroom.category c
    where m.id = ${input.makerId} and c.id = ${input.categoryId} for share`)
  if (!names) throw new AppError('maker_or_category_gone', 'invalid')
  return productTerms({ ...input, sku: input.sku ?? null, hs6: input.hs6 ?? null, ...names }, glossary)
}

/** `slug`, or `slug-2`, `slug-3` … when it is taken. */
async function freeSlug(tx: Tx, slug: string): Promise<string> {
  const taken = await tx.rows(sql<{ slug: string }>`
    select slug from showroom.product where slug = ${slug} or slug ~ ${`^${slug}-[0-9]+$`}`)
  if (!taken.some((row) => row.slug === slug)) return slug
  const last = Math.max(1, ...taken.map((row) => Number(row.slug.slice(slug.length + 1)) || 1))
  return `${slug}-${last + 1}`
}

import { isCurrency, currencies } from '../../../../kernel/money.ts'
import { isUnit } from '../../../../kernel/unit.ts'
import type { DraftQuantity, ProductDraft } from '../import.types.ts'
import { textLanguage } from '../rows/text-language.ts'
import type { FoundCategory } from './find-category.ts'
import type { GoodsRecord } from './goods-record.ts'
import { detailsOf, monthsOf } from './draft-details.ts'
import { inUnit, quantityOf } from './draft-quantities.ts'
import type { Drafts, PlanNote, Standing } from './plan.types.ts'

/** Thrown when a row cannot become a product; `field` names the column that is at fault. */
export class RowNotFit extends Error {
  readonly field: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>

  constructor(field: string, code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.field = field
    this.code = code
    this.params = params
  }
}

export interface Merging {
  readonly standing: Standing
  readonly drafts: Drafts
  readonly category: FoundCategory | undefined
  readonly note: (note: PlanNote) => void
}

/** The product that a row makes of what stood there: what the row does not say stays as it is. */
export function mergeDraft(draft: ProductDraft, before: GoodsRecord | undefined, merging: Merging): GoodsRecord {
  const { category } = merging
  const categoryId = before && category?.by !== 'named' ? before.categoryId : category?.id
  if (!categoryId) throw new RowNotFit('category', 'category-missing')
  if ((draft.sku?.length ?? 0) > 80) throw new RowNotFit('sku', 'sku-too-long', { maximum: 80 })
  const unit = unitOf(draft, before, merging)
  const terms = priceOf(draft, before, unit, merging)
  const months = monthsOf(draft.details?.['shelf-life'])
  const sameBreaks = before && before.unit === unit && before.currency === terms.currency && before.priceUnit === terms.priceUnit
  return {
    sku: draft.sku ?? before?.sku ?? null,
    state: before?.state ?? 'published',
    categoryId,
    names: { ...before?.names, ...draft.names },
    description: { ...before?.description, ...draft.descriptions },
    packaging: packagingOf(draft.packaging, before, merging),
    ...codesOf(draft, before),
    unit,
    ...terms,
    priceBreaks: sameBreaks ? before.priceBreaks : [],
    ...moqOf(draft, before, unit, merging),
    stock: stockOf(draft, before, unit, merging),
    leadTimeDays: leadTimeOf(draft, before, merging),
    netWeightKg: quantityOf(draft.netWeightKg, 9) ?? before?.netWeightKg ?? null,
    shelfLifeMonths: months ?? before?.shelfLifeMonths ?? null,
    certificates: draft.certificates
      ? draft.certificates.map((code) => code.slice(0, 40)).slice(0, 30)
      : (before?.certificates ?? []),
    details: { ...before?.details, ...detailsOf(draft, months !== undefined) },
  }
}

function unitOf(draft: ProductDraft, before: GoodsRecord | undefined, { note }: Merging): string {
  const price = draft.price === 'on-request' ? undefined : draft.price
  const said = draft.unit ?? before?.unit ?? price?.per ?? draft.moq?.unit ?? draft.stock?.unit
  if (said && !isUnit(said)) throw new RowNotFit('unit', 'unit-not-ours', { value: said })
  if (!said) note({ code: 'unit-assumed', params: { row: draft.row, unit: 'H87' }, row: draft.row })
  return said ?? 'H87'
}

type Terms = Pick<GoodsRecord, 'price' | 'currency' | 'priceUnit' | 'priceDisplay'>

// A price that becomes "on request" stays known to the house; one that staff hid is not uncovered by a new table.
function priceOf(
  { price, unit: own, row }: ProductDraft,
  before: GoodsRecord | undefined,
  unit: string,
  merging: Merging,
): Terms {
  const { price: amount = null, currency = null, priceUnit = null, priceDisplay = 'shown' } = before ?? {}
  if (price === undefined) return { price: amount, currency, priceUnit, priceDisplay }
  if (price === 'on-request') return { price: amount, currency, priceUnit, priceDisplay: 'on_request' }
  const named = price.currency ?? merging.standing.house.defaultCurrency
  if (!isCurrency(named)) throw new RowNotFit('price', 'currency-not-ours', { value: named, known: currencies.join(', ') })
  if (!price.currency) merging.note({ code: 'currency-of-house', params: { currency: named }, row })
  const per = price.per ?? own ?? priceUnit ?? unit
  if (!isUnit(per)) throw new RowNotFit('price', 'unit-not-ours', { value: per })
  return { price: price.amount, currency: named, priceUnit: per, priceDisplay: amount === null ? 'shown' : priceDisplay }
}

function moqOf(
  { moq }: ProductDraft,
  before: GoodsRecord | undefined,
  unit: string,
  _: Merging,
): Pick<GoodsRecord, 'moq' | 'moqUnit'> {
  const value = quantityOf(moq?.value, 12)
  if (!moq || !value) return { moq: before?.moq ?? null, moqUnit: before?.moqUnit ?? null }
  const own = moq.unit ?? unit
  if (!isUnit(own)) throw new RowNotFit('moq', 'unit-not-ours', { value: own })
  return { moq: value, moqUnit: own }
}

function stockOf({ stock, row }: ProductDraft, before: GoodsRecord | undefined, unit: string, { note }: Merging): string | null {
  const kept = before?.stock ?? null
  if (!stock) return kept
  const counted = inUnit(stock as DraftQuantity, unit)
  if (counted === undefined) note({ code: 'stock-unit', params: { row, unit: stock.unit ?? '' }, row })
  return counted ?? kept
}

function leadTimeOf(
  { leadTimeDays: days, row }: ProductDraft,
  before: GoodsRecord | undefined,
  { note }: Merging,
): number | null {
  if (days !== undefined && days <= 730) return days
  if (days !== undefined) note({ code: 'lead-time-too-long', params: { row, days }, row })
  return before?.leadTimeDays ?? null
}

// A table has one column for it: what stands there in any language already is no change.
function packagingOf(said: string | undefined, before: GoodsRecord | undefined, { drafts }: Merging): GoodsRecord['packaging'] {
  const known = before?.packaging ?? {}
  if (!said || Object.values(known).includes(said)) return known
  return { ...known, [textLanguage(said, null, drafts.language)]: said.slice(0, 500) }
}

function codesOf({ hs }: ProductDraft, before: GoodsRecord | undefined): Pick<GoodsRecord, 'hs6' | 'nationalCodes'> {
  const known = before?.nationalCodes ?? {}
  if (!hs) return { hs6: before?.hs6 ?? null, nationalCodes: known }
  const fitting = Object.entries(known).filter(([, code]) => code.startsWith(hs.hs6))
  const own = hs.national ? { [hs.national.country]: hs.national.code } : {}
  return { hs6: hs.hs6, nationalCodes: { ...Object.fromEntries(fitting), ...own } }
}

import { plain } from '../../../../kernel/decimal.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { PriceBreak, ProductState } from '../../product/product.ts'

/** A product as an import compares and writes it: plain values, decimals in their shortest form. */
export interface GoodsRecord {
  readonly sku: string | null
  readonly state: ProductState
  readonly categoryId: string
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly packaging: LocalizedText
  readonly hs6: string | null
  readonly nationalCodes: Readonly<Record<string, string>>
  readonly unit: string
  readonly price: string | null
  readonly currency: string | null
  readonly priceUnit: string | null
  readonly priceBreaks: readonly PriceBreak[]
  readonly priceDisplay: 'shown' | 'on_request'
  readonly moq: string | null
  readonly moqUnit: string | null
  readonly stock: string | null
  readonly leadTimeDays: number | null
  readonly netWeightKg: string | null
  readonly shelfLifeMonths: number | null
  readonly certificates: readonly string[]
  /** What a table says beyond these, by kind: `grade`, `size`, `gtin`, `packQuantity` … */
  readonly details: Readonly<Record<string, string>>
}

/** A product of the maker as it stands before the import. */
export interface KnownGoods {
  readonly id: string
  readonly slug: string
  readonly revision: number
  readonly record: GoodsRecord
  /** Contents of its photos, so that the same picture is not stored twice. */
  readonly photos: readonly string[]
}

/** One thing that changes; `''` stands for nothing. `field` is `names`, `price`, `details.size` …, `language` a tag. */
export interface Change {
  readonly field: string
  readonly language?: string
  readonly from: string
  readonly to: string
}

const texts = ['names', 'description', 'packaging'] as const
const maps = ['nationalCodes', 'details'] as const
const plainFields = [
  'sku',
  'state',
  'categoryId',
  'hs6',
  'unit',
  'price',
  'currency',
  'priceUnit',
  'priceDisplay',
  'moq',
  'moqUnit',
  'stock',
  'leadTimeDays',
  'netWeightKg',
  'shelfLifeMonths',
] as const

/** What differs between two states of one product, in the order of the form. */
export function changesBetween(before: GoodsRecord, after: GoodsRecord): Change[] {
  const changes: Change[] = []
  const note = (field: string, from: unknown, to: unknown, language?: string) => {
    const [old, fresh] = [written(from), written(to)]
    if (old !== fresh) changes.push({ field, from: old, to: fresh, ...(language ? { language } : {}) })
  }
  for (const field of texts) {
    for (const language of keysOf(before[field], after[field]))
      note(field, valueAt(before[field], language), valueAt(after[field], language), language)
  }
  for (const field of plainFields) note(field, before[field], after[field])
  note('certificates', before.certificates.join(', '), after.certificates.join(', '))
  note('priceBreaks', breaksText(before.priceBreaks), breaksText(after.priceBreaks))
  for (const field of maps) {
    for (const key of keysOf(before[field], after[field])) note(`${field}.${key}`, before[field][key], after[field][key])
  }
  return changes
}

/** `1000: 2.7, 5000: 2.5` */
export const breaksText = (breaks: readonly PriceBreak[]) =>
  breaks.map(({ from, price }) => `${plain(from)}: ${plain(price)}`).join(', ')

const keysOf = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])]
const valueAt = (text: object, key: string) => (text as Record<string, unknown>)[key]

function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = String(value as string | number | boolean)
  return /^\d+\.\d+$/.test(text) ? plain(text) : text
}

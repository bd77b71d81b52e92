import { plain } from '../../../kernel/decimal.ts'
import type { GoodsRecord } from '../import/apply/goods-record.ts'
import type { ProductInput } from '../product/product.schema.ts'

export type MakersProductInput = Omit<ProductInput, 'makerId' | 'state'>

/** The record that a maker's form describes; what the form does not hold stays as it was. */
export function recordOfInput(input: MakersProductInput, before: GoodsRecord | undefined): GoodsRecord {
  const short = (text: string | undefined) => (text === undefined ? null : plain(text))
  const price = short(input.price)
  const moq = short(input.moq)
  return {
    sku: input.sku ?? null,
    state: before?.state ?? 'published',
    categoryId: input.categoryId,
    names: input.names,
    description: input.description,
    packaging: input.packaging,
    hs6: input.hs6 ?? null,
    nationalCodes: input.nationalCodes,
    unit: input.unit,
    price,
    currency: price === null ? null : input.currency,
    priceUnit: price === null ? null : (input.priceUnit ?? input.unit),
    priceBreaks: price === null ? [] : input.priceBreaks,
    priceDisplay: input.priceDisplay,
    moq,
    moqUnit: moq === null ? null : (input.moqUnit ?? input.unit),
    stock: short(input.stock),
    leadTimeDays: input.leadTimeDays ?? null,
    netWeightKg: short(input.netWeightKg),
    shelfLifeMonths: input.shelfLifeMonths ?? null,
    certificates: input.certificates,
    details: before?.details ?? {},
  }
}

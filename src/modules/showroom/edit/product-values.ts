import { plain } from '../../../kernel/decimal.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import type { Product } from '../product/product.ts'

/** A stored product as the inputs of its form, by their names. */
export function productValues(product: Product): FormValues {
  const { price } = product
  return filled({
    makerId: product.maker.id,
    categoryId: product.category.id,
    sku: product.sku,
    state: product.state,
    ...localizedValues('names', product.names),
    ...localizedValues('description', product.description),
    ...localizedValues('packaging', product.packaging),
    hs6: product.hs6,
    ...Object.fromEntries(Object.entries(product.nationalCodes).map(([country, code]) => [`nationalCodes.${country}`, code])),
    unit: product.unit,
    price: price?.amount,
    currency: price?.currency,
    priceUnit: price && price.per !== product.unit ? price.per : undefined,
    ...Object.fromEntries(
      (price?.breaks ?? []).flatMap(({ from, price: lower }, row) => [
        [`priceBreaks.${row}.from`, plain(from)],
        [`priceBreaks.${row}.price`, plain(lower)],
      ]),
    ),
    priceDisplay: product.priceDisplay,
    moq: product.moq && plain(product.moq),
    moqUnit: product.moqUnit,
    stock: product.stock && plain(product.stock),
    leadTimeDays: product.leadTimeDays,
    netWeightKg: product.netWeightKg && plain(product.netWeightKg),
    shelfLifeMonths: product.shelfLifeMonths,
    certificates: product.certificates.join('\n'),
    revision: product.revision,
  })
}

/** One text in several languages as the inputs `{name}.{tag}`. */
export function localizedValues(name: string, text: LocalizedText): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(text).map(([tag, words]) => [`${name}.${tag}`, words]))
}

/** Leaves out what has no value. */
export function filled(values: Record<string, string | number | null | undefined>): FormValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])),
  )
}

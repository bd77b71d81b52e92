import { plain } from '../../../../kernel/decimal.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import { type Currency, isCurrency, type Money, sum } from '../../../../kernel/money.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { normaliseDecimal } from '../../../../platform/http/fields.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { Product } from '../../../showroom/index.ts'
import { convertPrice } from '../../quotation/convert-price.ts'
import type { QuotationDetail } from '../../quotation/quotation.queries.ts'
import { totalOfLine } from '../../quotation/quotation.ts'
import { rowsOf } from '../lines/typed-lines.ts'

/** As many price steps as one line of the form offers. */
export const breakRows = 3

/** A stored draft as its form shows it. */
export function draftValues(quotation: QuotationDetail, locale: Locale): FormValues {
  const { lines } = quotation
  return {
    revision: String(quotation.revision),
    currency: quotation.currency,
    incoterm: quotation.incoterm,
    namedPlace: quotation.namedPlace,
    packing: quotation.packing,
    leadTimeDays: quotation.leadTimeDays === null ? '' : String(quotation.leadTimeDays),
    paymentTerm: quotation.paymentTerm,
    validUntil: quotation.validUntil?.toString() ?? '',
    noteToBuyer: quotation.noteToBuyer,
    internalNote: quotation.internalNote,
    ...Object.fromEntries(
      lines.flatMap((line, row) =>
        Object.entries(lineValues(line, locale)).map(([name, value]) => [`lines.${row}.${name}`, value]),
      ),
    ),
  }
}

function lineValues(line: QuotationDetail['lines'][number], locale: Locale): FormValues {
  const breaks = line.breaks.flatMap(({ from, price }, index) => [
    [`breaks.${index}.from`, plain(from)],
    [`breaks.${index}.price`, plain(price)],
  ])
  return {
    position: String(line.position),
    productId: line.productId ?? '',
    name: wordsFor(line.names, locale),
    hs6: line.hs6 ?? '',
    quantity: plain(line.quantity),
    unit: line.unit,
    unitPrice: line.unitPrice === null ? '' : plain(line.unitPrice),
    packing: line.packing,
    ...Object.fromEntries(breaks),
  }
}

/** With what a row begins that is added to a draft: the catalogue's price where the currency is the draft's. */
export function newLine(ctx: Ctx, currency: string, buyerLocale: Locale) {
  return (product: Product | undefined): FormValues => {
    if (!product) return { name: '', productId: '', quantity: '', unit: 'KGM', unitPrice: '', hs6: '', packing: '' }
    const unit = product.moqUnit ?? product.unit
    const price = product.price?.currency === currency ? convertPrice(product.price, unit) : undefined
    const breaks = (price?.breaks ?? []).slice(0, breakRows).flatMap(({ from, price: each }, index) => [
      [`breaks.${index}.from`, plain(from)],
      [`breaks.${index}.price`, plain(each)],
    ])
    return {
      productId: product.id,
      name: wordsFor(product.names, ctx.locale),
      hs6: product.hs6 ?? '',
      quantity: product.moq ? plain(product.moq) : '',
      unit,
      unitPrice: price ? plain(price.amount) : '',
      packing: wordsFor(product.packaging, buyerLocale),
      ...Object.fromEntries(breaks),
    }
  }
}

/** A stored line keeps its names in all languages unless its free name was typed anew. */
export function withoutStaleNames(data: FormData, quotation: QuotationDetail, locale: Locale): FormData {
  const names = new Map(
    quotation.lines.map((line) => [String(line.position), line.productId === null ? wordsFor(line.names, locale) : undefined]),
  )
  for (const [name, position] of Array.from(data)) {
    if (!/^lines\.\d+\.position$/.test(name) || typeof position !== 'string') continue
    const known = names.get(position)
    const typed = data.get(name.replace(/position$/, 'name'))
    if (known !== undefined && typeof typed === 'string' && typed.trim() !== '' && typed.trim() !== known.trim())
      data.delete(name)
  }
  return data
}

/** Positions belong to the draft as it was shown; over a newer one each line stands for itself. */
export function withoutPositions(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/^lines\.\d+\.position$/.test(name)))
}

/** What was typed, as the form shows it again. */
export function typedValues(data: FormData): FormValues {
  return Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

/** What a typed row comes to; undefined while its numbers cannot be read. */
export function typedTotal(values: FormValues, row: number, currency: Currency): Money | undefined {
  const typed = (name: string) => normaliseDecimal(values[`lines.${row}.${name}`] ?? '')
  const breaks = Array.from({ length: breakRows }, (_, index) => ({
    from: typed(`breaks.${index}.from`),
    price: typed(`breaks.${index}.price`),
  }))
  try {
    return totalOfLine(
      { quantity: typed('quantity'), unitPrice: typed('unitPrice'), breaks: breaks.filter(({ from, price }) => from && price) },
      currency,
    )
  } catch {
    return undefined
  }
}

/** The sum of what can be read, and whether every row could be. */
export function typedSum(values: FormValues): { readonly total: Money; readonly whole: boolean } {
  const currency = isCurrency(values['currency'] ?? '') ? (values['currency'] as Currency) : 'USD'
  const totals = rowsOf(values).map((row) => typedTotal(values, row, currency))
  const known = totals.filter((each) => each !== undefined)
  return { total: sum(known, currency), whole: known.length === totals.length }
}

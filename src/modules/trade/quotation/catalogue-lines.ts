import type { Currency } from '../../../kernel/money.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { productsByIds } from '../../showroom/index.ts'
import type { InquiryLine } from '../inquiry/inquiry.ts'
import { convertPrice } from './convert-price.ts'
import { type QuotationLine, totalOfLine } from './quotation.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import type { Locale } from '../../../kernel/locale.ts'

interface Proposal {
  readonly currency: Currency
  readonly lines: QuotationLine[]
  /** The longest lead time among the goods; null when none is known. */
  readonly leadTimeDays: number | null
}

/**
 * What the catalogue says to the lines of an inquiry. The currency is that of the first price; goods priced in another,
 * or per a unit that does not convert exactly, come without a price for staff to fill in.
 */
export async function proposeLines(tx: Tx, ctx: Ctx, asked: readonly InquiryLine[], buyerLocale: Locale): Promise<Proposal> {
  const ids = asked.flatMap((line) => line.productId ?? [])
  const products = new Map((await productsByIds(ctx, ids, tx)).map((product) => [product.id, product]))
  const known = asked.flatMap((line) => products.get(line.productId ?? '') ?? [])
  const currency = known.find((product) => product.price)?.price?.currency ?? ctx.house.defaultCurrency
  const leadTimes = known.flatMap((product) => product.leadTimeDays ?? [])
  const lines = asked.map((line): QuotationLine => {
    const product = products.get(line.productId ?? '')
    const price = product?.price?.currency === currency ? convertPrice(product.price, line.unit) : undefined
    const draft = {
      position: line.position,
      productId: line.productId,
      names: line.names,
      hs6: product?.hs6 ?? null,
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: price?.amount ?? null,
      breaks: price?.breaks ?? [],
      packing: product ? wordsFor(product.packaging, buyerLocale) : '',
    }
    return { ...draft, totalMinor: totalOfLine(draft, currency).minor }
  })
  return { currency, lines, leadTimeDays: leadTimes.length > 0 ? Math.max(...leadTimes) : null }
}

import { decimal, roundTo } from '../../../../kernel/decimal.ts'
import { formatUnitPrice } from '../../../../kernel/money.ts'
import { formatQuantity, unitName } from '../../../../kernel/unit.ts'
import { textFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { DataTable, Section } from '../../../../ui/components/index.ts'
import type { Product } from '../../../showroom/index.ts'
import type { InquiryLine } from '../../inquiry/inquiry.ts'
import { tradePageTexts } from '../../page-texts.ts'
import { convertPrice } from '../../quotation/convert-price.ts'
import { priceFor } from '../../quotation/quotation.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { View } from '../../../../ui/view.ts'
import type { InquiryProps } from './inquiry-props.ts'

/** The lines of an inquiry, with the buyer's price beside the catalogue's. */
export function AskedGoods({ view, inquiry, products }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  const byId = new Map(products.map((product) => [product.id, product]))
  const productOf = (line: InquiryLine) => byId.get(line.productId ?? '')
  return (
    <Section title={t('inquiry.goods')}>
      <DataTable
        caption={t('inquiry.goods')}
        hideCaption
        rows={inquiry.lines}
        columns={[
          {
            key: 'goods',
            label: t('inbox.goods'),
            primary: true,
            cell: (line) => <Goods view={view} line={line} product={productOf(line)} />,
          },
          {
            key: 'quantity',
            label: tradePageTexts(view.locale)('page.form.quantity'),
            numeric: true,
            cell: (line) => formatQuantity(line.quantity, line.unit, view.locale),
          },
          {
            key: 'target',
            label: tradePageTexts(view.locale)('page.form.targetPrice'),
            numeric: true,
            cell: (line) => <Target view={view} line={line} product={productOf(line)} />,
          },
          {
            key: 'catalogue',
            label: t('inquiry.cataloguePrice'),
            numeric: true,
            cell: (line) => <Catalogue view={view} line={line} product={productOf(line)} />,
          },
        ]}
      />
    </Section>
  )
}

interface LineProps {
  readonly view: View
  readonly line: InquiryLine
  readonly product: Product | undefined
}

function Goods({ view, line, product }: LineProps) {
  const name = textFor(line.names, view.locale)
  const words = <span lang={name.lang === view.locale ? undefined : name.lang}>{name.text}</span>
  return (
    <span class="two-lines">
      {product ? <a href={view.to(`/products/${product.slug}`)}>{words}</a> : words}
      {product && (
        <span class="muted">
          {wordsFor(product.maker.names, view.locale)}
          {product.hs6 && ` · HS ${product.hs6}`}
        </span>
      )}
      {!product && <span class="muted">{tradeStaffTexts(view.locale)('inquiry.outsideCatalogue')}</span>}
      {line.note && <q class="line-note">{line.note}</q>}
    </span>
  )
}

/** The catalogue's unit price for the quantity asked, told per the unit asked where that is exact. */
function catalogueOffer(line: InquiryLine, product: Product | undefined): string | undefined {
  const price = product?.price && convertPrice(product.price, line.unit)
  return price ? (priceFor({ unitPrice: price.amount, breaks: price.breaks }, line.quantity) ?? undefined) : undefined
}

function Target({ view, line, product }: LineProps) {
  if (line.targetPrice === null || line.targetCurrency === null) return <span class="muted">—</span>
  const offer = product?.price?.currency === line.targetCurrency ? catalogueOffer(line, product) : undefined
  const gap = offer === undefined ? undefined : gapPercent(line.targetPrice, offer)
  return (
    <span class="two-lines">
      <span>{formatUnitPrice(line.targetPrice, line.targetCurrency, view.locale)}</span>
      {gap !== undefined && gap !== 0 && (
        <span class={gap < 0 ? 'late' : 'muted'}>
          {tradeStaffTexts(view.locale)(gap < 0 ? 'inquiry.below' : 'inquiry.above', { percent: Math.abs(gap) })}
        </span>
      )}
    </span>
  )
}

/** How far a price stands from another, in whole per cent; for a glance, never for an amount. */
export function gapPercent(price: string, other: string): number {
  const [a, b] = [roundTo(decimal(price), 6), roundTo(decimal(other), 6)]
  return b === 0n ? 0 : Math.round(Number(((a - b) * 10_000n) / b) / 100)
}

function Catalogue({ view, line, product }: LineProps) {
  if (!product?.price) return <span class="muted">—</span>
  const offer = catalogueOffer(line, product)
  const { amount, currency, per } = product.price
  return (
    <span class="two-lines">
      <span>
        {formatUnitPrice(offer ?? amount, currency, view.locale)}
        {offer === undefined && ` / ${unitName(per, view.locale)}`}
      </span>
      {product.priceDisplay === 'on_request' && <span class="muted">{tradeStaffTexts(view.locale)('inquiry.hiddenPrice')}</span>}
    </span>
  )
}

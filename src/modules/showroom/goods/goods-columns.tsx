import type { Locale } from '../../../kernel/locale.ts'
import { formatUnitPrice } from '../../../kernel/money.ts'
import { unitName } from '../../../kernel/unit.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { StateBadge, type StateTone } from '../../../ui/components/index.ts'
import type { Product, ProductState } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'

const tones: Record<ProductState, StateTone> = { draft: 'warning', published: 'success', archived: 'neutral' }

export function ProductStateBadge({ state, locale }: { readonly state: ProductState; readonly locale: Locale }) {
  return <StateBadge tone={tones[state]} label={showroomTexts(locale)(`goods.state.${state}`)} />
}

interface Cell {
  readonly product: Product
  readonly locale: Locale
  readonly house: HouseSettings
}

/** The price as the house knows it, marked where buyers do not see it. */
export function PriceCell({ product, locale, house }: Cell) {
  const t = showroomTexts(locale)
  const { price } = product
  if (!price) return <span class="quiet">{t('goods.price.none')}</span>
  const hidden = house.pricesHidden || product.priceDisplay === 'on_request'
  return (
    <>
      {formatUnitPrice(price.amount, price.currency, locale)} / {unitName(price.per, locale)}
      {hidden && <span class="cell-note"> {t('goods.price.hidden')}</span>}
    </>
  )
}

/** A product's best name with its article below; linked where there is somewhere to go. */
export function NameCell({ product, locale, href }: Omit<Cell, 'house'> & { readonly href: string }) {
  const name = textFor(product.names, locale)
  return (
    <>
      <a class="name-link" href={href} lang={name.lang === locale ? undefined : name.lang}>
        {name.text}
      </a>
      {product.sku && <span class="cell-note"> {product.sku}</span>}
    </>
  )
}

export function dayText(at: Temporal.Instant, locale: Locale, timeZone: string): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toLocaleString(locale, { dateStyle: 'medium' })
}

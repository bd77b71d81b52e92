import { plain } from '../../../kernel/decimal.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { formatMoney, groupDigits } from '../../../kernel/money.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { compactMoney } from '../projects/compact-money.ts'
import { formatCapacity } from '../projects/figure/capacity-units.ts'
import type { Offer } from './offer.ts'
import { offersTexts } from './offers-texts.ts'

/** `20 000 t a year`; nothing where nobody has said it. */
export function capacityOf(offer: Offer, locale: Locale): string {
  const { capacityQuantity: quantity, capacityUnit: unit, capacityPerYear: perYear } = offer
  return quantity === null || unit === null ? '' : formatCapacity({ quantity, unit, perYear }, locale)
}

export function costOf({ costMinor: minor, costCurrency: currency }: Offer, locale: Locale, compact = false): string {
  if (minor === null || currency === null) return ''
  return compact ? compactMoney({ minor, currency }, locale) : formatMoney({ minor, currency }, locale)
}

export function shareOf({ sharePercent }: Offer, locale: Locale): string {
  return sharePercent === null ? '' : offersTexts(locale)('share', { percent: groupDigits(plain(sharePercent), locale) })
}

export function paybackOf({ paybackMonths }: Offer, locale: Locale): string {
  return paybackMonths === null ? '' : offersTexts(locale)('payback', { months: paybackMonths })
}

/** What an offer is in a few lines; what nobody has stated has none. */
export function offerFacts(offer: Offer, locale: Locale): { label: string; value: string }[] {
  const t = offersTexts(locale)
  const facts: (readonly [string, string])[] = [
    [t('fact.sector'), wordsFor(offer.sectorNames, locale)],
    [t('fact.district'), offer.districtNames ? wordsFor(offer.districtNames, locale) : ''],
    [t('fact.readiness'), t(`readiness.${offer.readiness}`)],
    [t('fact.capacity'), capacityOf(offer, locale)],
    [t('fact.cost'), costOf(offer, locale, true)],
    [t('fact.share'), shareOf(offer, locale)],
    [t('fact.payback'), paybackOf(offer, locale)],
    [t('fact.area'), offer.areaHa === null ? '' : t('hectares', { area: groupDigits(plain(offer.areaHa), locale) })],
    [t('fact.power'), offer.powerMw === null ? '' : t('megawatts', { power: groupDigits(plain(offer.powerMw), locale) })],
    [t('fact.rail'), offer.rail ? t('rail.needed') : ''],
    [t('fact.rawMaterial'), wordsFor(offer.rawMaterial, locale)],
    [t('fact.market'), wordsFor(offer.market, locale)],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

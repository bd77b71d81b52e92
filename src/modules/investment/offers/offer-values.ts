import { plain } from '../../../kernel/decimal.ts'
import { amountText } from '../../../kernel/money.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import type { Offer } from './offer.ts'

const texts = (name: string, all: LocalizedText) =>
  Object.fromEntries(Object.entries(all).map(([locale, words]) => [`${name}.${locale}`, words ?? '']))
const known = (text: string | null) => (text === null ? '' : plain(text))

/** What is stored of an offer, by the names of the form's inputs. */
export function offerValues(offer: Offer): FormValues {
  const { costMinor: minor, costCurrency: currency } = offer
  return {
    ...texts('product', offer.product),
    ...texts('summary', offer.summary),
    ...texts('rawMaterial', offer.rawMaterial),
    ...texts('market', offer.market),
    sectorCode: offer.sectorCode,
    districtSlug: offer.districtSlug ?? '',
    readiness: offer.readiness,
    capacity: known(offer.capacityQuantity),
    capacityUnit: offer.capacityUnit ?? 'TNE',
    capacityPerYear: offer.capacityPerYear ? 'on' : '',
    cost: minor === null || currency === null ? '' : plain(amountText({ minor, currency })),
    costCurrency: currency ?? 'USD',
    sharePercent: known(offer.sharePercent),
    paybackMonths: offer.paybackMonths === null ? '' : String(offer.paybackMonths),
    areaHa: known(offer.areaHa),
    powerMw: known(offer.powerMw),
    rail: offer.rail ? 'on' : '',
  }
}

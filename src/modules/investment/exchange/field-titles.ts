import type { Locale } from '../../../kernel/locale.ts'
import { sitesTexts } from '../sites/sites-texts.ts'
import { linkKinds, utilityKinds, utilityUnits } from '../sites/site.ts'
import { exchangeTexts } from './exchange-texts.ts'
import type { ExchangeKind, Field } from './fields.ts'

/** What a field is called above its column: supplies and distances as the pages of the sites call them. */
export function fieldTitle(locale: Locale, kind: ExchangeKind, field: Field): string {
  const t = exchangeTexts(locale)
  const site = sitesTexts(locale)
  if (kind === 'sites') {
    for (const utility of utilityKinds) {
      if (!field.startsWith(utility)) continue
      const unit = site(`unit.${utilityUnits[utility]}`)
      const part = field.slice(utility.length)
      const name = site(`need.${utility}`)
      if (part === '') return `${name}, ${unit}`
      if (part === 'Total') return `${name}: ${t('exchange.supply.total')}, ${unit}`
      if (part === 'Km') return `${name}: ${t('exchange.supply.distance')}`
      if (part === 'Note') return `${name}: ${t('exchange.supply.note')}`
    }
    for (const link of linkKinds) if (field === link) return `${site(`link.${link}`)}, ${t('exchange.km')}`
  }
  return exchangeTexts.find(locale, `exchange.${kind}.${field}`) ?? field
}

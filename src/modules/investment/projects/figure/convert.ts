import { decimal, roundTo } from '../../../../kernel/decimal.ts'
import type { Currency } from '../../../../kernel/money.ts'
import type { HouseSettings } from '../../../../platform/settings/house.ts'
import type { CurrencyTotal } from './figure.ts'

const scale = 12

/**
 * Several currencies as one, by the rates of the house, to the minor unit below. For weighing sizes against each other
 * only: no such sum is ever stored or owed.
 */
export function inOneCurrency(totals: readonly CurrencyTotal[], currency: Currency, rates: HouseSettings['rates']): bigint {
  const perUsd = (code: Currency) => roundTo(decimal(rates.perUsd[code]), scale)
  return totals.reduce(
    (sum, total) => sum + (total.currency === currency ? total.minor : (total.minor * perUsd(currency)) / perUsd(total.currency)),
    0n,
  )
}

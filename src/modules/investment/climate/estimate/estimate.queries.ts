import type { Currency } from '../../../../kernel/money.ts'
import { latestOf } from '../page/choose-values.ts'
import type { Climate } from '../page/presentation.ts'
import type { Indicator, Purpose } from '../indicator/indicator.ts'
import type { Value } from '../value/value.ts'
import type { UnitPrice } from './estimate.ts'

/** A price with the indicator and the value that it stands on. */
export interface SourcedPrice extends UnitPrice {
  readonly indicator: Indicator
  readonly value: Value
}

/** The prices that the house knows for the whole region, each as it stands now. Tariffs of the future are not taken yet. */
export function pricesOf({ indicators, values }: Climate, today: Temporal.PlainDate): SourcedPrice[] {
  const begun = values.filter(({ periodEnd }) => Temporal.PlainDate.compare(periodEnd, today) <= 0)
  return indicators.flatMap((indicator): SourcedPrice[] => {
    const value = indicator.purpose ? latestOf(indicator, begun) : undefined
    if (!value?.number || value.number.startsWith('-')) return []
    return [
      {
        purpose: indicator.purpose as Purpose,
        amount: value.number,
        currency: indicator.currency as Currency | null,
        indicator,
        value,
      },
    ]
  })
}

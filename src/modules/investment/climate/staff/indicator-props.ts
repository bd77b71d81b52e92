import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import type { District } from '../district/district.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { EnteredValue } from '../value/value.ts'

export interface IndicatorProps {
  readonly view: View
  readonly indicator: Indicator
  readonly history: readonly EnteredValue[]
  readonly districts: readonly District[]
  /** The figure that the form is to correct. */
  readonly corrected: EnteredValue | undefined
  readonly today: Temporal.PlainDate
  readonly refused: Refused | undefined
}

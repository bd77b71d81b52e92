import { z } from 'zod'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { currencies, type Currency } from '../../../../kernel/money.ts'
import { checkbox, choice, optionalChoice, optionalInteger, text } from '../../../../platform/http/fields.ts'
import { localizedName, localizedText } from '../../../../platform/http/fields.ts'

/** What indicators are sorted by, in the order of the presentation. */
export const topics = ['population', 'economy', 'exports', 'labour', 'tariffs', 'incentives', 'land', 'transport'] as const
export type Topic = (typeof topics)[number]

export const indicatorKinds = ['number', 'text'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/**
 * What a running-cost estimate takes an indicator for: pay of one person a month, employer's tax on it in per cent, a kWh,
 * a m³ of gas, a m³ of water, a m² of premises a month.
 */
export const purposes = ['wage', 'payroll-tax', 'power', 'gas', 'water', 'rent'] as const
export type Purpose = (typeof purposes)[number]

export interface Indicator {
  readonly id: string
  readonly code: string
  readonly topic: Topic
  readonly kind: IndicatorKind
  readonly names: LocalizedText
  readonly unit: LocalizedText
  readonly currency: Currency | null
  readonly purpose: Purpose | null
  /** Parts of one whole, in per cent, bear the same word: they are drawn together. */
  readonly shareOf: string | null
  readonly headline: boolean
  readonly position: number
  readonly archived: boolean
  readonly revision: number
}

/** An indicator as a form gives it. */
export const indicatorInput = z
  .object({
    code: text(60).pipe(z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, 'indicator_code')),
    topic: choice(topics),
    kind: choice(indicatorKinds),
    names: localizedName(160),
    unit: localizedText(60).default({}),
    currency: optionalChoice(currencies),
    purpose: optionalChoice(purposes),
    shareOf: text(40)
      .pipe(z.union([z.literal(''), z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)], 'indicator_code'))
      .transform((word) => word || undefined),
    headline: checkbox,
    position: optionalInteger(0, 10_000),
    archived: checkbox,
  })
  .superRefine(({ kind, purpose, currency, archived }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (!purpose) return
    if (kind !== 'number' || archived) refuse('purpose', 'purpose_needs_number')
    else if ((purpose === 'payroll-tax') !== (currency === undefined)) refuse('currency', 'purpose_needs_currency')
  })

export type IndicatorInput = z.output<typeof indicatorInput>

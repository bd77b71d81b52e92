import { z } from 'zod'
import { isDecimal } from '../../../../kernel/decimal.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { checkbox, localizedText, normaliseDecimal, optionalDate, requiredText, text } from '../../../../platform/http/fields.ts'
import { readPeriod } from '../indicator/period.ts'

/** One figure or text as it was entered: never changed, replaced at most once. */
export interface Value {
  readonly no: bigint
  readonly indicatorId: string
  /** Slug; null for the whole region. */
  readonly district: string | null
  /** See `Period`. */
  readonly period: string
  readonly periodEnd: Temporal.PlainDate
  /** Exact decimal; null for a text. */
  readonly number: string | null
  readonly texts: LocalizedText | null
  /** Of which day the source is. */
  readonly asOf: Temporal.PlainDate
  readonly source: string
  readonly sourceUrl: string
  /** Legal act with its article. */
  readonly act: string
  readonly demo: boolean
}

/** What the house keeps beside it. */
export interface EnteredValue extends Value {
  readonly withdrawn: boolean
  readonly replaces: bigint | null
  readonly enteredBy: string
  readonly enteredAt: Temporal.Instant
  readonly importId: string | null
}

/** What is stated of one indicator; `replaces` is the row that whoever states it has seen, null where none stood. */
export interface ValueInput {
  readonly district: string | null
  readonly period: string
  readonly number?: string | undefined
  readonly texts?: LocalizedText | undefined
  readonly asOf: Temporal.PlainDate
  readonly source: string
  readonly sourceUrl: string
  readonly act: string
  readonly demo: boolean
  readonly replaces: bigint | null
}

/** A decimal of either sign with at most six places and seventeen digits before them, as people type it. */
export function readNumber(typed: string): string | undefined {
  const plain = normaliseDecimal(typed).replace(/^[−–]/, '-')
  if (!isDecimal(plain)) return undefined
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.')
  return whole.length <= 17 && fraction.length <= 6 ? plain : undefined
}

const emptyIsNothing = (typed: string) => (typed === '' ? undefined : typed)

export const webAddress = text(500).refine((address) => address === '' || /^https?:\/\/\S+$/.test(address), 'not_an_address')

/** A value as the form gives it. */
export const valueForm = z.object({
  district: text(100).transform((slug) => slug || null),
  period: requiredText(20).transform((typed, context) => {
    const found = readPeriod(typed)
    if (found) return found.code
    context.addIssue({ code: 'custom', message: 'not_a_period' })
    return z.NEVER
  }),
  number: text(40)
    .transform(emptyIsNothing)
    .transform((typed, context) => {
      if (typed === undefined) return undefined
      const number = readNumber(typed)
      if (number === undefined) context.addIssue({ code: 'custom', message: 'not_a_number' })
      return number
    }),
  texts: localizedText(2000).default({}),
  asOf: optionalDate,
  source: requiredText(300),
  sourceUrl: webAddress,
  act: text(300),
  demo: checkbox,
  replaces: text(20).transform((no) => (/^\d{1,18}$/.test(no) ? BigInt(no) : null)),
})

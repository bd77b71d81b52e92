import { compareDecimals, decimal } from '../../../kernel/decimal.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Currency, lineTotal, type Money, sum } from '../../../kernel/money.ts'
import type { Transitions } from '../../../kernel/state-machine.ts'
import type { Unit } from '../../../kernel/unit.ts'
import type { Incoterm } from '../reference/incoterms.ts'
import type { PaymentTerm } from '../reference/payment-terms.ts'

export const quotationStates = [
  'draft',
  'sent',
  'countered',
  'accepted',
  'declined',
  'expired',
  'superseded',
  'withdrawn',
] as const
export type QuotationState = (typeof quotationStates)[number]
export type QuotationAction = 'send' | 'counter' | 'accept' | 'decline' | 'withdraw' | 'supersede' | 'expire'

export const quotationTransitions: Transitions<QuotationState, QuotationAction> = {
  send: { from: ['draft'], to: 'sent' },
  counter: { from: ['sent'], to: 'countered' },
  accept: { from: ['sent'], to: 'accepted' },
  decline: { from: ['sent'], to: 'declined' },
  withdraw: { from: ['sent'], to: 'withdrawn' },
  supersede: { from: ['sent'], to: 'superseded' },
  expire: { from: ['sent'], to: 'expired' },
}

/** From this quantity on, this unit price; both decimal strings. */
export interface QuantityBreak {
  readonly from: string
  readonly price: string
}

export interface Quotation {
  readonly id: string
  readonly inquiryId: string
  readonly number: string
  /** Offers and counter-offers of one inquiry are counted in one series from 1. */
  readonly revisionNo: number
  readonly author: 'house' | 'buyer'
  readonly state: QuotationState
  readonly basedOn: string | null
  readonly currency: Currency
  readonly incoterm: Incoterm
  readonly namedPlace: string
  readonly packing: string
  readonly leadTimeDays: number | null
  readonly paymentTerm: PaymentTerm
  /** The last day on which it can be accepted, where the house stands. */
  readonly validUntil: Temporal.PlainDate | null
  readonly noteToBuyer: string
  readonly noteLang: Locale | null
  readonly internalNote: string
  readonly totalMinor: bigint
  readonly createdBy: string | null
  readonly createdAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  readonly decidedAt: Temporal.Instant | null
  readonly declineReason: string | null
  readonly revision: number
}

export interface QuotationLine {
  readonly position: number
  readonly productId: string | null
  readonly names: LocalizedText
  readonly hs6: string | null
  readonly quantity: string
  readonly unit: Unit
  /** Before quantity breaks; null only in a draft. What the line costs is `priceFor`. */
  readonly unitPrice: string | null
  readonly breaks: readonly QuantityBreak[]
  readonly totalMinor: bigint
  readonly packing: string
}

type Priced = Pick<QuotationLine, 'unitPrice' | 'breaks'>

/** The unit price for a quantity: that of the highest break it reaches, else the line's own; null when unpriced. */
export function priceFor(line: Priced, quantity: string): string | null {
  const amount = decimal(quantity)
  const reached = line.breaks
    .filter(({ from }) => compareDecimals(decimal(from), amount) <= 0)
    .toSorted((a, b) => compareDecimals(decimal(a.from), decimal(b.from)))
    .at(-1)
  return line.unitPrice === null ? null : (reached?.price ?? line.unitPrice)
}

// Far above any deal, and far below what a bigint column holds.
const largest = 10n ** 17n

/** Quantity × price, rounded to the minor unit; zero while a draft's line has no price. */
export function totalOfLine(line: Priced & Pick<QuotationLine, 'quantity'>, currency: Currency): Money {
  const price = priceFor(line, line.quantity)
  const total: Money = price === null ? { minor: 0n, currency } : lineTotal(line.quantity, price, currency)
  if (total.minor > largest) throw new AppError('total_too_big', 'invalid')
  return total
}

/** The sum of the lines as rounded: what stands at the bottom is what the lines add up to. */
export function totalOf(lines: readonly (Priced & Pick<QuotationLine, 'quantity'>)[], currency: Currency): Money {
  return sum(
    lines.map((line) => totalOfLine(line, currency)),
    currency,
  )
}

/** Whether the last day has passed, also before the clock's job has marked it. */
export function hasExpired(quotation: Pick<Quotation, 'state' | 'validUntil'>, today: Temporal.PlainDate): boolean {
  if (quotation.state === 'expired') return true
  return (
    quotation.state === 'sent' && quotation.validUntil !== null && Temporal.PlainDate.compare(quotation.validUntil, today) < 0
  )
}

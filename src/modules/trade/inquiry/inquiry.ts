import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Transitions } from '../../../kernel/state-machine.ts'
import type { Unit } from '../../../kernel/unit.ts'
import type { Incoterm } from '../reference/incoterms.ts'
import type { PaymentTerm } from '../reference/payment-terms.ts'

export const inquiryStates = ['new', 'waiting_for_maker', 'quoted', 'accepted', 'lost'] as const
export type InquiryState = (typeof inquiryStates)[number]
export type InquiryAction = 'ask_maker' | 'quote' | 'counter' | 'accept' | 'lose' | 'reopen'

/** An offer stays open while the maker is asked anew, so that the buyer can still accept it. */
export const inquiryTransitions: Transitions<InquiryState, InquiryAction> = {
  ask_maker: { from: ['new', 'quoted'], to: 'waiting_for_maker' },
  quote: { from: ['new', 'waiting_for_maker', 'quoted'], to: 'quoted' },
  counter: { from: ['waiting_for_maker', 'quoted'], to: 'quoted' },
  accept: { from: ['waiting_for_maker', 'quoted'], to: 'accepted' },
  lose: { from: ['new', 'waiting_for_maker', 'quoted'], to: 'lost' },
  reopen: { from: ['lost'], to: 'new' },
}

/** States in which an inquiry can still become an order. */
export const openInquiryStates: readonly InquiryState[] = ['new', 'waiting_for_maker', 'quoted']

export const lostReasons = ['price', 'terms', 'lead-time', 'no-stock', 'no-answer', 'spam', 'other'] as const
export type LostReason = (typeof lostReasons)[number]

export interface Inquiry {
  readonly id: string
  readonly number: string
  readonly state: InquiryState
  readonly source: 'web' | 'staff' | 'program'
  /** The buyer's language. */
  readonly locale: Locale
  readonly buyerName: string
  readonly buyerCompany: string
  readonly buyerPhone: string
  readonly buyerWechat: string
  readonly buyerEmail: string
  readonly deliveryPlace: string
  readonly incoterm: Incoterm | null
  readonly paymentTerm: PaymentTerm | null
  readonly wantedDate: Temporal.PlainDate | null
  readonly ownerId: string | null
  readonly lostReason: LostReason | null
  readonly lostNote: string
  readonly linkVersion: number
  readonly linkRevokedAt: Temporal.Instant | null
  readonly answerDueAt: Temporal.Instant
  readonly firstAnswerAt: Temporal.Instant | null
  readonly demo: boolean
  readonly revision: number
  readonly createdAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

export interface InquiryLine {
  readonly position: number
  readonly productId: string | null
  readonly makerId: string | null
  /** Names as they stood when the inquiry was sent. */
  readonly names: LocalizedText
  readonly quantity: string
  readonly unit: Unit
  readonly targetPrice: string | null
  readonly targetCurrency: Currency | null
  readonly note: string
}

/** Whether the first answer is late. */
export function isOverdue(inquiry: Pick<Inquiry, 'state' | 'firstAnswerAt' | 'answerDueAt'>, now: Temporal.Instant): boolean {
  return (
    inquiry.firstAnswerAt === null &&
    openInquiryStates.includes(inquiry.state) &&
    Temporal.Instant.compare(inquiry.answerDueAt, now) < 0
  )
}

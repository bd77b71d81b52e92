import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import { step, type Transitions } from '../../../kernel/state-machine.ts'
import type { CapacityUnit } from '../projects/figure/capacity-units.ts'

export const offerStates = ['open', 'draft', 'taken', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]

/** How far a proposal has come, from a thought to ground under the feet. */
export const readinesses = ['idea', 'feasibility', 'design', 'permits', 'plot'] as const
export type Readiness = (typeof readinesses)[number]

export const offerActions = ['open', 'take', 'withdraw'] as const
export type OfferAction = (typeof offerActions)[number]

/** An offer is opened, taken by an investor or withdrawn; whichever it was, it can be opened again. */
export const offerTransitions: Transitions<OfferState, OfferAction> = {
  open: { from: ['draft', 'taken', 'withdrawn'], to: 'open' },
  take: { from: ['open'], to: 'taken' },
  withdraw: { from: ['draft', 'open', 'taken'], to: 'withdrawn' },
}

export function offerStep(state: OfferState, action: OfferAction): OfferState {
  return step(offerTransitions, state, action)
}

/** Whether whoever is outside may read an offer of that state at all. */
export const isShowable = (state: OfferState) => state === 'open' || state === 'taken'

/** A proposal that looks for an investor. Decimal strings; null is "not known", never zero. */
export interface Offer {
  readonly id: string
  readonly slug: string
  readonly state: OfferState
  readonly product: LocalizedText
  readonly summary: LocalizedText
  readonly sectorCode: string
  readonly sectorNames: LocalizedText
  readonly districtSlug: string | null
  readonly districtNames: LocalizedText | null
  readonly capacityQuantity: string | null
  readonly capacityUnit: CapacityUnit | null
  readonly capacityPerYear: boolean
  /** Of the whole project. */
  readonly costMinor: bigint | null
  readonly costCurrency: Currency | null
  readonly sharePercent: string | null
  readonly paybackMonths: number | null
  readonly areaHa: string | null
  readonly powerMw: string | null
  readonly rail: boolean
  readonly rawMaterial: LocalizedText
  readonly market: LocalizedText
  readonly readiness: Readiness
  readonly publishedAt: Temporal.Instant | null
  readonly demo: boolean
  readonly revision: number
  readonly createdAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

/** A document of an offer; its bytes are given out only by a private link and to the house. */
export interface OfferFile {
  readonly id: string
  readonly name: string
  readonly bytes: bigint
  readonly addedAt: Temporal.Instant
}

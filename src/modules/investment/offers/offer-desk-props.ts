import type { Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import type { Offer, OfferFile } from './offer.ts'
import type { Opening } from './request.queries.ts'
import type { OfferRequest } from './request.ts'

/** What the page of one offer is drawn from. */
export interface OfferDeskProps {
  readonly view: View
  readonly offer: Offer
  readonly files: readonly OfferFile[]
  readonly requests: readonly { readonly request: OfferRequest; readonly address: string }[]
  readonly openings: readonly Opening[]
  readonly refused: Refused | undefined
}

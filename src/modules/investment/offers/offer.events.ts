import type { DomainEvent } from '../../../platform/events/record.ts'
import type { OfferState } from './offer.ts'

interface Facts {
  readonly sector: string
  readonly district: string | null
  readonly cost: string | null
  readonly currency: string | null
  readonly readiness: string
}

/** What each event of an offer carries. The subject is the offer; of those who ask for its documents only ids are told. */
export interface OfferEvents {
  'offer.created': Facts
  'offer.changed': Facts
  'offer.stepped': { from: OfferState; to: OfferState }
  'offer.published': Record<never, never>
  'offer.hidden': Record<never, never>
  'offer.file_added': { fileId: string; name: string }
  'offer.file_removed': { fileId: string; name: string }
  'offer.access_asked': { requestId: string }
  'offer.access_granted': { requestId: string }
  'offer.access_refused': { requestId: string }
  'offer.access_revoked': { requestId: string }
  'offer.access_forgotten': { requestId: string }
}

export function offerEvent<T extends keyof OfferEvents>(type: T, offerId: string, data: OfferEvents[T]): DomainEvent {
  return { type, subject: { type: 'offer', id: offerId }, data: { ...data } }
}

/** What programs may be told of. */
export const offerWebhookEvents = ['offer.created', 'offer.changed', 'offer.stepped', 'offer.published', 'offer.hidden'] as const

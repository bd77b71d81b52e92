import type { DomainEvent } from '../../../platform/events/record.ts'

interface About {
  readonly makerId: string
  readonly productId?: string | null
  readonly fields?: readonly string[]
}

const ofChange =
  (type: string) =>
  (id: string, data: About): DomainEvent => ({ type, subject: { type: 'change', id }, data: { ...data } })

export const changeProposed = ofChange('change.proposed')
export const changeWithdrawn = ofChange('change.withdrawn')
export const changeAccepted = ofChange('change.accepted')
export const changeReturned = ofChange('change.returned')

/** One press of staff about one maker's wishes: what the maker is told by mail. */
export const changesDecided = (
  makerId: string,
  data: { accepted: readonly string[]; returned: readonly string[] },
): DomainEvent => ({ type: 'changes.decided', subject: { type: 'maker', id: makerId }, data })

/** A product that stands otherwise since a maker said so; with `change` since staff accepted it. */
export const productCorrected = (id: string, data: { fields: readonly string[]; change?: string }): DomainEvent => ({
  type: 'product.changed',
  subject: { type: 'product', id },
  data,
})
export const productTakenIn = (id: string, data: { change: string }): DomainEvent => ({
  type: 'product.created',
  subject: { type: 'product', id },
  data,
})
export const makerCorrected = (id: string, data: { fields: readonly string[]; change?: string }): DomainEvent => ({
  type: 'maker.saved',
  subject: { type: 'maker', id },
  data,
})

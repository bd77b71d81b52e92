import type { DomainEvent } from '../../../platform/events/record.ts'

const of =
  (type: string) =>
  (plotId: string, data: Record<string, unknown> = {}): DomainEvent => ({ type, subject: { type: 'plot', id: plotId }, data })

export const plotSaved = of('plot.saved')
export const plotHeld = of('plot.held')
export const holdExtended = of('plot.hold_extended')
export const plotReleased = of('plot.released')
export const holdExpired = of('plot.hold_expired')
export const plotLeased = of('plot.leased')
export const leaseEnded = of('plot.lease_ended')

/** What programs may be told of. */
export const plotWebhookEvents = [
  'plot.held',
  'plot.hold_extended',
  'plot.released',
  'plot.hold_expired',
  'plot.leased',
  'plot.lease_ended',
] as const

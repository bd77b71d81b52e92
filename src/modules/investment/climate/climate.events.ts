import type { DomainEvent } from '../../../platform/events/record.ts'
import type { ValueInput } from './value/value.ts'

type Data = Readonly<Record<string, unknown>>

const of =
  (subject: string, type: string) =>
  (id: string, data: Data = {}): DomainEvent => ({ type, subject: { type: subject, id }, data })

export const indicatorCreated = of('indicator', 'indicator.created')
export const indicatorChanged = of('indicator', 'indicator.changed')
export const indicatorsImported = of('indicator_import', 'indicators.imported')
export const indicatorsRestored = of('indicator_import', 'indicators.restored')
export const districtSaved = of('district', 'district.saved')
export const boundariesGiven = of('boundary_set', 'boundaries.given')
export const boundariesRemoved = of('boundary_set', 'boundaries.removed')
export const deckMade = of('deck', 'deck.made')

/** A figure was stated, corrected or taken back: what the trail keeps of it. */
export function valueStated(indicatorId: string, code: string, value: ValueInput): DomainEvent {
  const { district, period, number, source, demo, replaces } = value
  return {
    type: replaces === null ? 'indicator.value_stated' : 'indicator.value_corrected',
    subject: { type: 'indicator', id: indicatorId },
    data: { code, district, period, number: number ?? null, source, demo },
  }
}

export function valueWithdrawn(
  indicatorId: string,
  code: string,
  value: { district: string | null; period: string },
): DomainEvent {
  const { district, period } = value
  return { type: 'indicator.value_withdrawn', subject: { type: 'indicator', id: indicatorId }, data: { code, district, period } }
}

/** What programs may be told of. */
export const climateWebhookEvents = [
  'indicator.created',
  'indicator.changed',
  'indicator.value_stated',
  'indicator.value_corrected',
  'indicator.value_withdrawn',
  'indicators.imported',
  'indicators.restored',
] as const

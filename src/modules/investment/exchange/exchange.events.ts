import type { DomainEvent } from '../../../platform/events/record.ts'

/** A spreadsheet was written into the house: how many rows became something, and how many were refused. */
export function tableImported(
  id: string,
  data: { readonly kind: string; readonly made: number; readonly there: number; readonly refused: number },
): DomainEvent {
  return { type: 'exchange.imported', subject: { type: 'exchange_import', id }, data }
}

/** What a spreadsheet made was taken back: how many rows went, and how many had to stay. */
export function tableUndone(
  id: string,
  data: { readonly kind: string; readonly gone: number; readonly kept: number },
): DomainEvent {
  return { type: 'exchange.undone', subject: { type: 'exchange_import', id }, data }
}

import type { DomainEvent } from '../../../platform/events/record.ts'

const of =
  (type: string, subject: string) =>
  (id: string, data: Record<string, unknown> = {}): DomainEvent => ({ type, subject: { type: subject, id }, data })

export const procedurePublished = of('procedure.published', 'procedure')
export const procedureArchived = of('procedure.archived', 'procedure')
export const calendarSaved = of('calendar.saved', 'house')
export const caseStarted = of('case.started', 'case')
export const caseStepDone = of('case.step_done', 'case')
export const caseStepReturned = of('case.step_returned', 'case')
export const clockStopped = of('case.clock_stopped', 'case')
export const clockResumed = of('case.clock_resumed', 'case')
export const caseCompleted = of('case.completed', 'case')
export const caseStopped = of('case.stopped', 'case')

/** What programs may be told of. */
export const procedureWebhookEvents = [
  'procedure.published',
  'case.started',
  'case.step_done',
  'case.step_returned',
  'case.clock_stopped',
  'case.clock_resumed',
  'case.completed',
  'case.stopped',
] as const

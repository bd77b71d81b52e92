import type { DomainEvent } from '../../../platform/events/record.ts'
import type { Interest } from './interest.ts'

/** What each event of an interest carries: figures and ids, and nothing of the person. */
export interface InterestEvents {
  'interest.received': { subjectKind: string; subjectId: string; answerDueAt: string }
  'interest.taken': { ownerId: string }
  'interest.answered': { answerId: string; mailed: boolean; first: boolean }
  'interest.profile_changed': Record<string, string | boolean | null>
  'interest.project_opened': { projectId: string }
  'interest.closed': { reason: string }
  'interest.reopened': Record<never, never>
  'interest.forgotten': Record<never, never>
}

export function interestEvent<T extends keyof InterestEvents>(
  type: T,
  { id, number }: Pick<Interest, 'id' | 'number'>,
  data: InterestEvents[T],
): DomainEvent {
  return { type, subject: { type: 'interest', id }, data: { number, ...data } }
}

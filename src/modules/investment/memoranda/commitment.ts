import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import { step, type Transitions } from '../../../kernel/state-machine.ts'
import type { Side } from './memorandum.ts'

export const measures = ['task', 'money', 'jobs', 'capacity'] as const
/** What a promise is counted in: done or not, an amount paid in, people employed, output. */
export type Measure = (typeof measures)[number]

export const commitmentStates = ['open', 'kept', 'waived', 'replaced', 'lapsed'] as const
export type CommitmentState = (typeof commitmentStates)[number]

export type CommitmentAction = 'keep' | 'waive' | 'replace' | 'lapse' | 'reopen' | 'move' | 'change'

/** A promise ends kept, released by both sides, taken over by a newer one, or with its paper; the first two can be reopened. */
export const commitmentTransitions: Transitions<CommitmentState, CommitmentAction> = {
  change: { from: ['open'], to: 'open' },
  move: { from: ['open'], to: 'open' },
  keep: { from: ['open'], to: 'kept' },
  waive: { from: ['open'], to: 'waived' },
  replace: { from: ['open', 'lapsed'], to: 'replaced' },
  lapse: { from: ['open'], to: 'lapsed' },
  reopen: { from: ['kept', 'waived', 'lapsed'], to: 'open' },
}

export function commitmentStep(state: CommitmentState, action: CommitmentAction): CommitmentState {
  return step(commitmentTransitions, state, action)
}

export interface Commitment {
  readonly id: string
  readonly memorandumId: string
  readonly position: number
  readonly side: Side
  readonly texts: LocalizedText
  readonly measure: Measure
  readonly amountMinor: bigint | null
  readonly currency: Currency | null
  readonly quantity: string | null
  readonly unit: string | null
  readonly ownerId: string | null
  readonly dueOn: Temporal.PlainDate
  readonly state: CommitmentState
  readonly closedOn: Temporal.PlainDate | null
  readonly closingNote: string
  readonly level: number
  readonly revision: number
}

/** Days until the day it is due; below zero once it is overdue. */
export function daysLeft({ dueOn }: Pick<Commitment, 'dueOn'>, today: Temporal.PlainDate): number {
  return today.until(dueOn, { largestUnit: 'days' }).days
}

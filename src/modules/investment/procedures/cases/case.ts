import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { daysLeft } from '../calendar/calendar.ts'
import type { ProcedureStep } from '../procedure.ts'

export const caseStates = ['running', 'completed', 'stopped'] as const
export type CaseState = (typeof caseStates)[number]

export interface CaseSummary {
  readonly id: string
  readonly number: string
  readonly procedureId: string
  readonly procedureSlug: string
  readonly procedureNames: LocalizedText
  readonly version: number
  readonly projectId: string
  readonly plotId: string | null
  readonly plotNumber: string | null
  readonly siteNames: LocalizedText | null
  readonly siteSlug: string | null
  readonly state: CaseState
  readonly startedOn: Temporal.PlainDate
  readonly endedAt: Temporal.Instant | null
  readonly reason: string
  readonly revision: number
  /** Steps that are done, and how many there are. */
  readonly done: number
  readonly steps: number
  /** The earliest day by which a running step must be done. */
  readonly dueOn: Temporal.PlainDate | null
}

/** One turn of a step. */
export interface Turn {
  readonly no: number
  readonly round: number
  readonly state: 'running' | 'done' | 'returned' | 'stopped'
  readonly startedOn: Temporal.PlainDate
  readonly dueOn: Temporal.PlainDate | null
  readonly endedOn: Temporal.PlainDate | null
  readonly evidence: string
  readonly fileId: string | null
  readonly fileName: string | null
  readonly reason: string
  readonly byName: string
}

/** A step as its case stands: the turn that counts, the ones before it, and the clock. */
export interface CaseStep extends ProcedureStep {
  readonly turn: Turn | undefined
  readonly earlier: readonly Turn[]
  /** Days of its own kind until it is due, below zero when late; undefined where nothing runs or no period is known. */
  readonly left: number | undefined
}

export interface Case extends CaseSummary {
  readonly list: readonly CaseStep[]
}

/** Lays the turns of a case along the steps of its version. */
export function layOut(
  steps: readonly ProcedureStep[],
  turns: readonly Turn[],
  calendar: Calendar,
  today: Temporal.PlainDate,
): CaseStep[] {
  return steps.map((step) => {
    const own = turns.filter(({ no }) => no === step.no).toSorted((a, b) => b.round - a.round)
    const counts = own[0] && own[0].state !== 'returned' ? own[0] : undefined
    const left = counts?.state === 'running' && counts.dueOn ? daysLeft(calendar, today, counts.dueOn, step.dayKind) : undefined
    return { ...step, turn: counts, earlier: own.filter((turn) => turn !== counts), left }
  })
}

import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { type Calendar, daysLeft, dueDay } from '../calendar/calendar.ts'
import type { ProcedureStep } from '../procedure.ts'
import type { CaseStop } from './case-stop.queries.ts'

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
  /** The earliest day by which a running step must be done; what is not yet due has none while the clock stands. */
  readonly dueOn: Temporal.PlainDate | null
  /** Since when the clock stands; null while it goes. */
  readonly clockStoppedOn: Temporal.PlainDate | null
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
  /** Whether it runs and its clock stands. */
  readonly stands: boolean
}

export interface Case extends CaseSummary {
  readonly list: readonly CaseStep[]
  /** When its clock stood still, the earliest first. */
  readonly stops: readonly CaseStop[]
}

/** Lays the turns of a case along the steps of its version, each with its clock. */
export function layOut(
  steps: readonly ProcedureStep[],
  turns: readonly Turn[],
  calendar: Calendar,
  today: Temporal.PlainDate,
  stops: readonly CaseStop[] = [],
): CaseStep[] {
  const open = stops.find(({ to }) => to === null)
  return steps.map((step) => {
    const own = turns.filter(({ no }) => no === step.no).toSorted((a, b) => b.round - a.round)
    const counts = own[0] && own[0].state !== 'returned' ? own[0] : undefined
    const runs = counts?.state === 'running'
    const left = runs ? leftOf(step, counts) : undefined
    return { ...step, turn: counts, earlier: own.filter((turn) => turn !== counts), left, stands: runs && open !== undefined }
  })

  function leftOf({ days, dayKind }: ProcedureStep, { startedOn, dueOn }: Turn): number | undefined {
    const due = dueOn ?? (open && days !== null ? dueDay(calendar, startedOn, days, dayKind, ended(stops)) : undefined)
    // A clock that stands shows what was left when it was stopped.
    return due && daysLeft(calendar, open ? open.from : today, due, dayKind, ended(stops))
  }
}

const ended = (stops: readonly CaseStop[]) => stops.filter(({ to }) => to !== null)

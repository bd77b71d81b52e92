import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { SiteKind } from '../sites/site.ts'

export const purposes = ['allocation', 'building', 'operation', 'other'] as const
export type Purpose = (typeof purposes)[number]

export const dayKinds = ['working', 'calendar'] as const
export type DayKind = (typeof dayKinds)[number]

/** One step as law and offices ask it. Empty texts and null are "not known". */
export interface ProcedureStep {
  readonly no: number
  readonly names: LocalizedText
  readonly office: LocalizedText
  readonly documents: LocalizedText
  /** What the applicant holds when it is done. */
  readonly result: LocalizedText
  readonly fee: string | null
  readonly feeCurrency: Currency | null
  readonly feeNote: LocalizedText
  readonly days: number | null
  readonly dayKind: DayKind
  readonly legalAct: string
  readonly complain: LocalizedText
  /** Steps that must be done before; empty: it may begin at once. */
  readonly after: readonly number[]
}

export interface ProcedureName {
  readonly id: string
  readonly slug: string
  readonly purpose: Purpose
  readonly names: LocalizedText
}

/** A procedure in one of its versions. */
export interface Procedure extends ProcedureName {
  readonly siteKinds: readonly SiteKind[]
  readonly archivedAt: Temporal.Instant | null
  /** The version in force. */
  readonly current: number
  readonly version: number
  readonly legalAct: string
  readonly source: string
  readonly note: string
  readonly publishedAt: Temporal.Instant
  readonly publishedBy: string
  readonly steps: readonly ProcedureStep[]
}

/** All steps that come after one, near and far: what has to be done anew when it is returned. */
export function stepsAfter(steps: readonly Pick<ProcedureStep, 'no' | 'after'>[], no: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (const step of steps.toSorted((a, b) => a.no - b.no))
    if (step.after.some((before) => before === no || found.has(before))) found.add(step.no)
  return found
}

/** The steps that may begin: not begun yet, and all before them done. */
export function stepsToBegin(
  steps: readonly Pick<ProcedureStep, 'no' | 'after'>[],
  turns: readonly { readonly no: number; readonly state: string }[],
): number[] {
  const done = new Set(turns.filter(({ state }) => state === 'done').map(({ no }) => no))
  const begun = new Set(turns.filter(({ state }) => state === 'running' || state === 'done').map(({ no }) => no))
  return steps.filter(({ no, after }) => !begun.has(no) && after.every((before) => done.has(before))).map(({ no }) => no)
}

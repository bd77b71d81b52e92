/** Days before the due day on which the owner hears of it. */
export const reminderDays = [7, 3, 1, 0] as const

export interface EscalationStep {
  /** 1 is the first above the owner. */
  readonly level: number
  /** Days after the due day from which on this one must answer. */
  readonly afterDays: number
}

export interface Notice {
  readonly kind: 'reminder' | 'escalation'
  /** Of a reminder the days before, as in `reminderDays`; of an escalation its level. */
  readonly step: number
}

/**
 * What ought to have been said of a promise by `today`: the latest reminder, or the highest level that its delay has
 * reached. Undefined more than seven days before. Days on which no clock ran are thus made up for by one letter, not many.
 */
export function noticeOn(
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  steps: readonly EscalationStep[],
): Notice | undefined {
  const left = today.until(dueOn, { largestUnit: 'days' }).days
  const level = levelAfter(-left, steps)
  if (level > 0) return { kind: 'escalation', step: level }
  const before = reminderDays.findLast((days) => days >= left)
  return before === undefined ? undefined : { kind: 'reminder', step: before }
}

/** The level that answers for a promise so many days after its day; 0 is the owner. */
export function levelAfter(daysLate: number, steps: readonly EscalationStep[]): number {
  return Math.max(0, ...steps.filter(({ afterDays }) => afterDays <= daysLate).map(({ level }) => level))
}

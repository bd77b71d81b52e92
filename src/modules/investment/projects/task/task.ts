import type { LocalizedText } from '../../../../kernel/localized-text.ts'

/** Whose a task is. */
export const taskSides = ['house', 'investor', 'partner', 'agency'] as const
export type TaskSide = (typeof taskSides)[number]

/** One step of a project's road map. */
export interface Task {
  readonly id: string
  readonly projectId: string
  readonly position: number
  readonly title: LocalizedText
  readonly side: TaskSide
  /** An account of the house, by name. */
  readonly ownerId: string | null
  /** Who does it: the account's name, else as typed. */
  readonly ownerName: string
  readonly dueOn: Temporal.PlainDate | null
  readonly doneOn: Temporal.PlainDate | null
  readonly doneNote: string
  /** Whether the investor finds it on the own page. */
  readonly shared: boolean
  readonly removed: boolean
  readonly revision: number
}

export type TaskState = 'done' | 'late' | 'current' | 'ahead'

/** `current` is the first open one that is not late. */
export function taskStates(tasks: readonly Task[], today: Temporal.PlainDate): TaskState[] {
  const late = (task: Task) => task.dueOn !== null && Temporal.PlainDate.compare(task.dueOn, today) < 0
  const current = tasks.find((task) => !task.doneOn && !late(task))
  return tasks.map((task) => (task.doneOn ? 'done' : late(task) ? 'late' : task === current ? 'current' : 'ahead'))
}

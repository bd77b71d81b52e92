import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { DropReason, LiveStage, Stage } from '../stage/stage.ts'

/** One investment project. What it costs, whom it employs and what it makes are rows of figures. */
export interface Project {
  readonly id: string
  readonly number: string
  readonly slug: string
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly stage: Stage
  /** The day on which the stage began. */
  readonly stageSince: Temporal.PlainDate
  readonly stoppedAt: LiveStage | null
  readonly dropReason: DropReason | null
  readonly sectorCode: string
  readonly districtSlug: string | null
  readonly plotId: string | null
  /** Where the investor comes from, ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly responsibleId: string | null
  readonly nextStep: string
  readonly nextStepOn: Temporal.PlainDate | null
  readonly published: boolean
  readonly demo: boolean
  readonly revision: number
  readonly createdAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

/** One stage that a project entered; it lasted until the next row's day. */
export interface StageEntry {
  readonly position: number
  readonly fromStage: Stage | null
  readonly toStage: Stage
  readonly since: Temporal.PlainDate
  readonly reason: string
  readonly actorName: string
  readonly recordedAt: Temporal.Instant
}

export interface StageLength extends StageEntry {
  /** The day of the next stage; absent for the present one. */
  readonly until: Temporal.PlainDate | undefined
  readonly days: number
}

/** The history with the length of each stage in days; the present one counts up to `today`. */
export function stageLengths(entries: readonly StageEntry[], today: Temporal.PlainDate): StageLength[] {
  return entries.map((entry, index) => {
    const until = entries[index + 1]?.since
    return { ...entry, until, days: entry.since.until(until ?? today, { largestUnit: 'days' }).days }
  })
}

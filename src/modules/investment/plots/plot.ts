import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Shape } from '../sites/plan/shape.ts'

/** What a plot is today: it follows from its claims and the clock. `kept`: the site itself does not offer it. */
export const plotStates = ['free', 'held', 'leased', 'kept'] as const
export type PlotState = (typeof plotStates)[number]

export interface Plot {
  readonly id: string
  readonly siteId: string
  readonly number: string
  readonly areaHa: string | null
  /** What its outline measures, hectares. */
  readonly shapeHa: string | null
  readonly shape: Shape | null
  readonly note: LocalizedText
  readonly offered: boolean
  readonly state: PlotState
  /** The end of the hold or lease that it is under; null for a lease without one. */
  readonly until: Temporal.Instant | null
  readonly revision: number
}

/** A plot's area: as stated, else as measured. */
export function plotArea(plot: Pick<Plot, 'areaHa' | 'shapeHa'>): string | null {
  return plot.areaHa ?? plot.shapeHa
}

export const claimKinds = ['hold', 'lease'] as const

/** A hold or a lease, from its first to its last day. */
export interface Claim {
  readonly id: string
  readonly plotId: string
  readonly kind: (typeof claimKinds)[number]
  readonly projectId: string
  readonly from: Temporal.Instant | null
  readonly until: Temporal.Instant | null
  readonly basis: string
  readonly note: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly releasedAt: Temporal.Instant | null
  readonly releaseReason: string
  readonly current: boolean
}

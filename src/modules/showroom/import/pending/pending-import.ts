import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import type { Reading } from '../apply/read-drafts.ts'
import type { PlanNote, Refusal } from '../apply/plan.types.ts'

export type PendingState = 'ready' | 'running' | 'done' | 'failed' | 'cancelled'

/** What a finished import came to, or why it failed: the error's code. */
export type PendingResult =
  | {
      readonly created: number
      readonly changed: number
      readonly unchanged: number
      readonly refused: readonly Refusal[]
      readonly notes: readonly PlanNote[]
    }
  | { readonly error: string }

/** A table that was read, from its upload to its end. */
export interface PendingImport {
  readonly id: string
  readonly makerId: string
  readonly makerNames: LocalizedText
  readonly categoryId: string | null
  readonly fileName: string
  readonly hasPhotos: boolean
  /** A maker sent it: what it would change is proposed to staff, not written. */
  readonly forReview: boolean
  readonly state: PendingState
  readonly done: number
  readonly total: number
  readonly result: PendingResult | null
  readonly createdAt: Temporal.Instant
  /** When it last came forward. */
  readonly movedAt: Temporal.Instant
}

export interface WholePendingImport extends PendingImport {
  readonly reading: Reading
  readonly actor: Actor | null
}

/** A running import that has not moved for so long was interrupted: its transaction is gone with its process. */
export const stalledAfterSeconds = 90

/** Where its pages lie: with staff, or with the maker who sent it. */
export const doorOf = ({ forReview }: { readonly forReview: boolean }) => (forReview ? '/maker/import' : '/staff/import')

export const photosKey = (id: string) => `imports/${id}/photos.zip`

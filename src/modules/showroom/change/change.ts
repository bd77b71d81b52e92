import type { Transitions } from '../../../kernel/state-machine.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Patch } from './facts.ts'

export const changeStates = ['proposed', 'returned', 'accepted', 'withdrawn'] as const
export type ChangeState = (typeof changeStates)[number]
export type ChangeAction = 'propose' | 'accept' | 'return' | 'withdraw'

/** The life of a wish. */
export const changeTransitions: Transitions<ChangeState, ChangeAction> = {
  propose: { from: ['proposed', 'returned'], to: 'proposed' },
  accept: { from: ['proposed'], to: 'accepted' },
  return: { from: ['proposed'], to: 'returned' },
  withdraw: { from: ['proposed', 'returned'], to: 'withdrawn' },
}

/** What a maker would have changed. */
export interface ChangeRequest extends Patch {
  readonly id: string
  readonly makerId: string
  readonly makerNames: LocalizedText
  readonly subject: 'product' | 'maker'
  /** Null for a product that is not in the catalogue yet, and for a profile. */
  readonly productId: string | null
  /** The product's names as they stand; null where there is no product. */
  readonly productNames: LocalizedText | null
  readonly state: ChangeState
  readonly baseRevision: number | null
  /** Why it was last returned. */
  readonly reason: string
  readonly proposedByName: string
  readonly proposedAt: Temporal.Instant
  readonly decidedByName: string | null
  readonly decidedAt: Temporal.Instant | null
  readonly revision: number
}

export const isOpen = ({ state }: { readonly state: ChangeState }): boolean => state === 'proposed' || state === 'returned'

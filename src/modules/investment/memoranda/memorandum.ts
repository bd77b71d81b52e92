import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { step, type Transitions } from '../../../kernel/state-machine.ts'

export const memorandumKinds = ['memorandum', 'agreement', 'contract', 'protocol'] as const
export type MemorandumKind = (typeof memorandumKinds)[number]

export const memorandumStates = ['draft', 'in_force', 'fulfilled', 'lapsed', 'replaced', 'discarded'] as const
export type MemorandumState = (typeof memorandumStates)[number]

export const sides = ['home', 'partner'] as const
/** Who promises: the region and its bodies, or the partner from abroad and its companies. */
export type Side = (typeof sides)[number]

export type MemorandumAction = 'sign' | 'discard' | 'renew' | 'fulfil' | 'replace' | 'lapse' | 'revive'

/** What can become of a paper. One that lapsed is revived by a renewal; what was replaced stays so. */
export const memorandumTransitions: Transitions<MemorandumState, MemorandumAction> = {
  sign: { from: ['draft'], to: 'in_force' },
  discard: { from: ['draft'], to: 'discarded' },
  renew: { from: ['in_force'], to: 'in_force' },
  fulfil: { from: ['in_force'], to: 'fulfilled' },
  replace: { from: ['in_force', 'lapsed'], to: 'replaced' },
  lapse: { from: ['in_force'], to: 'lapsed' },
  revive: { from: ['lapsed'], to: 'in_force' },
}

export function memorandumStep(state: MemorandumState, action: MemorandumAction): MemorandumState {
  return step(memorandumTransitions, state, action)
}

export interface Memorandum {
  readonly id: string
  readonly number: string
  readonly kind: MemorandumKind
  readonly title: LocalizedText
  readonly state: MemorandumState
  readonly projectId: string | null
  readonly signedOn: Temporal.PlainDate | null
  readonly place: string
  readonly validUntil: Temporal.PlainDate | null
  /** The versions that are equally valid, BCP 47. */
  readonly languages: readonly string[]
  readonly replacedBy: string | null
  readonly endReason: string
  readonly published: boolean
  readonly demo: boolean
  readonly revision: number
  readonly createdAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

export interface MemorandumParty {
  readonly partyId: string
  readonly side: Side
  readonly signatoryPost: string
}

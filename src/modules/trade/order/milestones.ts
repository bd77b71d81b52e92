import type { OrderState } from './order-state.ts'

export const milestoneCodes = [
  'deposit',
  'production',
  'inspection',
  'loading',
  'customs',
  'dispatch',
  'arrival',
  'payment',
] as const
export type MilestoneCode = (typeof milestoneCodes)[number]

interface Rule {
  /** Order states in which it can be put down as done. */
  readonly from: readonly OrderState[]
  /** What must be done before; `security` means the deposit or the credit, where the payment term asks for one. */
  readonly requires: readonly (MilestoneCode | 'security')[]
  /** The state that the order has reached by it. */
  readonly reaches?: OrderState
}

/** The way of an order. Inspection may be left out, and payment may come at any time: parties agree on both. */
export const milestoneRules: Readonly<Record<MilestoneCode, Rule>> = {
  deposit: { from: ['confirmed', 'in_production'], requires: [], reaches: 'in_production' },
  production: { from: ['confirmed', 'in_production'], requires: ['security'], reaches: 'in_production' },
  inspection: { from: ['in_production'], requires: ['production'] },
  loading: { from: ['in_production'], requires: ['production'] },
  customs: { from: ['in_production'], requires: ['production'] },
  dispatch: { from: ['in_production'], requires: ['loading', 'customs'], reaches: 'shipped' },
  arrival: { from: ['shipped'], requires: ['dispatch'], reaches: 'arrived' },
  payment: { from: ['confirmed', 'in_production', 'shipped', 'arrived'], requires: ['security'] },
}

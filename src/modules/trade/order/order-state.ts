import type { Transitions } from '../../../kernel/state-machine.ts'

export const orderStates = ['confirmed', 'in_production', 'shipped', 'arrived', 'completed', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]

export type OrderAction = 'complete_milestone' | 'plan_milestone' | 'undo_milestone' | 'cancel' | 'attach_file'

const open: readonly OrderState[] = ['confirmed', 'in_production', 'shipped', 'arrived']

/** In which states something can be done at all; where an order stands follows from its milestones. */
export const orderActions: Readonly<Record<OrderAction, readonly OrderState[]>> = {
  complete_milestone: open,
  plan_milestone: open,
  undo_milestone: [...open, 'completed'],
  // What has left the house's hands is no longer cancelled, but settled as a claim.
  cancel: ['confirmed', 'in_production'],
  attach_file: orderStates,
}

/** The moves that can happen, for the documents and for the tests. */
export const orderMoves: Transitions<OrderState, 'begin' | 'ship' | 'arrive' | 'complete' | 'cancel'> = {
  begin: { from: ['confirmed'], to: 'in_production' },
  ship: { from: ['in_production'], to: 'shipped' },
  arrive: { from: ['shipped'], to: 'arrived' },
  complete: { from: ['shipped', 'arrived'], to: 'completed' },
  cancel: { from: ['confirmed', 'in_production'], to: 'cancelled' },
}

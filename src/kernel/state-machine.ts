import { AppError } from './errors.ts'

/** A state machine as data: for each action, the states it may start from and the one it leads to. */
export type Transitions<State extends string, Action extends string> = {
  readonly [action in Action]: { readonly from: readonly State[]; readonly to: State }
}

/** The state after `action`; an illegal step is a conflict named `illegal_step`, with both words as parameters. */
export function step<State extends string, Action extends string>(
  table: Transitions<State, Action>,
  state: State,
  action: Action,
): State {
  const { from, to } = table[action]
  if (!from.includes(state)) throw new AppError('illegal_step', 'conflict', { params: { state, action } })
  return to
}

/** The actions that are legal in a state, in the table's order: what the buttons are made of. */
export function actionsFrom<State extends string, Action extends string>(
  table: Transitions<State, Action>,
  state: State,
): Action[] {
  return (Object.keys(table) as Action[]).filter((action) => table[action].from.includes(state))
}

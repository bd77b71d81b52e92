import { type Actor, standing, type Standing } from './actor.ts'
import { AppError } from './errors.ts'

/** For each thing that can be done in a module: who may. */
export type Policy = Readonly<Record<string, readonly Standing[]>>

/** `allow(ctx, 'quotation.send')` of one module; throws `forbidden`, or `unauthenticated` when signing in would help. */
export function allowBy<P extends Policy>(policy: P): (who: { readonly actor: Actor }, permission: keyof P) => void {
  return ({ actor }, permission) => {
    if (may(policy, actor, permission)) return
    throw actor.kind === 'anonymous'
      ? new AppError('sign_in_needed', 'unauthenticated')
      : new AppError('not_allowed', 'forbidden')
  }
}

/** Whether an actor may; for showing or hiding a button. */
export function may<P extends Policy>(policy: P, actor: Actor, permission: keyof P): boolean {
  return (policy[permission] as readonly Standing[]).includes(standing(actor))
}

import { type Actor, standing, type Standing } from './actor.ts'
import { AppError } from './errors.ts'
import type { Scope } from './scope.ts'

/** A standing that may, or a scope that lets a program. */
export type Grant = Exclude<Standing, 'program'> | Scope

/** For each thing that can be done in a module: who may. */
export type Policy = Readonly<Record<string, readonly Grant[]>>

/** `allow(ctx, 'quotation.send')` of one module; throws `forbidden`, or `unauthenticated` when signing in would help. */
export function allowBy<P extends Policy>(policy: P): (who: { readonly actor: Actor }, permission: keyof P) => void {
  return ({ actor }, permission) => {
    if (may(policy, actor, permission)) return
    throw actor.kind === 'anonymous'
      ? new AppError('sign_in_needed', 'unauthenticated')
      : new AppError('not_allowed', 'forbidden')
  }
}

/**
 * Whether an actor may; for showing or hiding a button. A program may what one of its scopes says; the program of a
 * maker moreover only what the maker may.
 */
export function may<P extends Policy>(policy: P, actor: Actor, permission: keyof P): boolean {
  const grants = policy[permission] as readonly Grant[]
  if (actor.kind !== 'program') return grants.includes(standing(actor) as Grant)
  return actor.scopes.some((scope) => grants.includes(scope)) && (actor.makerId === undefined || grants.includes('maker'))
}

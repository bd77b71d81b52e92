import type { Actor } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import { allow } from '../policy.ts'

/** The account that acts on itself; `unauthenticated` or `forbidden` for everyone else. */
export function signedIn(ctx: { readonly actor: Actor }): Extract<Actor, { kind: 'account' }> {
  allow(ctx, 'account.own')
  if (ctx.actor.kind !== 'account') throw new AppError('sign_in_needed', 'unauthenticated')
  return ctx.actor
}

import type { Scope } from './scope.ts'

/** Roles of people who sign in. A later module adds its own here. */
export const roles = ['admin', 'staff', 'maker', 'investor'] as const
export type Role = (typeof roles)[number]

/**
 * Who acts. `buyer` holds the private link of one inquiry, `partner` that of one investment project; `program` holds a key
 * of the API, with `makerId` when the key belongs to a maker; `system` is a job, a command or a clock.
 */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'buyer'; readonly inquiryId: string; readonly name: string }
  | { readonly kind: 'partner'; readonly linkId: string; readonly projectId: string; readonly name: string }
  | {
      readonly kind: 'program'
      readonly keyId: string
      readonly name: string
      readonly scopes: readonly Scope[]
      readonly makerId?: string
    }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'account'
      readonly accountId: string
      readonly name: string
      readonly role: Role
      readonly makerId?: string
      /** The party that an investor speaks for, as it stands now. */
      readonly partyId?: string
    }

export const anonymous: Actor = { kind: 'anonymous' }

export function system(name: string): Actor {
  return { kind: 'system', name }
}

/** The word that a policy knows an actor by. */
export function standing(actor: Actor): Role | Exclude<Actor['kind'], 'account'> {
  return actor.kind === 'account' ? actor.role : actor.kind
}

export type Standing = ReturnType<typeof standing>

/** The maker whom an actor belongs to, by account or by key. */
export function makerOf(actor: Actor): string | undefined {
  return actor.kind === 'account' || actor.kind === 'program' ? actor.makerId : undefined
}

/** Roles of people who sign in. A later module adds its own here. */
export const roles = ['admin', 'staff', 'maker'] as const
export type Role = (typeof roles)[number]

/** Who acts. `buyer` holds the private link of one inquiry; `system` is a job, a command or a clock. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'buyer'; readonly inquiryId: string; readonly name: string }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'account'; readonly accountId: string; readonly name: string; readonly role: Role; readonly makerId?: string }

export const anonymous: Actor = { kind: 'anonymous' }

export function system(name: string): Actor {
  return { kind: 'system', name }
}

/** The word that a policy knows an actor by. */
export function standing(actor: Actor): Role | 'anonymous' | 'buyer' | 'system' {
  return actor.kind === 'account' ? actor.role : actor.kind
}

export type Standing = ReturnType<typeof standing>

import type { Role } from '../../../kernel/actor.ts'
import type { Locale } from '../../../kernel/locale.ts'

/** Someone who signs in. `email` is kept in lower case. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly makerId: string | null
  /** The party that an investor speaks for, as it stands now. */
  readonly partyId: string | null
  /** The language that mail to this person is written in. */
  readonly locale: Locale
  readonly disabledAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
}

/** Where each role's work begins. */
export const homeOf: Record<Role, string> = { admin: '/staff', staff: '/staff', maker: '/maker', investor: '/investor' }

/** The account as it acts, for the audit trail. */
export function actorOfAccount(account: Pick<Account, 'id' | 'name' | 'role' | 'makerId' | 'partyId'>) {
  const { id, name, role, makerId, partyId } = account
  const bound = { ...(makerId ? { makerId } : {}), ...(partyId ? { partyId } : {}) }
  return { kind: 'account' as const, accountId: id, name, role, ...bound }
}

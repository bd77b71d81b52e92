import type { DomainEvent } from '../../../platform/events/record.ts'

export type AccountEventType =
  | 'account.created'
  | 'account.renamed'
  | 'account.password_changed'
  | 'account.password_set'
  | 'account.disabled'
  | 'account.enabled'
  | 'account.forgotten'
  | 'account.signed_in'
  | 'account.sign_in_failed'
  | 'account.signed_out'
  | 'account.second_factor_on'
  | 'account.second_factor_off'
  | 'account.second_factor_reset'
  | 'account.backup_codes_made'

/** `data` never holds a password, a code or what was typed as an e-mail address. */
export function accountEvent(type: AccountEventType, accountId: string, data?: DomainEvent['data']): DomainEvent {
  return { type, subject: { type: 'account', id: accountId }, ...(data ? { data } : {}) }
}

/** The subject of a failed sign-in under an address that nobody has. */
export const nobody = 'unknown'

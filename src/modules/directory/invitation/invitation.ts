import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { choice, requiredText } from '../../../platform/http/fields.ts'
import { email, newPassword } from '../account/account.schema.ts'

/** How long an invitation can be taken. */
export const invitationDays = 14

/** Whom an invitation is for: a maker, or a party that invests. */
export type Host = { readonly makerId: string } | { readonly partyId: string }

export const hostColumns = (host: Host) => ({
  makerId: 'makerId' in host ? host.makerId : null,
  partyId: 'partyId' in host ? host.partyId : null,
})

/** What the trail says an invitation is about. */
export const subjectOf = (host: Host) =>
  'makerId' in host ? { type: 'maker', id: host.makerId } : { type: 'party', id: host.partyId }

/** Lets one person make an account for one maker, or for one party that invests. */
export interface Invitation {
  readonly id: string
  readonly makerId: string | null
  /** As it stands now. */
  readonly partyId: string | null
  readonly createdByName: string
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly revokedAt: Temporal.Instant | null
  readonly usedAt: Temporal.Instant | null
  /** The address of whoever took it. */
  readonly usedBy: string | null
}

/** 256 bits that stand in the link and nowhere else. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: it is long and by chance, so a plain digest gives nothing away. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What the person who was invited fills in. */
export const invitationForm = z.object({ name: requiredText(120), email, password: newPassword, locale: choice(locales) })
export type InvitationForm = z.output<typeof invitationForm>

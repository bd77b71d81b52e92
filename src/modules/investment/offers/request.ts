import { z } from 'zod'
import type { Locale } from '../../../kernel/locale.ts'
import { sql } from '../../../platform/database/sql.ts'
import { choice, requiredText, text } from '../../../platform/http/fields.ts'
import { strangerFields, withSomeContact } from '../interest/stranger.schema.ts'

export type RequestState = 'asked' | 'granted' | 'refused' | 'revoked'

/** Somebody who asks to read the documents of an offer. */
export interface OfferRequest {
  readonly id: string
  readonly offerId: string
  readonly state: RequestState
  readonly locale: Locale
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  readonly wechat: string
  readonly reason: string
  readonly consentVersion: string
  readonly answerDueAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  readonly decidedBy: string
  readonly decisionNote: string
  readonly version: number
  readonly demo: boolean
  readonly erasedAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
}

export const requestColumns = sql`r.id, r.offer_id as "offerId", r.state, r.locale, r.name, r.company, r.email, r.phone, r.wechat,
  r.reason, r.consent_version as "consentVersion", r.answer_due_at as "answerDueAt", r.decided_at as "decidedAt",
  r.decided_by as "decidedBy", r.decision_note as "decisionNote", r.version, r.demo, r.erased_at as "erasedAt",
  r.created_at as "createdAt"`

export const askAccessSchema = withSomeContact(z.object({ ...strangerFields, reason: requiredText(2000) }))
export type AskAccess = z.output<typeof askAccessSchema>

export const decisions = ['grant', 'refuse', 'revoke'] as const
export const decideAccessSchema = z.object({ decision: choice(decisions), note: text(1000) })
export type DecideAccess = z.output<typeof decideAccessSchema> & { readonly requestId: string }

/** From which states each decision can be taken: also who was refused can be let in later. */
export const decidedFrom = {
  grant: ['asked', 'refused', 'revoked'],
  refuse: ['asked'],
  revoke: ['granted'],
} as const satisfies Record<(typeof decisions)[number], readonly RequestState[]>

export const decidedTo = { grant: 'granted', refuse: 'refused', revoke: 'revoked' } as const

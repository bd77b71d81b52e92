import type { Locale } from '../../../kernel/locale.ts'
import type { Currency } from '../../../kernel/money.ts'
import { sql } from '../../../platform/database/sql.ts'

export const interestStates = ['new', 'answered', 'closed'] as const
export type InterestState = (typeof interestStates)[number]

export const subjectKinds = ['site', 'offer', 'project'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What an investor looks for. Decimal strings; null: nothing was said of it. */
export interface Profile {
  readonly sectorCode: string | null
  readonly moneyMinor: bigint | null
  readonly moneyCurrency: Currency | null
  /** Hectares in one piece. */
  readonly areaHa: string | null
  readonly powerMw: string | null
  /** Rails on the site itself. */
  readonly rail: boolean
}

/** Somebody who said that a site, an offer or a project is of interest. */
export interface Interest extends Profile {
  readonly id: string
  readonly number: string
  readonly state: InterestState
  readonly locale: Locale
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  readonly wechat: string
  readonly question: string
  readonly consentVersion: string
  readonly ownerId: string | null
  readonly answerDueAt: Temporal.Instant
  readonly firstAnswerAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  readonly closeReason: string
  readonly projectId: string | null
  /** Who it is in the directory, once that is known. */
  readonly partyId: string | null
  readonly demo: boolean
  readonly erasedAt: Temporal.Instant | null
  readonly revision: number
  readonly createdAt: Temporal.Instant
}

/** What whoever asked is called in the directory: the company, else the person. */
export const askerName = ({ company, name }: Pick<Interest, 'company' | 'name'>): string => company || name
export const askerKind = ({ company }: Pick<Interest, 'company'>) => (company === '' ? 'person' : 'company')

export const interestColumns = sql`i.id, i.number, i.state, i.locale, i.subject_kind as "subjectKind", i.subject_id as "subjectId",
  i.name, i.company, i.email, i.phone, i.wechat, i.question, i.consent_version as "consentVersion", i.owner_id as "ownerId",
  i.sector_code as "sectorCode", i.money_minor as "moneyMinor", i.money_currency as "moneyCurrency",
  i.area_ha::text as "areaHa", i.power_mw::text as "powerMw", i.rail, i.answer_due_at as "answerDueAt",
  i.first_answer_at as "firstAnswerAt", i.closed_at as "closedAt", i.close_reason as "closeReason", i.project_id as "projectId", i.party_id as "partyId",
  i.demo, i.erased_at as "erasedAt", i.revision, i.created_at as "createdAt"`

import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import type { Database } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { secretKey } from '../../../platform/settings/secret.ts'

/** A private link to one project, given to a partner. */
export interface PartnerLink {
  readonly id: string
  readonly projectId: string
  readonly partyId: string
  /** Whoever reads it, as the house calls them: an office, not a person. */
  readonly label: string
  readonly locale: Locale
  readonly email: string
  readonly version: number
  readonly revokedAt: Temporal.Instant | null
  readonly openedAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
}

export const linkColumns = sql`l.id, l.project_id as "projectId", l.party_id as "partyId", l.label, l.locale, l.email, l.version,
  l.revoked_at as "revokedAt", l.opened_at as "openedAt", l.created_at as "createdAt"`

const shape = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/** Below the language; the partner's pages stand under it. */
export async function partnerPath(db: Database, link: Pick<PartnerLink, 'id' | 'version'>): Promise<string> {
  const packed = Buffer.from(link.id.replaceAll('-', ''), 'hex').toString('base64url')
  return `/p/${packed}.${(await seal(db, link)).toString('base64url')}`
}

/** The link that a token is of; `link_not_valid` alike for a made-up, an old and a revoked one. */
export async function openPartnerLink(db: Database, token: string): Promise<PartnerLink> {
  const [, packed, given] = shape.exec(token) ?? []
  if (packed === undefined || given === undefined) throw notValid()
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  const link = await db.maybe(sql<PartnerLink>`select ${linkColumns} from investment.partner_link l where l.id = ${id}`)
  // Compared also where there is none, so that the time tells nothing.
  const matches = timingSafeEqual(await seal(db, { id, version: link?.version ?? 0 }), Buffer.from(given, 'base64url'))
  if (!link || !matches || link.revokedAt !== null) throw notValid()
  return link
}

const notValid = () => new AppError('link_not_valid', 'not_found')

async function seal(db: Database, { id, version }: Pick<PartnerLink, 'id' | 'version'>): Promise<Buffer> {
  return createHmac('sha256', await secretKey(db, 'partner-link'))
    .update(`${id} ${version}`)
    .digest()
}

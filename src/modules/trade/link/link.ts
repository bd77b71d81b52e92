import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import type { Database } from '../../../platform/database/database.ts'
import { secretKey } from '../../../platform/settings/secret.ts'
import { findInquiry } from '../inquiry/inquiry.row.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'

type Linked = Pick<Inquiry, 'id' | 'linkVersion'>

const shape = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/** The private link of an inquiry: its id and a seal of 256 bits over id and version. Nothing of it is stored. */
export async function linkToken(db: Database, inquiry: Linked): Promise<string> {
  return `${packId(inquiry.id)}.${(await seal(db, inquiry)).toString('base64url')}`
}

/** Address of the buyer's page in a language. */
export async function linkAddress(
  db: Database,
  publicUrl: string,
  inquiry: Linked & Pick<Inquiry, 'locale'>,
  locale = inquiry.locale,
): Promise<string> {
  return `${publicUrl}/${locale}${linkPath(await linkToken(db, inquiry))}`
}

/** Below the language; the buyer's pages stand under it. */
export function linkPath(token: string): string {
  return `/i/${token}`
}

/** The inquiry that a link opens; `link_not_valid` alike for a made-up, an old and a revoked one. */
export async function openLink(db: Database, token: string): Promise<Inquiry> {
  const [, packed, given] = shape.exec(token) ?? []
  if (packed === undefined || given === undefined) throw notValid()
  const id = unpackId(packed)
  const inquiry = await findInquiry(db, id)
  const expected = await seal(db, { id, linkVersion: inquiry?.linkVersion ?? 0 })
  const matches = timingSafeEqual(expected, Buffer.from(given, 'base64url'))
  if (!inquiry || !matches || inquiry.linkRevokedAt !== null) throw notValid()
  return inquiry
}

const notValid = () => new AppError('link_not_valid', 'not_found')

async function seal(db: Database, { id, linkVersion }: Linked): Promise<Buffer> {
  return createHmac('sha256', await secretKey(db, 'inquiry-link'))
    .update(`${id} ${linkVersion}`)
    .digest()
}

function packId(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

function unpackId(packed: string): string {
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

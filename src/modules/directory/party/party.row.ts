import { AppError } from '../../../kernel/errors.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { slugify } from '../../../language/index.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { PartyKind } from './party.ts'
import type { KeptNumber } from './registry-number.ts'

export interface PartyRow {
  readonly id: string
  readonly kind: PartyKind
  readonly names: LocalizedText
  readonly currentId: string
  readonly revision: number
}

/** The row of one party, held until the transaction ends. Errors: `not_found`. */
export async function lockParty(tx: Tx, id: string): Promise<PartyRow> {
  const row = await tx.maybe(sql<PartyRow>`
    select id, kind, names, current_id as "currentId", revision from directory.party where id = ${id} for update`)
  if (!row) throw new AppError('not_found', 'not_found')
  return row
}

/** A free address for a party of these names. */
export async function freeSlug(tx: Tx, id: string, names: LocalizedText, wanted?: string): Promise<string> {
  const slug = wanted ?? (slugify(names.en ? { en: names.en } : names) || `p-${id.slice(-12)}`)
  const taken = await tx.maybe(sql`select 1 from directory.party where slug = ${slug}`)
  return taken ? `${slug}-${id.slice(-6)}` : slug
}

/** Refuses a number that is another party's: it settles who is who. Error: `number_taken`, with the other's name. */
export async function requireFreeNumber(tx: Tx, number: KeptNumber | undefined, own: string): Promise<void> {
  if (number === undefined || number.kind === 'other') return
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`party ${number.kind} ${number.number}`}, 0))`)
  const other = await tx.maybe(sql<{ names: LocalizedText }>`
    select now.names from directory.party p join directory.party_now now on now.party_id = p.id
    where p.registry_kind = ${number.kind} and p.registry_number = ${number.number} and p.id <> ${own}`)
  if (!other) return
  const [name = ''] = Object.values(other.names)
  throw new AppError('check_fields', 'invalid', { fields: { registryNumber: { code: 'number_taken', params: { name } } } })
}

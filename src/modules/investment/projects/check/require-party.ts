import { AppError } from '../../../../kernel/errors.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'

/** Refuses a party that is not in the directory, at the field `partyId`. */
export async function requireParty(tx: Tx, partyId: string | null): Promise<void> {
  if (partyId === null) return
  const found = await tx.maybe(sql`select 1 from directory.party where id = ${partyId}`)
  if (!found) throw new AppError('check_fields', 'invalid', { fields: { partyId: { code: 'not_there' } } })
}

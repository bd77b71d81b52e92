import { AppError } from '../../../../kernel/errors.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'

/** Refuses an account that is not there, or not of the house, at the field `ownerId`. */
export async function requireOwner(tx: Tx, ownerId: string | null): Promise<void> {
  if (ownerId === null) return
  const found = await tx.maybe(sql`select 1 from directory.account where id = ${ownerId} and role in ('admin', 'staff')`)
  if (!found) throw new AppError('check_fields', 'invalid', { fields: { ownerId: { code: 'not_there' } } })
}

import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../policy.ts'
import type { Account } from './account.ts'

const columns = sql`id, email, name, role, maker_id as "makerId", locale,
  (select current_id from directory.party where party.id = account.party_id) as "partyId",
  disabled_at as "disabledAt", created_at as "createdAt"`

/** All accounts, by role and name; for administrators. */
export async function listAccounts(ctx: Ctx): Promise<Account[]> {
  allow(ctx, 'account.list')
  return ctx.db.rows(sql<Account>`select ${columns} from directory.account order by role, name collate "und-x-icu", id`)
}

export function accountById(db: Reader, id: string): Promise<Account | undefined> {
  return db.maybe(sql<Account>`select ${columns} from directory.account where id = ${id}`)
}

export function accountByEmail(db: Reader, email: string): Promise<Account | undefined> {
  return db.maybe(sql<Account>`select ${columns} from directory.account where lower(email) = ${email.toLowerCase()}`)
}

/** Those who can sign in with one of these roles: whom a notice goes to. */
export function activeAccounts(db: Reader, roles: readonly Account['role'][]): Promise<Account[]> {
  return db.rows(sql<Account>`
    select ${columns} from directory.account where role = any(${roles}::text[]) and disabled_at is null order by created_at, id`)
}

/** Those who can sign in for some parties, under whatever names these stand now. */
export function accountsOfParties(db: Reader, partyIds: readonly string[]): Promise<Account[]> {
  return db.rows(sql<Account>`
    select ${columns} from directory.account where disabled_at is null and party_id in (
      select same.id from directory.party asked join directory.party same on same.current_id = asked.current_id
      where asked.id = any(${partyIds}::uuid[])) order by created_at, id`)
}

/** Those who can sign in for one maker, the first one first. */
export function accountsOfMaker(db: Reader, makerId: string): Promise<Account[]> {
  return db.rows(sql<Account>`
    select ${columns} from directory.account where maker_id = ${makerId} and disabled_at is null order by created_at, id`)
}

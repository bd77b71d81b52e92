import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { accountEvent } from './account.events.ts'
import type { NewAccount } from './account.schema.ts'

/** Makes an account and gives its id. `email_taken` (conflict) when the address has one already. */
export async function createAccount(ctx: Ctx, input: NewAccount): Promise<string> {
  allow(ctx, 'account.create')
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(input.password)
  return transact(ctx, (tx) => insertAccount(tx, ctx, input, hash))
}

/** The same inside a transaction of whoever has authorised it, with the password hashed before. */
export async function insertAccount(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now' | 'house'>,
  input: NewAccount,
  hash: string,
): Promise<string> {
  const id = newId()
  const made = await tx.run(sql`
    insert into directory.account (id, email, name, role, maker_id, party_id, locale, created_at)
    values (${id}, ${input.email}, ${input.name}, ${input.role}, ${input.makerId ?? null},
            ${input.partyId ?? null}, ${input.locale ?? ctx.house.defaultLocale}, ${ctx.now})
    on conflict (lower(email)) do nothing`)
  if (made === 0) throw new AppError('email_taken', 'conflict', { fields: { email: { code: 'email_taken' } } })
  await tx.run(sql`
    insert into auth."user" ("id", "name", "email", "emailVerified", "twoFactorEnabled")
    values (${id}, ${input.name}, ${input.email}, true, false)`)
  await tx.run(sql`
    insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
    values (${newId()}, ${id}, 'credential', ${id}, ${hash}, ${ctx.now})`)
  await record(tx, ctx, accountEvent('account.created', id, { role: input.role }))
  return id
}

import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { forgiveUse, limitRate } from '../../../platform/http/rate-limit.ts'

/**
 * Whether someone who is signed in knows the account's password; gives its hash, for guarding what follows.
 * `wrong_password` under `field` when not; `limit` after ten tries in a quarter of an hour.
 */
export async function checkPassword(ctx: Ctx, given: { accountId: string; password: string; field: string }): Promise<string> {
  const bucket = `password:${given.accountId}`
  await limitRate(ctx, bucket, 10, 900)
  const row = await ctx.db.maybe(sql<{ hash: string }>`
    select "password" as hash from auth."account"
    where "userId" = ${given.accountId} and "providerId" = 'credential' and "password" is not null`)
  const { verifyPassword } = await import('better-auth/crypto')
  if (row && (await verifyPassword({ hash: row.hash, password: given.password }))) {
    await forgiveUse(ctx, bucket)
    return row.hash
  }
  throw new AppError('wrong_password', 'invalid', { fields: { [given.field]: { code: 'wrong_password' } } })
}

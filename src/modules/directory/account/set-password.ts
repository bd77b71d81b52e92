import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { accountEvent } from './account.events.ts'

/** Gives an account a new password on behalf of its owner, and ends all its sessions. */
export async function setPassword(ctx: Ctx, input: { accountId: string; password: string }): Promise<void> {
  allow(ctx, 'account.manage')
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(input.password)
  await transact(ctx, async (tx) => {
    const changed = await tx.run(sql`
      update auth."account" set "password" = ${hash}, "updatedAt" = ${ctx.now}
      where "userId" = ${input.accountId} and "providerId" = 'credential'`)
    if (changed === 0) throw new AppError('not_found', 'not_found')
    await tx.run(sql`delete from auth."session" where "userId" = ${input.accountId}`)
    await record(tx, ctx, accountEvent('account.password_set', input.accountId))
  })
}

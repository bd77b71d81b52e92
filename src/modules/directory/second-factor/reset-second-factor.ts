import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { accountEvent } from '../account/account.events.ts'
import { allow } from '../policy.ts'

/** For someone who lost both telephone and backup codes: takes the second factor away and ends all sessions. */
export async function resetSecondFactor(ctx: Ctx, accountId: string): Promise<void> {
  allow(ctx, 'account.manage')
  await transact(ctx, async (tx) => {
    const removed = await tx.run(sql`delete from auth."twoFactor" where "userId" = ${accountId}`)
    if (removed === 0) throw new AppError('not_found', 'not_found')
    await tx.run(sql`update auth."user" set "twoFactorEnabled" = false, "updatedAt" = ${ctx.now} where "id" = ${accountId}`)
    await tx.run(sql`delete from auth."session" where "userId" = ${accountId}`)
    await record(tx, ctx, accountEvent('account.second_factor_reset', accountId))
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { accountEvent } from './account.events.ts'

/**
 * Erases who an investor's account belongs to, and closes it for good: name, address, password and sessions. What was said
 * by it stays, of its party. Error: `not_found`, also for accounts of the house and of makers.
 */
export async function forgetAccount(ctx: Ctx, accountId: string): Promise<void> {
  allow(ctx, 'account.manage')
  await transact(ctx, async (tx) => {
    const forgotten = await tx.run(sql`
      update directory.account set name = '—', email = 'forgotten-' || id || '@invalid',
        disabled_at = coalesce(disabled_at, ${ctx.now}::timestamptz)
      where id = ${accountId} and role = 'investor' and name <> '—'`)
    if (forgotten === 0) throw new AppError('not_found', 'not_found')
    // Sessions, password and second factor go with it.
    await tx.run(sql`delete from auth."user" where "id" = ${accountId}`)
    await record(tx, ctx, accountEvent('account.forgotten', accountId))
  })
}

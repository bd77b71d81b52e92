import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { accountEvent } from '../account/account.events.ts'
import { type Account, actorOfAccount } from '../account/account.ts'
import { forgiveTry } from './sign-in-limits.ts'

interface Opened {
  readonly account: Account
  readonly factor: 'password' | 'totp' | 'backup_code'
  readonly remote: string
}

/** What follows every completed sign-in: the trail tells of it, and the account's dead sessions are swept away. */
export async function openSession(ctx: Ctx, { account, factor, remote }: Opened): Promise<void> {
  const actor = actorOfAccount(account)
  await transact(ctx, async (tx) => {
    await tx.run(sql`delete from auth."session" where "userId" = ${account.id} and "expiresAt" <= now()`)
    await record(tx, { actor, now: ctx.now }, accountEvent('account.signed_in', account.id, { factor }))
  })
  await forgiveTry(ctx, { email: account.email, remote })
}

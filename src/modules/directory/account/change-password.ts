import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { signedIn } from '../session/signed-in.ts'
import { accountEvent } from './account.events.ts'
import { checkPassword } from './check-password.ts'

export interface PasswordChange {
  readonly current: string
  readonly next: string
  /** The session that goes on; every other one ends. */
  readonly session: string | undefined
}

/** Changes one's own password; `wrong_password` under `current` when the old one is not right. */
export async function changePassword(ctx: Ctx, input: PasswordChange): Promise<void> {
  const { accountId } = signedIn(ctx)
  const known = await checkPassword(ctx, { accountId, password: input.current, field: 'current' })
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(input.next)
  await transact(ctx, async (tx) => {
    const changed = await tx.run(sql`
      update auth."account" set "password" = ${hash}, "updatedAt" = ${ctx.now}
      where "userId" = ${accountId} and "providerId" = 'credential' and "password" = ${known}`)
    if (changed === 0) throw new AppError('changed_meanwhile', 'conflict')
    await tx.run(sql`
      delete from auth."session" where "userId" = ${accountId} and "token" is distinct from ${input.session ?? null}::text`)
    await record(tx, ctx, accountEvent('account.password_changed', accountId))
  })
}

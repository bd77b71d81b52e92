import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { accountEvent } from './account.events.ts'

/** Closes an account and ends its sessions, or opens it again. Nobody can shut himself out (`own_account`). */
export async function setDisabled(ctx: Ctx, input: { accountId: string; disabled: boolean }): Promise<void> {
  allow(ctx, 'account.manage')
  const { accountId, disabled } = input
  if (disabled && ctx.actor.kind === 'account' && ctx.actor.accountId === accountId) {
    throw new AppError('own_account', 'conflict')
  }
  await transact(ctx, async (tx) => {
    const changed = await tx.run(sql`
      update directory.account set disabled_at = ${disabled ? ctx.now : null}::timestamptz
      where id = ${accountId} and (disabled_at is null) = ${disabled}`)
    if (changed === 0) throw new AppError('changed_meanwhile', 'conflict')
    if (disabled) await tx.run(sql`delete from auth."session" where "userId" = ${accountId}`)
    await record(tx, ctx, accountEvent(disabled ? 'account.disabled' : 'account.enabled', accountId))
  })
}

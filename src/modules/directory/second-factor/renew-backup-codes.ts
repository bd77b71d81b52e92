import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { accountEvent } from '../account/account.events.ts'
import { checkPassword } from '../account/check-password.ts'
import type { Accounts } from '../session/accounts.ts'
import { cookiesOf } from '../session/engine-answer.ts'
import { signedIn } from '../session/signed-in.ts'
import { secondFactorState } from './second-factor.queries.ts'

/** Makes ten new backup codes, to be shown once; the old ones are worth nothing from then on. */
export async function renewBackupCodes(
  ctx: Ctx,
  accounts: Accounts,
  input: { password: string; headers: Headers },
): Promise<readonly string[]> {
  const { accountId } = signedIn(ctx)
  const { password } = input
  await checkPassword(ctx, { accountId, password, field: 'password' })
  if ((await secondFactorState(ctx)) !== 'on') throw new AppError('changed_meanwhile', 'conflict')
  const { api } = await accounts.engine()
  const { backupCodes } = await api.generateBackupCodes({ body: { password }, headers: cookiesOf(input.headers) })
  await transact(ctx, (tx) => record(tx, ctx, accountEvent('account.backup_codes_made', accountId)))
  return backupCodes
}

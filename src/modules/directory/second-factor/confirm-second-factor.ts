import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { accountEvent } from '../account/account.events.ts'
import type { Accounts } from '../session/accounts.ts'
import { cookiesOf, engineAnswer } from '../session/engine-answer.ts'
import { signedIn } from '../session/signed-in.ts'
import { isTotpCode } from './code.ts'
import { secondFactorState } from './second-factor.queries.ts'

export interface SecondFactorOn {
  /** To be shown once. */
  readonly backupCodes: readonly string[]
  readonly cookies: readonly string[]
}

/** Turns the second factor on by its first right code; `wrong_code` under `code` when it is not. */
export async function confirmSecondFactor(
  ctx: Ctx,
  accounts: Accounts,
  input: { code: string; headers: Headers },
): Promise<SecondFactorOn> {
  const { accountId } = signedIn(ctx)
  if ((await secondFactorState(ctx)) !== 'pending') throw new AppError('changed_meanwhile', 'conflict')
  await limitRate(ctx, `code:account:${accountId}`, 20, 900)
  const { api } = await accounts.engine()
  const headers = cookiesOf(input.headers)
  const answer = isTotpCode(input.code)
    ? await engineAnswer(api.verifyTOTP({ body: { code: input.code }, headers, asResponse: true }))
    : undefined
  if (!answer?.ok) throw new AppError('wrong_code', 'invalid', { fields: { code: { code: 'wrong_code' } } })
  await transact(ctx, (tx) => record(tx, ctx, accountEvent('account.second_factor_on', accountId)))
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: accountId } })
  return { backupCodes, cookies: answer.cookies }
}

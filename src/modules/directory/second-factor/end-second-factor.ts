import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { accountEvent } from '../account/account.events.ts'
import { checkPassword } from '../account/check-password.ts'
import type { Accounts } from '../session/accounts.ts'
import { cookiesOf, engineAnswer } from '../session/engine-answer.ts'
import { signedIn } from '../session/signed-in.ts'

/** Turns one's own second factor off; gives the cookies of the session that goes on. */
export async function endSecondFactor(
  ctx: Ctx,
  accounts: Accounts,
  input: { password: string; headers: Headers },
): Promise<readonly string[]> {
  const { accountId } = signedIn(ctx)
  const { password } = input
  await checkPassword(ctx, { accountId, password, field: 'password' })
  const { api } = await accounts.engine()
  const answer = await engineAnswer(
    api.disableTwoFactor({ body: { password }, headers: cookiesOf(input.headers), asResponse: true }),
  )
  if (!answer.ok) throw new AppError('changed_meanwhile', 'conflict')
  await transact(ctx, (tx) => record(tx, ctx, accountEvent('account.second_factor_off', accountId)))
  return answer.cookies
}

import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { checkPassword } from '../account/check-password.ts'
import type { Accounts } from '../session/accounts.ts'
import { cookiesOf, engineAnswer } from '../session/engine-answer.ts'
import { signedIn } from '../session/signed-in.ts'

/** Makes a new secret that waits for its first code. `changed_meanwhile` (conflict) when a second factor is on already. */
export async function beginSecondFactor(
  ctx: Ctx,
  accounts: Accounts,
  input: { password: string; headers: Headers },
): Promise<void> {
  const { accountId } = signedIn(ctx)
  await checkPassword(ctx, { accountId, password: input.password, field: 'password' })
  const { api } = await accounts.engine()
  const { password } = input
  const answer = await engineAnswer(
    api.enableTwoFactor({ body: { password, method: 'totp' }, headers: cookiesOf(input.headers), asResponse: true }),
  )
  if (!answer.ok) throw new AppError('changed_meanwhile', 'conflict')
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { accountEvent, nobody } from '../account/account.events.ts'
import { accountByEmail } from '../account/account.queries.ts'
import type { Account } from '../account/account.ts'
import type { Accounts } from './accounts.ts'
import { engineAnswer } from './engine-answer.ts'
import { openSession } from './open-session.ts'
import { countTry } from './sign-in-limits.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** Address of the caller, for the limit. */
  readonly remote: string
}

/** Signed in, or a code is owed; either way the browser gets the cookies. */
export type SignInResult =
  | { readonly step: 'done'; readonly account: Account; readonly cookies: readonly string[] }
  | { readonly step: 'code'; readonly cookies: readonly string[] }

/**
 * Checks e-mail and password. An unknown address, a wrong password and a closed account get the same refusal,
 * `wrong_credentials`, after the same work; too many tries `limit`.
 */
export async function signIn(ctx: Ctx, accounts: Accounts, input: SignIn): Promise<SignInResult> {
  await countTry(ctx, input)
  const { email, password } = input
  const { api } = await accounts.engine()
  const answer = await engineAnswer(api.signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true }))
  const account = await accountByEmail(ctx.db, email)
  if (answer.ok && answer.body['twoFactorRedirect'] === true) return { step: 'code', cookies: answer.cookies }
  if (answer.ok && account) {
    await openSession(ctx, { account, factor: 'password', remote: input.remote })
    return { step: 'done', account, cookies: answer.cookies }
  }
  await transact(ctx, (tx) =>
    record(tx, ctx, accountEvent('account.sign_in_failed', account?.id ?? nobody, { factor: 'password' })),
  )
  throw new AppError('wrong_credentials', 'invalid', { fields: { password: { code: 'wrong_credentials' } } })
}

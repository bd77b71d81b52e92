import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { accountEvent } from '../account/account.events.ts'
import { accountById } from '../account/account.queries.ts'
import type { Account } from '../account/account.ts'
import { isTotpCode } from '../second-factor/code.ts'
import type { Accounts } from './accounts.ts'
import { cookiesOf, engineAnswer } from './engine-answer.ts'
import { openSession } from './open-session.ts'

export interface ConfirmCode {
  readonly code: string
  readonly headers: Headers
  readonly remote: string
}

/**
 * Completes a sign-in by the six digits of an authenticator or by one of the backup codes. `sign_in_again` when no
 * code is owed (any longer), `wrong_code` or `code_used` under `code` when it is refused, `limit` after too many.
 */
export async function confirmCode(
  ctx: Ctx,
  accounts: Accounts,
  input: ConfirmCode,
): Promise<{ account: Account; cookies: readonly string[] }> {
  const accountId = await accounts.challengedBy(input.headers)
  const account = accountId && (await accountById(ctx.db, accountId))
  if (!account) throw new AppError('sign_in_again', 'unauthenticated')
  await limitRate(ctx, `code:account:${account.id}`, 20, 900)
  const totp = isTotpCode(input.code)
  if (totp) await useOnce(ctx, account.id, input.code)
  const { api } = await accounts.engine()
  const request = { body: { code: input.code }, headers: cookiesOf(input.headers), asResponse: true as const }
  const answer = await engineAnswer(totp ? api.verifyTOTP(request) : api.verifyBackupCode(request))
  if (answer.ok) {
    await openSession(ctx, { account, factor: totp ? 'totp' : 'backup_code', remote: input.remote })
    return { account, cookies: answer.cookies }
  }
  await transact(ctx, (tx) =>
    record(tx, ctx, accountEvent('account.sign_in_failed', account.id, { factor: totp ? 'totp' : 'backup_code' })),
  )
  if (answer.body['code'] === 'ACCOUNT_TEMPORARILY_LOCKED') {
    throw new AppError('too_many_tries', 'limit', { params: { minutes: 15 } })
  }
  throw refused('wrong_code')
}

const refused = (code: string) => new AppError(code, 'invalid', { fields: { code: { code } } })

/** RFC 6238 §5.2: a code is taken once, also within the minute and a half in which it would still be right. */
async function useOnce(ctx: Ctx, accountId: string, code: string): Promise<void> {
  try {
    await limitRate(ctx, `totp:${accountId}:${code}`, 1, 90)
  } catch (error) {
    if (error instanceof AppError) throw refused('code_used')
    throw error
  }
}

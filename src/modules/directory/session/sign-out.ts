import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { accountEvent } from '../account/account.events.ts'
import type { Accounts } from './accounts.ts'
import { cookiesOf, engineAnswer } from './engine-answer.ts'

/** Ends the session of the request, if there is one; gives the cookies that clear the browser's. */
export async function signOut(ctx: Ctx, accounts: Accounts, headers: Headers): Promise<readonly string[]> {
  const { api } = await accounts.engine()
  const { cookies } = await engineAnswer(api.signOut({ headers: cookiesOf(headers), asResponse: true }))
  const { actor } = ctx
  if (actor.kind === 'account') {
    await transact(ctx, (tx) => record(tx, ctx, accountEvent('account.signed_out', actor.accountId)))
  }
  return cookies
}

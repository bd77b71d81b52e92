import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Accounts } from '../session/accounts.ts'
import { signedIn } from '../session/signed-in.ts'
import { base32 } from './otpauth.ts'

export type SecondFactorState = 'off' | 'pending' | 'on'

interface Row {
  readonly secret: string
  readonly verified: boolean | null
}

const rowOf = (ctx: Ctx) =>
  ctx.db.maybe(sql<Row>`select "secret", "verified" from auth."twoFactor" where "userId" = ${signedIn(ctx).accountId}`)

/** How far one's own second factor has come: `pending` until the first code was right. */
export async function secondFactorState(ctx: Ctx): Promise<SecondFactorState> {
  const row = await rowOf(ctx)
  return row ? (row.verified ? 'on' : 'pending') : 'off'
}

/** The secret in base 32 while it waits for its first code; never again after that. */
export async function pendingSecret(ctx: Ctx, accounts: Accounts): Promise<string | undefined> {
  const row = await rowOf(ctx)
  if (!row || row.verified) return undefined
  const { symmetricDecrypt } = await import('better-auth/crypto')
  return base32(Buffer.from(await symmetricDecrypt({ key: accounts.secret, data: row.secret })))
}

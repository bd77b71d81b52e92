import { createHash } from 'node:crypto'
import type { Ctx } from '../../../platform/context.ts'
import { forgiveUse, limitRate } from '../../../platform/http/rate-limit.ts'

const quarterHour = 900

// A hash, so that the table of limits does not become a list of who tried to sign in.
const bucketOf = (email: string) => `sign-in:account:${createHash('sha256').update(email).digest('base64url')}`
const bucketAt = (remote: string) => `sign-in:address:${remote}`

/** Counts a try: ten an account and sixty an address in a quarter of an hour, then `limit`. */
export async function countTry(ctx: Pick<Ctx, 'db' | 'now'>, who: { email: string; remote: string }): Promise<void> {
  await limitRate(ctx, bucketAt(who.remote), 60, quarterHour)
  await limitRate(ctx, bucketOf(who.email), 10, quarterHour)
}

/** A try that succeeded is not counted: the limits are for those who guess. */
export async function forgiveTry(ctx: Pick<Ctx, 'db'>, who: { email: string; remote: string }): Promise<void> {
  await forgiveUse(ctx, bucketAt(who.remote))
  await forgiveUse(ctx, bucketOf(who.email))
}

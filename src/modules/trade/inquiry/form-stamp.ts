import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../../platform/database/database.ts'
import { secretKey } from '../../../platform/settings/secret.ts'

/** A person takes at least this long to fill in the form, in seconds; a form stays good for a day. */
const soonest = 2
const latest = 24 * 60 * 60

const shape = /^(\d{1,12})\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{43})$/

/** Goes into a hidden field of the form: when it was shown, signed, and different each time. */
export async function stampForm(db: Database, now: Temporal.Instant): Promise<string> {
  const body = `${Math.floor(now.epochMilliseconds / 1000)}.${randomBytes(12).toString('base64url')}`
  return `${body}.${(await sign(db, body)).toString('base64url')}`
}

/** Whether the form was shown by us, not too short and not too long ago. */
export async function stampIsGood(db: Database, stamp: string, now: Temporal.Instant): Promise<boolean> {
  const [, seconds, nonce, seal] = shape.exec(stamp) ?? []
  if (seconds === undefined || seal === undefined) return false
  const genuine = timingSafeEqual(await sign(db, `${seconds}.${nonce}`), Buffer.from(seal, 'base64url'))
  const age = now.epochMilliseconds / 1000 - Number(seconds)
  return genuine && age >= soonest && age <= latest
}

async function sign(db: Database, body: string): Promise<Buffer> {
  return createHmac('sha256', await secretKey(db, 'form-stamp'))
    .update(body)
    .digest()
}

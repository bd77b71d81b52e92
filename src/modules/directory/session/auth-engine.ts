import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { Pool } from 'pg'
import type { Database } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

export const cookiePrefix = 'savdo'

/** A week; nobody stays signed in longer without the password. */
const sessionSeconds = 7 * 24 * 60 * 60

/**
 * better-auth on the schema `auth`. It is called through its server functions only: its HTTP routes, its own rate
 * limits and its cookie cache are not used (a cached session would outlive the account it belongs to).
 */
export function makeEngine(db: Database, options: { publicUrl: string; secret: string }) {
  // A pool of its own: better-auth finds its tables by the search path and wants dates as `Date`.
  const { types: _ours, ...connection } = db.pool.options
  const pool = new Pool({ ...connection, max: 4, allowExitOnIdle: true, options: '-c search_path=auth' })
  pool.on('error', () => {})
  const auth = betterAuth({
    baseURL: options.publicUrl,
    secret: options.secret,
    database: pool,
    telemetry: { enabled: false },
    // Refusals are answers here, and faults are thrown: it has nothing left to print.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: { cookiePrefix, ipAddress: { disableIpTracking: true } },
    plugins: [twoFactor({ twoFactorCookieMaxAge: 600 })],
    databaseHooks: {
      session: { create: { before: (session) => refuseDisabled(db, session.userId) } },
    },
  })
  return { api: auth.api, close: () => pool.end() }
}

export type AuthEngine = ReturnType<typeof makeEngine>

async function refuseDisabled(db: Database, accountId: string): Promise<false | undefined> {
  const open = await db.maybe(sql`select 1 from directory.account where id = ${accountId} and disabled_at is null`)
  return open ? undefined : false
}

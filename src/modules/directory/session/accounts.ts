import { parseSigned } from 'hono/utils/cookie'
import { type Actor, anonymous } from '../../../kernel/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { secretKey } from '../../../platform/settings/secret.ts'
import { type Account, actorOfAccount } from '../account/account.ts'
import type { AuthEngine } from './auth-engine.ts'

/** Who is at the door. One for each process. */
export interface Accounts {
  /** Who sent a request. Without a session cookie of ours no statement runs. */
  actorOf(headers: Headers): Promise<Actor>
  /** The token of the request's session, if its cookie bears our signature. */
  sessionOf(headers: Headers): Promise<string | undefined>
  /** The account whose password was right and whose code is still owed. */
  challengedBy(headers: Headers): Promise<Account['id'] | undefined>
  /** better-auth, loaded when it is first needed: reading sessions does without it. */
  engine(): Promise<AuthEngine>
  /** The key that better-auth signs and encrypts with. */
  readonly secret: string
  close(): Promise<void>
}

/** `publicUrl` decides whether cookies are `Secure`. */
export async function openAccounts(db: Database, { publicUrl }: { publicUrl: string }): Promise<Accounts> {
  const secret = (await secretKey(db, 'auth')).toString('base64')
  const prefix = `${publicUrl.startsWith('https:') ? '__Secure-' : ''}savdo`
  const signed = async (headers: Headers, name: string) => {
    const header = headers.get('cookie')
    if (!header?.includes(`${prefix}.${name}=`)) return undefined
    const found = await parseSigned(header, secret, `${prefix}.${name}`)
    return found[`${prefix}.${name}`] || undefined
  }
  const sessionOf = (headers: Headers) => signed(headers, 'session_token')
  let engine: Promise<AuthEngine> | undefined
  return {
    secret,
    sessionOf,
    async actorOf(headers) {
      const token = await sessionOf(headers)
      return token ? actorOfSession(db, token) : anonymous
    },
    async challengedBy(headers) {
      const identifier = await signed(headers, 'two_factor')
      return identifier ? challengedAccount(db, identifier) : undefined
    },
    engine: () => (engine ??= import('./auth-engine.ts').then((made) => made.makeEngine(db, { publicUrl, secret }))),
    close: async () => (await engine)?.close(),
  }
}

async function actorOfSession(db: Database, token: string): Promise<Actor> {
  const row = await db.maybe(sql<Pick<Account, 'id' | 'name' | 'role' | 'makerId' | 'partyId'>>`
    select account.id, account.name, account.role, account.maker_id as "makerId", party.current_id as "partyId"
    from auth."session" session join directory.account account on account.id = session."userId"
    left join directory.party party on party.id = account.party_id
    where session."token" = ${token} and session."expiresAt" > now() and account.disabled_at is null`)
  return row ? actorOfAccount(row) : anonymous
}

async function challengedAccount(db: Database, identifier: string): Promise<string | undefined> {
  const row = await db.maybe(sql<{ id: string }>`
    select account.id from auth."verification" owed join directory.account account on account.id = owed."value"
    where owed."identifier" = ${identifier} and owed."expiresAt" > now() and account.disabled_at is null`)
  return row?.id
}

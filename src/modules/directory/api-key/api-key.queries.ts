import type { Actor } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Database } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../policy.ts'
import { type ApiKey, digestOf, looksLikeKey } from './api-key.ts'

const columns = sql`id, name, hint, scopes, maker_id as "makerId", created_by as "createdBy", created_at as "createdAt",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`

/** All keys, those in use first, the newest first; for administrators. */
export async function listApiKeys(ctx: Ctx): Promise<ApiKey[]> {
  allow(ctx, 'key.manage')
  return ctx.db.rows(sql<ApiKey>`
    select ${columns} from directory.api_key order by revoked_at is not null, created_at desc, id`)
}

/** The program that holds a key; undefined for a key that is none, has run out or was revoked. */
export async function programOfKey(
  db: Database,
  secret: string,
  now: Temporal.Instant,
): Promise<Extract<Actor, { kind: 'program' }> | undefined> {
  if (!looksLikeKey(secret)) return undefined
  const row = await db.maybe(sql<Pick<ApiKey, 'id' | 'name' | 'scopes' | 'makerId'> & { stale: boolean }>`
    select id, name, scopes, maker_id as "makerId",
      last_used_at is null or last_used_at < ${now}::timestamptz - interval '5 minutes' as stale
    from directory.api_key
    where digest = ${digestOf(secret)} and revoked_at is null and (expires_at is null or expires_at > ${now}::timestamptz)`)
  if (!row) return undefined
  // Near enough to see which keys are in use, without a write for each call.
  if (row.stale)
    await db.inTransaction((tx) => tx.run(sql`update directory.api_key set last_used_at = ${now} where id = ${row.id}`))
  const { id: keyId, name, scopes, makerId } = row
  return { kind: 'program', keyId, name, scopes, ...(makerId ? { makerId } : {}) }
}

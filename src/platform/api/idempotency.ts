import { createHash } from 'node:crypto'
import type { Actor } from '../../kernel/actor.ts'
import type { Ctx } from '../context.ts'
import { inOneTransaction } from '../database/one-transaction.ts'
import { json, sql } from '../database/sql.ts'
import { ApiError, fieldProblem } from './api-error.ts'

/** A finished answer, as it can be given again. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Once {
  /** The header `Idempotency-Key`. */
  readonly key: string
  /** Everything that the request says: method, address, bytes. */
  readonly request: readonly (string | Uint8Array)[]
}

const shape = /^[\x21-\x7e]{1,255}$/

/**
 * Does `work` once for each caller and key: its writes and its answer are stored in one transaction, so that neither
 * exists without the other, whenever the process dies. A repetition within a day gets the same answer
 * (`replayed`). Errors: 422 for the same key on another request, 409 while the first one is at work.
 */
export async function onlyOnce(
  ctx: Ctx,
  once: Once,
  work: (ctx: Ctx) => Promise<KeptAnswer>,
): Promise<KeptAnswer & { replayed: boolean }> {
  if (!shape.test(once.key)) throw fieldProblem('Idempotency-Key', 'idempotency_key')
  const holder = holderOf(ctx.actor)
  const digest = digestOf(once.request)
  return inOneTransaction(ctx, async (joined, tx) => {
    const { free } = await tx.one(
      sql<{ free: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`${holder} ${once.key}`}, 7)) as free`,
    )
    if (!free) throw new ApiError(409, 'idempotency_running', { headers: { 'retry-after': '1' } })
    const kept = await tx.maybe(sql<KeptAnswer & { request: Buffer }>`
      select request, status, headers, body from platform.idempotent_request
      where holder = ${holder} and key = ${once.key} and at > ${ctx.now}::timestamptz - interval '24 hours'`)
    if (kept && !kept.request.equals(digest))
      throw new ApiError(422, 'idempotency_reused', { fields: { 'Idempotency-Key': { code: 'idempotency_reused' } } })
    if (kept) return { status: kept.status, headers: kept.headers, body: kept.body, replayed: true }
    const answer = await work(joined)
    await tx.run(sql`
      insert into platform.idempotent_request (holder, key, request, status, headers, body, at)
      values (${holder}, ${once.key}, ${digest}, ${answer.status}, ${json(answer.headers)}, ${answer.body}, ${ctx.now})
      on conflict (holder, key) do update set request = excluded.request, status = excluded.status,
        headers = excluded.headers, body = excluded.body, at = excluded.at`)
    return { ...answer, replayed: false }
  })
}

/** Forgets what nobody will repeat any more. */
export async function forgetRequests(ctx: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await ctx.db.inTransaction((tx) =>
    tx.run(sql`delete from platform.idempotent_request where at <= ${ctx.now}::timestamptz - interval '24 hours'`),
  )
}

function holderOf(actor: Actor): string {
  if (actor.kind === 'program') return `key ${actor.keyId}`
  return actor.kind === 'buyer' ? `inquiry ${actor.inquiryId}` : actor.kind
}

function digestOf(request: Once['request']): Buffer {
  const hash = createHash('sha256')
  for (const part of request) hash.update(String(part.length)).update(':').update(part)
  return hash.digest()
}

import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import type { Reader } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * Counts one use of `bucket`; throws `limit` with the minutes to wait once `max` uses fell into `seconds`. Counted in the
 * caller's transaction where `db` is one: what is undone was no use.
 */
export async function limitRate(
  ctx: Pick<Ctx, 'db' | 'now'>,
  bucket: string,
  max: number,
  seconds: number,
  db: Reader = ctx.db,
): Promise<void> {
  // One statement is a transaction by itself.
  const row = await db.one(sql<{ used: number; resetsAt: Temporal.Instant }>`
    insert into platform.rate_limit as held (bucket, used, resets_at)
    values (${bucket}, 1, ${ctx.now.add({ seconds })})
    on conflict (bucket) do update set
      used = case when held.resets_at <= ${ctx.now}::timestamptz then 1 else held.used + 1 end,
      resets_at = case when held.resets_at <= ${ctx.now}::timestamptz then excluded.resets_at else held.resets_at end
    returning used, resets_at as "resetsAt"`)
  if (row.used <= max) return
  const minutes = Math.max(1, Math.ceil(ctx.now.until(row.resetsAt).total('minutes')))
  throw new AppError('too_many_tries', 'limit', { params: { minutes } })
}

/** Takes one use of `bucket` back: what turned out to be right should not count against anybody. */
export async function forgiveUse(ctx: Pick<Ctx, 'db'>, bucket: string): Promise<void> {
  await ctx.db.inTransaction((tx) =>
    tx.run(sql`update platform.rate_limit set used = greatest(used - 1, 0) where bucket = ${bucket}`),
  )
}

import type { Logger } from 'pino'
import { newId } from '../../kernel/id.ts'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Heartbeat {
  stop(): Promise<void>
}

/** How often a process says that it lives, and after how long a silence the others take it for dead, in seconds. */
export const pulse = { every: 10, silence: 60 }

/**
 * Says that this process works for `workers` and frees the jobs of those that no longer say so; the queue by itself
 * would keep a killed process's jobs for four hours.
 */
export async function startHeartbeat(
  db: Database,
  workers: ReadonlySet<string>,
  log: Logger,
  { every, silence } = pulse,
): Promise<Heartbeat> {
  const id = newId()
  const beat = async () => {
    await db.inTransaction(async (tx) => {
      await tx.run(sql`
        insert into platform.worker_process (id, workers, seen_at) values (${id}, ${[...workers]}, now())
        on conflict (id) do update set workers = excluded.workers, seen_at = excluded.seen_at`)
      await tx.run(sql`delete from platform.worker_process where seen_at < now() - interval '1 day'`)
    })
    const freed = await freeOrphans(db, silence)
    if (freed > 0) log.warn({ jobs: freed }, 'jobs of a process that is gone were freed')
  }
  const patient = () => beat().catch((error: unknown) => log.warn({ err: error }, 'this process could not say that it lives'))
  await beat()
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => (running = patient()), every * 1000)
  return {
    async stop() {
      clearInterval(timer)
      await running
      await db.inTransaction((tx) => tx.run(sql`delete from platform.worker_process where id = ${id}`)).catch(() => {})
    },
  }
}

/** Frees the jobs whose worker no living process answers for; gives their number. */
async function freeOrphans(db: Database, silence: number): Promise<number> {
  const row = await db.one(sql<{ jobs: number; workers: string[] }>`
    select count(*)::int as jobs, coalesce(array_agg(distinct locked_by), '{}') as workers from graphile_worker.jobs
    where locked_at < now() - make_interval(secs => ${silence}::float8) and locked_by not in (
      select unnest(workers) from platform.worker_process where seen_at > now() - make_interval(secs => ${silence}::float8))`)
  if (row.jobs > 0)
    await db.inTransaction((tx) => tx.rows(sql`select graphile_worker.force_unlock_workers(${row.workers}::text[])`))
  return row.jobs
}

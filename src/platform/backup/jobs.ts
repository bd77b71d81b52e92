import type { ClientBase } from 'pg'

/** A job that waits, as the queue's own function takes it: independent of how this version of the queue stores it. */
export interface WaitingJob {
  readonly task: string
  /** JSON, as text. */
  readonly payload: string
  readonly queue: string | null
  readonly runAt: string
  readonly attempts: number
  readonly maxAttempts: number
  readonly key: string | null
  readonly priority: number
  readonly flags: readonly string[] | null
  readonly lastError: string | null
}

/** Jobs that are not done yet; one that runs just now is not done either, and will be tried again. */
export async function waitingJobs(client: ClientBase): Promise<WaitingJob[]> {
  const { rows } = await client.query<WaitingJob>(`
    select t.identifier as task, j.payload::text as payload, q.queue_name as queue, to_jsonb(j.run_at) #>> '{}' as "runAt", j.attempts::int as attempts,
      j.max_attempts::int as "maxAttempts", j.key, j.priority::int as priority,
      (select array_agg(flag) from jsonb_object_keys(j.flags) flag) as flags, j.last_error as "lastError"
    from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    order by j.id`)
  return rows
}

export async function putBack(client: ClientBase, job: WaitingJob): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select id from graphile_worker.add_job($1::text, payload := $2::json, queue_name := $3::text, run_at := $4::timestamptz,
       max_attempts := $5::int, job_key := $6::text, priority := $7::int, flags := $8::text[])`,
    [job.task, job.payload, job.queue, job.runAt, job.maxAttempts, job.key, job.priority, job.flags],
  )
  if (job.attempts === 0) return
  await client.query('update graphile_worker._private_jobs set attempts = $2, last_error = $3 where id = $1', [
    rows[0]?.id,
    job.attempts,
    job.lastError,
  ])
}

import { EventEmitter } from 'node:events'
import { type JobHelpers, Logger as WorkerLogger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { pulse, startHeartbeat } from './heartbeat.ts'

export interface Job {
  readonly name: string
  /** Payloads come from our own `add_job` calls. */
  readonly run: (payload: unknown, helpers: JobHelpers) => Promise<void>
  /** Five cron fields, UTC. */
  readonly cron?: string
}

export interface Worker {
  /** Whether it takes jobs: false from the moment that it stops or fails. */
  running(): boolean
  /** Lets the running jobs end. */
  stop(): Promise<void>
  /** Gives the jobs that still run back to the queue: for a process that is about to end all the same. */
  abandon(): Promise<void>
}

/** Works off the queue in this process; each job waits for its `turn`. */
export async function startWorker(
  db: Database,
  jobs: readonly Job[],
  log: Logger,
  { beat = pulse, turn = async () => {} } = {},
): Promise<Worker> {
  const inTurn =
    ({ run: work }: Job): Job['run'] =>
    async (payload, helpers) => {
      await turn()
      await work(payload, helpers)
    }
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, inTurn(job)]))
  const crontab = jobs.flatMap((job) => (job.cron ? [`${job.cron} ${job.name} ?fill=1d`] : [])).join('\n')
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
  })
  const names = new Set<string>()
  const events = new EventEmitter() as WorkerEvents
  // A job bears the name of the pool or of the worker that holds it, by how the queue fetches.
  events.on('pool:create', ({ workerPool }) => names.add(workerPool.id))
  events.on('worker:create', ({ worker }) => names.add(worker.workerId))
  // A pool of its own: the queue's cron compares dates, which our pool reads as Temporal values that refuse it.
  // It need not wait for the disk: what a crash takes back within its last second is that a job was fetched or done, and
  // a job may run twice anyway. A buyer's form does wait, and must not wait for these.
  const pool = new Pool({ connectionString: db.pool.options.connectionString, max: 4, options: '-c synchronous_commit=off' })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const runner = await run({
    pgPool: pool,
    taskList,
    ...(crontab ? { crontab } : {}),
    logger,
    events,
    // Under load jobs come in handfuls: fetched together at most every tenth of a second, and put away together.
    preset: { worker: { localQueue: { size: 8, refetchDelay: { durationMs: 100, threshold: 7 } }, completeJobBatchDelay: 20 } },
    concurrency: 2,
    noHandleSignals: true,
  })
  const heartbeat = await startHeartbeat(db, names, log, beat)
  let running = true
  const ended = runner.promise.then(
    () => (running = false),
    (error: unknown) => {
      running = false
      log.error({ err: error }, 'the queue is no longer worked off')
    },
  )
  return {
    running: () => running,
    async abandon() {
      await db.inTransaction((tx) => tx.rows(sql`select graphile_worker.force_unlock_workers(${[...names]}::text[])`))
      await heartbeat.stop()
    },
    async stop() {
      if (running) {
        running = false
        await runner.stop()
        await ended
      }
      await heartbeat.stop()
      if (!pool.ended) await pool.end()
    },
  }
}

import { type JobHelpers, Logger as WorkerLogger, run, type TaskList } from 'graphile-worker'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'

export interface Job {
  readonly name: string
  /** Payloads come from our own `add_job` calls. */
  readonly run: (payload: unknown, helpers: JobHelpers) => Promise<void>
  /** Five cron fields, UTC. */
  readonly cron?: string
}

export interface Worker {
  /** Lets the running jobs end. */
  stop(): Promise<void>
}

/** Works off the queue in this process. */
export async function startWorker(db: Database, jobs: readonly Job[], log: Logger): Promise<Worker> {
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, job.run]))
  const crontab = jobs.flatMap((job) => (job.cron ? [`${job.cron} ${job.name} ?fill=1d`] : [])).join('\n')
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
  })
  const runner = await run({
    pgPool: db.pool,
    taskList,
    ...(crontab ? { crontab } : {}),
    logger,
    concurrency: 2,
    noHandleSignals: true,
  })
  return { stop: () => runner.stop() }
}

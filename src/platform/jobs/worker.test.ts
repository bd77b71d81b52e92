import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { until } from '../../../test/support/until.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { inTime } from '../in-time.ts'
import { startWorker } from './worker.ts'

let database: TestDatabase
let db: Database
const log = pino({ level: 'silent' })
const quick = { every: 0.1, silence: 1 }

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
})

afterAll(async () => {
  await db.close()
  await database.drop()
})

const queue = (name: string, payload: unknown = {}) =>
  db.inTransaction((tx) => tx.rows(sql`select graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json)`))

test('jobs of a killed process are done by another one; those of a living one are left to it', async () => {
  await queue('note', { of: 'killed' })
  await queue('note', { of: 'living' })
  // As SIGKILL leaves them: locked an hour ago, one by nobody, one by a process that still says that it lives.
  await db.inTransaction(async (tx) => {
    await tx.run(
      sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour', locked_by = payload->>'of', attempts = 1`,
    )
    await tx.run(sql`insert into platform.worker_process values (gen_random_uuid(), '{living}', now() + interval '1 minute')`)
  })
  const done: string[] = []
  const worker = await startWorker(
    db,
    [{ name: 'note', run: async (payload) => void done.push((payload as { of: string }).of) }],
    log,
    { beat: quick },
  )
  await until(() => done.length > 0)
  await queue('note', { of: 'later' })
  await until(() => done.includes('later'))
  expect(done).toEqual(['killed', 'later'])
  await db.inTransaction((tx) =>
    tx.run(sql`update platform.worker_process set seen_at = now() - interval '1 hour' where workers = '{living}'`),
  )
  await until(() => done.includes('living'))
  await worker.stop()
  expect(worker.running()).toBe(false)
  expect((await db.rows(sql`select 1 from platform.worker_process where seen_at > now() - interval '1 minute'`)).length).toBe(0)
})

test('a job that runs longer than a silence is not taken from a process that lives, but from one that gives it up', async () => {
  let runs = 0
  const run = () => new Promise<void>((resolve) => (++runs > 1 ? resolve() : undefined))
  const [worker, other] = [
    await startWorker(db, [{ name: 'long', run }], log, { beat: quick }),
    await startWorker(db, [], log, { beat: quick }),
  ]
  await queue('long')
  const held = (age: string) =>
    db.maybe(sql`select 1 from graphile_worker.jobs where task_identifier = 'long' and locked_at < now() - ${age}::interval`)
  await until(() => held('1.5 seconds'))
  expect(runs).toBe(1)
  await worker.abandon()
  expect(await held('0 seconds')).toBeUndefined()
  await until(async () => (await db.rows(sql`select 1 from graphile_worker.jobs where task_identifier = 'long'`)).length === 0)
  expect(runs).toBe(2)
  await Promise.all([other.stop(), inTime(worker.stop(), 1_000)])
})

test('a worker that stops takes nothing new and lets the running job end', async () => {
  const steps: string[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const run = async () => {
    steps.push('begun')
    await held
    steps.push('ended')
  }
  const worker = await startWorker(db, [{ name: 'slow', run }], log, { beat: quick })
  await queue('slow')
  await until(() => steps.includes('begun'))
  const stopped = worker.stop().then(() => steps.push('stopped'))
  expect(worker.running()).toBe(false)
  await queue('slow')
  release()
  await stopped
  expect(steps).toEqual(['begun', 'ended', 'stopped'])
  expect(
    (
      await db.one(
        sql<{
          left: number
        }>`select count(*)::int as left from graphile_worker.jobs where task_identifier = 'slow' and locked_by is null`,
      )
    ).left,
  ).toBe(1)
})

test('the second start with the same times of day reads them back without a fault', async () => {
  const faults: string[] = []
  const listening = pino({ level: 'error' }, { write: (line) => void faults.push(line) })
  const job = { name: 'nightly', run: async () => {}, cron: '0 3 * * *' }
  for (let start = 0; start < 2; start++) {
    const worker = await startWorker(db, [job], listening, { beat: quick })
    await until(async () => (await db.rows(sql`select 1 from graphile_worker._private_known_crontabs`)).length > 0)
    // A job that is done shows that the start is over, and with it the reading of the times.
    await queue('nightly')
    await until(
      async () => (await db.rows(sql`select 1 from graphile_worker.jobs where task_identifier = 'nightly'`)).length === 0,
    )
    await worker.stop()
  }
  expect(faults).toEqual([])
})

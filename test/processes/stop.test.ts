import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { callerOf } from '../support/caller.ts'
import { testDatabase } from '../support/database.ts'
import { endAll, type HouseProcess, startProcess, statusOf } from '../support/process.ts'
import { until } from '../support/until.ts'

const started: HouseProcess[] = []
const cleanup: (() => Promise<void>)[] = []

afterAll(async () => {
  await endAll(started)
  for (const step of cleanup.toReversed()) await step()
})

/** Holds what a page must read and what a job must read; the answer lets go of it. */
async function hold(db: Database): Promise<() => Promise<void>> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const { promise: locked, resolve: markLocked } = Promise.withResolvers<void>()
  const held = db.inTransaction(async (tx) => {
    await tx.run(sql`lock table showroom.category, platform.event`)
    markLocked()
    await released
  })
  await locked
  return () => (release(), held)
}

/** How many statements wait for a lock. */
async function waiting(db: Database): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*)::int as count from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`)
  return count
}

test('a house that is told to stop says so, takes nothing new, and lets a slow request and a running job end', async () => {
  const database = await testDatabase()
  const db = openDatabase(database.url)
  cleanup.push(
    () => database.drop(),
    () => db.close(),
  )
  const house = await startProcess({ DATABASE_URL: database.url, DEMO: '0', DRAIN_SECONDS: '1' })
  started.push(house)
  await db.inTransaction((tx) =>
    tx.run(
      sql`insert into platform.event (at, type, subject_type, subject_id, actor_kind, actor_name) values (now(), 'probe', 'probe', 'probe', 'system', '')`,
    ),
  )
  const release = await hold(db)
  await db.inTransaction((tx) => tx.rows(sql`select graphile_worker.add_job('deliver_event', '{"eventId":"1"}'::json)`))
  const running = () => db.maybe(sql`select 1 from graphile_worker.jobs where locked_by is not null`)
  await until(running)
  const slow = callerOf(house).ask('/en/categories')
  await until(async () => (await waiting(db)) >= 2)

  house.child.kill('SIGTERM')
  await until(async () => (await statusOf(`${house.url}/readyz`)) === 503)
  expect(await statusOf(`${house.url}/healthz`)).toBe(200)
  await until(async () => (await statusOf(`${house.url}/healthz`)) === undefined)
  expect([house.child.exitCode, (await waiting(db)) >= 2]).toEqual([null, true])
  // Once more, as npm and a terminal do: nothing is cut short.
  house.child.kill('SIGTERM')
  await release()
  expect((await slow).status).toBe(200)
  expect(await house.ended).toBe(0)
  expect(await db.rows(sql`select task_identifier from graphile_worker.jobs where task_identifier = 'deliver_event'`)).toEqual([])
  expect(await db.rows(sql`select 1 from platform.worker_process`)).toEqual([])
  expect(house.output()).not.toContain('broken off')
})

test('what never ends is broken off in time, and its job is tried again', async () => {
  const database = await testDatabase()
  const db = openDatabase(database.url)
  cleanup.push(
    () => database.drop(),
    () => db.close(),
  )
  const house = await startProcess({ DATABASE_URL: database.url, DEMO: '0', STOP_SECONDS: '1' })
  started.push(house)
  const release = await hold(db)
  await db.inTransaction((tx) => tx.rows(sql`select graphile_worker.add_job('deliver_event', '{"eventId":"1"}'::json)`))
  await until(() => db.maybe(sql`select 1 from graphile_worker.jobs where locked_by is not null`))
  const slow = callerOf(house)
    .ask('/en/categories')
    .then(
      () => 'answered',
      () => 'broken off',
    )
  await until(async () => (await waiting(db)) >= 2)
  house.child.kill('SIGTERM')
  expect(await house.ended).toBe(0)
  expect(await slow).toBe('broken off')
  expect(house.output()).toContain('jobs that ran too long were broken off')
  await release()
  const next = await startProcess({ DATABASE_URL: database.url, DEMO: '0' })
  started.push(next)
  await until(async () => !(await db.maybe(sql`select 1 from graphile_worker.jobs where task_identifier = 'deliver_event'`)))
})

test('the built-in database is stopped last, and in order', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'savdo-stop-'))
  cleanup.push(() => rm(dataDir, { recursive: true, force: true }))
  const house = await startProcess({ DATA_DIR: dataDir, DEMO: '0' })
  started.push(house)
  house.child.kill('SIGTERM')
  expect(await house.ended).toBe(0)
  const log = await readFile(path.join(dataDir, 'postgres/server.log'), 'utf8')
  expect(log).toContain('database system is shut down')
  // Nobody asked it for anything any more, and nobody missed it.
  expect(log).not.toContain('database system is shutting down')
  expect(house.output()).not.toMatch(/"level":"(warn|error|fatal)"/)
})

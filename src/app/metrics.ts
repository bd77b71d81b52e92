import { timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { Database } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { createMetrics, type Metrics } from '../platform/metrics/metrics.ts'
import { readProcess } from '../platform/metrics/process.ts'

export interface HouseMetrics {
  /** Counts one answer; `route` is a pattern, never an address. */
  answered(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void
  text(): Promise<string>
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The figures of one process of the house; those of the queue are the whole house's, the same from each process. */
export function houseMetrics(db: Database): HouseMetrics {
  const metrics = createMetrics()
  const requests = metrics.counter('house_http_requests_total', 'Answers, by method, route pattern and status.')
  const durations = metrics.histogram(
    'house_http_request_duration_seconds',
    'Time to the answer, by method and route pattern.',
    bounds,
  )
  readPool(metrics, db)
  readQueue(metrics, db)
  readProcess(metrics)
  return {
    answered({ method, route, status, seconds }) {
      requests({ method, route, status: String(status) })
      durations({ method, route }, seconds)
    },
    text: () => metrics.text(),
  }
}

function readPool(metrics: Metrics, { pool }: Database): void {
  metrics.read('house_database_connections', 'gauge', 'Connections of the pool, by what they do.', () => [
    { labels: { state: 'busy' }, value: pool.totalCount - pool.idleCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
  ])
  metrics.read('house_database_connections_max', 'gauge', 'Most connections that the pool opens.', () => [
    { value: pool.options.max ?? 0 },
  ])
  metrics.read('house_database_waiting', 'gauge', 'Requests that wait for a connection.', () => [{ value: pool.waitingCount }])
}

interface Queued {
  readonly job: string
  readonly ready: number
  readonly later: number
  readonly running: number
  readonly failed: number
  readonly age: number
}

// A job that used up its tries stays in the queue until somebody looks at it: `failed`.
function readQueue(metrics: Metrics, db: Database): void {
  let held: Promise<Queued[]> | undefined
  // The three readings of one look share one query.
  const queued = () => (held ??= look(db).finally(() => setImmediate(() => (held = undefined))))
  metrics.read('house_jobs', 'gauge', 'Jobs of the whole house, by name and state.', async () =>
    (await queued()).flatMap(({ job, ready, later, running, failed }) =>
      Object.entries({ ready, later, running, failed }).map(([state, value]) => ({ labels: { job, state }, value })),
    ),
  )
  metrics.read('house_jobs_oldest_seconds', 'gauge', 'How long the oldest job that could run has waited, by name.', async () =>
    (await queued()).map(({ job, age }) => ({ labels: { job }, value: age })),
  )
  metrics.read('house_events_undelivered', 'gauge', 'Events that their handlers have not all heard of.', async () => {
    const { ready = 0, later = 0, running = 0, failed = 0 } = (await queued()).find(({ job }) => job === 'deliver_event') ?? {}
    return [{ value: ready + later + running + failed }]
  })
}

function look(db: Database): Promise<Queued[]> {
  return db.rows(sql<Queued>`
    select task_identifier as job,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now())::int as ready,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now())::int as later,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as failed,
      coalesce(extract(epoch from now() - min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now())), 0)::float8 as age
    from graphile_worker.jobs group by task_identifier order by task_identifier`)
}

/**
 * Who may read the figures: whoever knows the token, where one is set; else a caller on this very machine that speaks for
 * nobody: what a proxy on the machine passes on comes from loopback too, and says so in its headers.
 */
export function mayReadMetrics(headers: Headers, socketAddress: string | undefined, token: string | undefined): boolean {
  if (token) {
    const given = Buffer.from(/^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? '')
    const wanted = Buffer.from(token)
    return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted)
  }
  const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-real-ip', 'via'].some((name) =>
    headers.has(name),
  )
  return !passedOn && isLoopback(socketAddress ?? '')
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

import type { Context, Hono, Next } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { newId } from '../kernel/id.ts'
import { inRequest } from '../platform/log/log.ts'
import { errorForLog } from '../platform/log/scrub.ts'
import type { Readiness } from './health.ts'
import { type HouseMetrics, mayReadMetrics } from './metrics.ts'

export interface Operations {
  readonly readiness: Readiness
  readonly metrics: HouseMetrics
  readonly metricsToken: string | undefined
  readonly trustProxy: boolean
  readonly log: Logger
}

/** What those who run the house see of it: counts and one line for each request, `/readyz`, `/metrics`. Mounted first. */
export function mountOperations(app: Hono, operations: Operations): void {
  const { readiness, metrics, metricsToken, log } = operations
  app.use((c, next) => {
    const id = requestId(c.req.raw.headers, operations.trustProxy)
    return inRequest(id, () => observe(c, next, id, operations))
  })
  app.onError((error, c) => {
    log.error({ err: errorForLog(error), route: routePath(c) }, 'request failed')
    return new Response('Something went wrong on our side.\n', { status: 500 })
  })
  app.get('/readyz', async () => {
    const { ready, checks } = await readiness.check()
    const lines = Object.entries(checks).map(([name, good]) => `${name} ${good ? 'ok' : 'not ok'}\n`)
    return new Response(lines.join(''), { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
  })
  app.get('/metrics', async (c) => {
    const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
    if (!mayReadMetrics(c.req.raw.headers, incoming?.socket?.remoteAddress, metricsToken))
      return new Response('Not for you.\n', { status: 403 })
    return new Response(await metrics.text(), {
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
    })
  })
}

async function observe(c: Context, next: Next, id: string, operations: Operations): Promise<void> {
  const began = performance.now()
  await next()
  c.header('x-request-id', id)
  noteAnswer(operations, { method: c.req.method, route: patternOf(c), status: c.res.status, began })
}

interface Answered {
  readonly method: string
  readonly route: string
  readonly status: number
  /** By `performance.now()`. */
  readonly began: number
}

/** Counts one answer and logs it. */
export function noteAnswer({ metrics, log }: Operations, { began, ...answered }: Answered): void {
  const ms = performance.now() - began
  metrics.answered({ ...answered, seconds: ms / 1000 })
  if (log.isLevelEnabled('info')) log.info({ ...answered, ms: Math.round(ms * 10) / 10 }, 'request')
}

// Only patterns that we wrote: an address may hold a private link, and a stranger could invent any number of them.
function patternOf(c: Context): string {
  const path = routePath(c)
  return path === '' || path.endsWith('*') ? 'none' : path
}

export function requestId(headers: Headers, trustProxy: boolean): string {
  const given = trustProxy ? headers.get('x-request-id') : undefined
  return given && /^[\w.-]{8,64}$/.test(given) ? given : newId()
}

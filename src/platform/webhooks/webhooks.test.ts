import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as Reader } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { system } from '../../kernel/actor.ts'
import type { Ctx } from '../context.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { deliver } from '../events/deliver.ts'
import { record } from '../events/record.ts'
import { waitAfter } from './schedule.ts'
import { sendWebhook } from './send-webhook.ts'
import { webhookHandler } from './webhook-handler.ts'
import { newWebhookSecret } from './webhook.ts'
import { allWebhooks, deliveriesOf, insertWebhook, restartDelivery } from './webhook.rows.ts'

interface Heard {
  readonly headers: Record<string, string>
  readonly body: string
}

let base: TestDatabase
let db: Database
let server: Server
let heard: Heard[]
let answer: (count: number) => number
let url: string
const secret = newWebhookSecret()

beforeEach(async () => {
  base = await testDatabase()
  db = openDatabase(base.url, { max: 4 })
  heard = []
  answer = () => 204
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body })
      response.writeHead(answer(heard.length), { location: '/elsewhere' }).end('secret of the other side')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`
})

afterEach(async () => {
  await db.close()
  await base.drop()
  server.close()
})

const handler = webhookHandler(['order.completed', 'quotation.sent'])
const ctx = (): Ctx => ({ db, actor: system('test'), now: Temporal.Now.instant() }) as unknown as Ctx

const subscribe = (events: readonly string[] = []) =>
  db.inTransaction((tx) => insertWebhook(tx, { url, events, secret, createdBy: 'test', now: Temporal.Now.instant() }))

/** Records an event and runs what it causes, as the worker would. */
async function happen(type: string): Promise<string> {
  await db.inTransaction((tx) =>
    record(tx, ctx(), { type, subject: { type: 'inquiry', id: 'i-1' }, data: { number: 'O-2026-0001' } }),
  )
  const { id } = await db.one(sql<{ id: bigint }>`select max(id) as id from platform.event`)
  await deliver(ctx(), [handler], String(id))
  return String(id)
}

interface Queued {
  readonly payload: { webhookId: string; eventId: string }
  readonly runAt: Temporal.Instant
}

const queued = () =>
  db.rows(sql<Queued>`
    select j.payload, j.run_at as "runAt" from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'send_webhook' order by j.id`)

/** Does what is queued once, due or not. */
async function work(): Promise<void> {
  const jobs = await queued()
  await db.inTransaction((tx) =>
    tx.run(
      sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'send_webhook'`,
    ),
  )
  for (const { payload } of jobs) await sendWebhook({ db }, payload)
}

test('an event goes out once to those who want it, signed as Standard Webhooks says', async () => {
  const webhookId = await subscribe(['order.completed'])
  await subscribe(['quotation.sent'])
  const eventId = await happen('order.completed')
  await happen('account.signed_in')
  await work()
  await sendWebhook({ db }, { webhookId, eventId })
  expect(heard).toHaveLength(1)
  const [{ headers, body }] = heard as [Heard]
  expect(new Reader(secret).verify(body, headers)).toMatchObject({
    type: 'order.completed',
    data: { number: 'O-2026-0001', subject: { type: 'inquiry', id: 'i-1' } },
  })
  expect(() => new Reader(newWebhookSecret()).verify(body, headers)).toThrow()
  expect(() => new Reader(secret).verify(body.replace('0001', '0002'), headers)).toThrow()
  expect(await deliveriesOf(db, webhookId, 10)).toMatchObject([
    { state: 'delivered', tries: 1, log: [{ status: 204, fault: null }] },
  ])
})

test('what is refused is tried again, later and later, under the same id, and each try is written down', async () => {
  answer = (count) => (count < 3 ? 500 : 200)
  const webhookId = await subscribe()
  await happen('quotation.sent')
  const waits: number[] = []
  for (let round = 0; round < 3; round++) {
    const before = Temporal.Now.instant()
    await work()
    const [next] = await queued()
    if (next) waits.push(Math.round(before.until(next.runAt).total('seconds')))
  }
  expect(waits).toEqual([waitAfter(1), waitAfter(2)])
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const [delivery] = await deliveriesOf(db, webhookId, 10)
  expect(delivery).toMatchObject({ state: 'delivered', tries: 3, nextAt: null })
  expect(delivery!.log.map(({ status }) => status)).toEqual([200, 500, 500])
})

test('after the last try it stays failed until somebody sends it anew', async () => {
  answer = () => 503
  const webhookId = await subscribe()
  await happen('quotation.sent')
  for (let round = 0; round < 30 && (await queued()).length > 0; round++) await work()
  const [failed] = await deliveriesOf(db, webhookId, 10)
  expect(failed).toMatchObject({ state: 'failed', tries: 10 })
  answer = () => 200
  await db.inTransaction((tx) => restartDelivery(tx, webhookId, failed!.id, Temporal.Now.instant()))
  await work()
  expect(await deliveriesOf(db, webhookId, 10)).toMatchObject([{ id: failed!.id, state: 'delivered', tries: 1 }])
})

test('a redirect is not followed, a dead address is a fault with a name, and 410 ends it', async () => {
  const webhookId = await subscribe()
  answer = () => 302
  await happen('quotation.sent')
  await work()
  expect(heard.map(({ headers }) => headers['webhook-id']).length).toBe(1)
  expect((await deliveriesOf(db, webhookId, 1))[0]!.log[0]).toMatchObject({ status: 302, fault: 'redirected' })
  answer = () => 410
  await work()
  expect(await allWebhooks(db)).toMatchObject([{ state: 'gone' }])
  await happen('quotation.sent')
  expect(await queued()).toEqual([])
  await db.inTransaction((tx) => tx.run(sql`update platform.webhook set state = 'active', url = 'http://127.0.0.1:9/'`))
  await happen('order.completed')
  await work()
  expect((await deliveriesOf(db, webhookId, 1))[0]!.log[0]).toMatchObject({ status: null, fault: 'unreachable' })
})

test('a webhook that was taken away is told nothing, and its log is gone', async () => {
  const webhookId = await subscribe()
  await happen('quotation.sent')
  await db.inTransaction((tx) => tx.run(sql`delete from platform.webhook where id = ${webhookId}`))
  await work()
  expect(heard).toEqual([])
  expect(await deliveriesOf(db, webhookId, 1)).toEqual([])
})

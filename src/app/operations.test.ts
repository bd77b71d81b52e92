import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf, demoAccount, signIn } from '../../test/support/caller.ts'
import { formFields } from '../../test/support/form-fields.ts'
import { openTestHouse, type TestHouse } from '../../test/support/house.ts'
import { until } from '../../test/support/until.ts'
import { sql } from '../platform/database/sql.ts'
import { openLog } from '../platform/log/log.ts'
import { mayReadMetrics } from './metrics.ts'

let house: TestHouse
const lines: string[] = []
let failMail = true

beforeAll(async () => {
  house = await openTestHouse({
    log: openLog('trace', { write: (line: string) => void lines.push(line) }),
    mailer: {
      send: async (mail) => {
        if (!failMail) return
        failMail = false
        throw new Error(`550 5.1.1 <${mail.to}>: no such mailbox at smtps://house:smtp-secret@mail.example`)
      },
    },
  })
})

afterAll(() => house?.close())

const change = (statement: ReturnType<typeof sql>) => house.db.inTransaction((tx) => tx.run(statement))
const told = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

test('the whole way of a buyer, with mistakes, refused mail and a fault, leaves nothing personal in the log', async () => {
  const secrets = [
    'Li Wei Zhang',
    '13800138000',
    'li.wei@buyer.example',
    'what-a-question',
    'wrong-password-1',
    demoAccount('staff').password,
    'smtp-secret',
    'search-of-mine',
  ]
  const buyer = callerOf(house)
  const goods = await house.db.one(
    sql<{ id: string; slug: string }>`select id, slug from showroom.product where state = 'published' limit 1`,
  )
  await buyer.ask(`/zh-Hans/products?q=${secrets[7]}`)
  await buyer.ask(`/zh-Hans/products/${goods.slug}`)
  await buyer.ask('/zh-Hans/list/add', { method: 'POST', fields: { product: goods.id } })
  const blank = formFields((await buyer.ask('/zh-Hans/list')).text, 'stamp')
  const form = {
    ...blank,
    [`lines.${goods.id}.quantity`]: '1000',
    name: secrets[0]!,
    phone: secrets[1]!,
    email: secrets[2]!,
    question: secrets[3]!,
    consent: 'on',
  }
  expect((await buyer.ask('/zh-Hans/list', { method: 'POST', fields: { ...form, phone: 'none' } })).status).toBe(422)
  // A form that comes back sooner is taken for a machine's.
  await pause(2_100)
  const sent = await buyer.ask('/zh-Hans/list', { method: 'POST', fields: form })
  expect(sent).toMatchObject({ status: 303 })
  const token = sent.location.split('/i/')[1]!
  expect((await buyer.ask(sent.location)).status).toBe(200)
  await buyer.ask(`${sent.location}/messages`, { method: 'POST', fields: { body: secrets[3]! } })
  expect((await buyer.ask(`/zh-Hans/i/${token.slice(0, -1)}`)).status).toBeGreaterThanOrEqual(400)
  const staff = callerOf(house)
  const { email } = demoAccount('staff')
  await staff.ask('/en/sign-in', { method: 'POST', fields: { email, password: 'wrong-password-1' } })
  await signIn(staff, demoAccount('staff'))
  await staff.ask('/en/staff/inquiries?q=Li+Wei+Zhang')
  await until(() => lines.some((line) => line.includes('no such mailbox')))
  await change(sql`alter table trade.message rename to gone`)
  expect((await buyer.ask(sent.location)).status).toBe(500)
  await change(sql`alter table trade.gone rename to message`)
  const all = lines.join('')
  for (const secret of [...secrets, email, token, token.slice(-20), blank['stamp']!, ...staff.cookies.values()])
    expect(all.includes(secret), secret).toBe(false)
  expect(all).not.toMatch(/[?&]q=/)
})

test('each request is one line: method, pattern, status, time, id; a fault carries the same id as its line', async () => {
  const requests = told().filter(({ msg }) => msg === 'request')
  expect(requests.length).toBeGreaterThan(10)
  for (const line of requests)
    expect(line).toMatchObject({
      method: expect.any(String),
      route: expect.any(String),
      status: expect.any(Number),
      ms: expect.any(Number),
      requestId: expect.any(String),
    })
  expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(requests.length)
  expect(requests.map(({ route }) => route)).toEqual(
    expect.arrayContaining(['/:locale/products/:slug', '/:locale/i/:token', '/:locale/list', '/:locale/sign-in']),
  )
  const fault = told().find(({ msg }) => msg === 'request failed')
  expect(requests.find(({ status }) => status === 500)).toMatchObject({
    requestId: fault?.['requestId'],
    route: '/:locale/i/:token',
  })
  expect(fault).toMatchObject({ err: { code: '42P01' } })
  const answer = await callerOf(house).ask('/nowhere/at/all', { headers: { 'x-request-id': 'forged-request-id' } })
  expect(answer.headers.get('x-request-id')).not.toBe('forged-request-id')
  expect(told().at(-1)).toMatchObject({ route: 'none', status: 404, requestId: answer.headers.get('x-request-id') })
})

test('the figures: answers by pattern and status, pool, queue, undelivered events, process', async () => {
  await change(sql`select graphile_worker.add_job('send_mail', '{}'::json, run_at := now() + interval '1 hour')`)
  await change(sql`select graphile_worker.add_job('deliver_event', '{"eventId":"0"}'::json, run_at := now() + interval '1 hour')`)
  // What the buyer's way before this test left to tell is told in a moment.
  await until(async () => (await house.db.rows(sql`select 1 from graphile_worker.jobs where run_at <= now()`)).length === 0)
  const { text, headers } = await callerOf(house).ask('/metrics')
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const value = (series: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')
        .at(-1),
    )
  expect(value('house_http_requests_total{method="GET",route="/:locale/i/:token",status="500"}')).toBe(1)
  expect(value('house_http_request_duration_seconds_count{method="GET",route="/:locale/products/:slug"}')).toBe(1)
  expect(value('house_database_connections_max')).toBeGreaterThan(3)
  expect(value('house_database_waiting')).toBe(0)
  expect(value('house_jobs{job="send_mail",state="later"}')).toBeGreaterThan(0)
  expect(value('house_events_undelivered')).toBe(1)
  expect(value('process_resident_memory_bytes')).toBeGreaterThan(1e6)
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?[\d.e+-]+)$/)
})

test('the figures are for the machine itself, or for whoever knows the token', () => {
  const may = (headers: Record<string, string>, address: string, token?: string) =>
    mayReadMetrics(new Headers(headers), address, token)
  expect([may({}, '127.0.0.1'), may({}, '::1'), may({}, '::ffff:127.0.0.1')]).toEqual([true, true, true])
  expect([may({}, '10.0.0.7'), may({}, '127.evil.example'), mayReadMetrics(new Headers(), undefined, undefined)]).toEqual([
    false,
    false,
    false,
  ])
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    expect(may({ [name]: '127.0.0.1' }, '127.0.0.1'), name).toBe(false)
  const token = 'kq3v8Zt1uWc5Rb7x'
  expect(may({ authorization: `Bearer ${token}` }, '10.0.0.7', token)).toBe(true)
  for (const authorization of ['', `Bearer ${token}x`, token, 'Bearer '])
    expect(may({ authorization }, '127.0.0.1', token), authorization).toBe(false)
})

test('ready means: database, migrations of this version, worker, and not stopping', async () => {
  const ask = () => callerOf(house).ask('/readyz')
  expect(await ask()).toMatchObject({ status: 200, text: 'open ok\ndatabase ok\nmigrations ok\nworker ok\n' })
  await change(sql`update platform.migration set sha256 = 'x' || sha256 where name = '0004_trade.sql'`)
  expect(await ask()).toMatchObject({ status: 503, text: expect.stringContaining('migrations not ok') })
  await change(sql`update platform.migration set sha256 = substr(sha256, 2) where name = '0004_trade.sql'`)
  await change(sql`insert into platform.migration (name, sha256) values ('9999_newer.sql', 'x')`)
  expect((await ask()).status).toBe(200)
  // A database that does not answer in time: the one table that is asked is held.
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const { promise: locked, resolve: markLocked } = Promise.withResolvers<void>()
  const held = house.db.inTransaction(async (tx) => {
    await tx.run(sql`lock table platform.migration`)
    markLocked()
    await released
  })
  await locked
  expect(await ask()).toMatchObject({ status: 503, text: expect.stringContaining('database not ok') })
  release()
  await held
  await house.readiness.stop(0)
  expect(await ask()).toMatchObject({ status: 503, text: expect.stringContaining('open not ok') })
})

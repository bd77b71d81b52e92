import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { type Caller, callerOf, demoAccount, signIn } from '../support/caller.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { formFields } from '../support/form-fields.ts'
import { ask, filledForm } from '../support/inquire.ts'
import { endAll, type HouseProcess, startProcess } from '../support/process.ts'
import { openProxy, type Proxy } from '../support/round-robin.ts'
import { until } from '../support/until.ts'

let database: TestDatabase
let db: Database
let proxy: Proxy
let dataDir: string
const processes: HouseProcess[] = []
/** Numbers of the inquiries that the bot was told of, one for each time. */
const told: string[] = []
const bot = createServer((request, answer) => {
  let body = ''
  request.on('data', (part) => (body += String(part)))
  request.on('end', () => {
    told.push((JSON.parse(body) as { number: string }).number)
    answer.end()
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve))
  ;[database, dataDir] = await Promise.all([testDatabase(), mkdtemp(path.join(tmpdir(), 'savdo-several-'))])
  db = openDatabase(database.url, { max: 4 })
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DEMO: '1',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
    WEBHOOK_URL: `http://127.0.0.1:${(bot.address() as AddressInfo).port}/`,
  }
  // The first one fills the house.
  processes.push(await startProcess(env))
  processes.push(...(await Promise.all([startProcess(env), startProcess(env)])))
  proxy = await openProxy(processes.map(({ port }) => port))
  await settled()
})

afterAll(async () => {
  await proxy?.close()
  await endAll(processes)
  await db?.close()
  await database?.drop()
  bot.close()
  await rm(dataDir, { recursive: true, force: true })
})

const unfinished = () => db.maybe(sql`select 1 from graphile_worker.jobs where attempts < max_attempts`)
const settled = () => until(async () => !(await unfinished()))

test('what one process changes it shows at its next request, and every other as soon as the database has told it', async () => {
  const goods = await db.one(sql<{ id: string; slug: string }>`
    select id, slug from showroom.product where state = 'published' and price is not null and price_display = 'shown' order by slug limit 1`)
  const desks: Caller[] = []
  for (const each of processes) {
    const desk = callerOf(each)
    await signIn(desk, demoAccount('staff'))
    desks.push(desk)
  }
  const pages = [
    `/en/products/${goods.slug}`,
    `/zh-Hans/products/${goods.slug}`,
    `/en/products?q=${goods.slug.replaceAll('-', '+')}`,
  ]
  const seen = new Map<string, { etag: string; text: string }>()
  // A reader that has the page already, and asks whether it has changed.
  const read = async (address: string) => {
    const before = seen.get(address)
    const response = await fetch(address, before ? { headers: { 'if-none-match': before.etag } } : {})
    const text = response.status === 304 && before ? before.text : await response.text()
    seen.set(address, { etag: response.headers.get('etag') ?? '', text })
    return text.replace(',', '.')
  }
  const by = ({ url }: { readonly url: string }) => Promise.all(pages.map((page) => read(`${url}${page}`)))
  const everywhere = async () => (await Promise.all(processes.map(by))).flat()
  for (let round = 0; round < 6; round++) {
    await everywhere()
    await everywhere()
    const desk = desks[round % desks.length]!
    const price = `${41 + round}.37`
    const form = formFields((await desk.ask(`/en/staff/products/${goods.id}`)).text, 'price')
    const saved = await desk.ask(`/en/staff/products/${goods.id}`, { method: 'POST', fields: { ...form, price } })
    expect(saved.status, saved.text.slice(0, 2000)).toBe(303)
    for (const page of await by(processes[round % processes.length]!)) expect(page).toContain(price)
    await until(async () => (await everywhere()).every((page) => page.includes(price)))
  }
})

test('a process that is killed under load takes no acknowledged inquiry with it, and none is made or told twice', async () => {
  const goods = await db.one(sql<{ id: string }>`select id from showroom.product where state = 'published' order by slug limit 1`)
  const { fields, cookie } = await filledForm(proxy.url, goods.id)
  // A form that comes back sooner is taken for a machine's.
  await pause(2_100)
  const acknowledged: string[] = []
  const victim = processes[1]!
  // As a buyer does who sees no answer: the same form once more.
  const send = async (name: string, address: string): Promise<void> => {
    const headers = { cookie, origin: victim.url, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address }
    const answer = await ask(`${proxy.url}/en/list`, { fields: { ...fields, name }, headers }).catch(() => undefined)
    if (!answer) return send(name, address)
    expect(answer.status, answer.text.slice(0, 2000)).toBe(303)
    acknowledged.push(name)
  }
  const hand = async (number: number) => {
    for (let count = 0; count < 12; count++) await send(`Buyer ${number}-${count}`, `10.0.${number}.${count}`)
  }
  const hands = Array.from({ length: 6 }, (_, number) => hand(number))
  await until(() => acknowledged.length >= 20)
  victim.child.kill('SIGKILL')
  await Promise.all(hands)
  expect(await victim.ended).toBe('SIGKILL')
  expect(acknowledged.length).toBe(72)

  const made = await db.rows(
    sql<{ name: string; number: string }>`select buyer_name as name, number from trade.inquiry where buyer_name like 'Buyer %'`,
  )
  expect(made.map(({ name }) => name).sort()).toEqual([...acknowledged].sort())
  expect(new Set(made.map(({ number }) => number)).size).toBe(72)
  const events = await db.one(sql<{ count: number }>`
    select count(*)::int as count from platform.event e join trade.inquiry i on i.id::text = e.subject_id where e.type = 'inquiry.received' and i.buyer_name like 'Buyer %'`)
  expect(events.count).toBe(72)

  // What the victim held is freed once it is silent for a minute; here a missed beat is made an hour.
  await until(async () => {
    await db.inTransaction(async (tx) => {
      await tx.run(
        sql`update platform.worker_process set seen_at = seen_at - interval '1 hour' where seen_at < now() - interval '15 seconds'`,
      )
      await tx.run(
        sql`update graphile_worker._private_jobs set locked_at = locked_at - interval '1 hour' where locked_at is not null`,
      )
    })
    return !(await unfinished())
  })
  const times = new Map<string, number>()
  for (const number of told) times.set(number, (times.get(number) ?? 0) + 1)
  expect(made.filter(({ number }) => !times.has(number))).toEqual([])
  // At most what ran in the victim at the moment of its death was begun there and done elsewhere.
  const twice = made.filter(({ number }) => (times.get(number) ?? 0) > 1)
  expect(twice.length).toBeLessThanOrEqual(2)
  const delivered = await db.one(sql<{ count: number }>`
    select count(distinct d.event_id)::int as count from platform.delivery d join platform.event e on e.id = d.event_id join trade.inquiry i on i.id::text = e.subject_id
    where e.type = 'inquiry.received' and i.buyer_name like 'Buyer %'`)
  expect(delivered.count).toBe(72)
  expect(
    processes
      .filter(({ child }) => child !== victim.child)
      .map((each) => each.output())
      .join(''),
  ).not.toMatch(/"level":"error"/)
})

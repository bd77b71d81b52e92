import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as Reader } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, callerOf, demoAccount, signIn } from '../../../test/support/caller.ts'
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts'
import { program } from '../../../test/support/program.ts'
import { until } from '../../../test/support/until.ts'

let house: TestHouse
let admin: Caller
let server: Server
let address: string
const heard: { headers: Record<string, string>; body: string }[] = []
let status = 200

beforeAll(async () => {
  house = await openTestHouse()
  admin = callerOf(house)
  await signIn(admin, demoAccount('admin'))
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`
})

afterAll(async () => {
  await house?.close()
  server?.close()
})

const form = (fields: [string, string][]) => ({ method: 'POST' as const, body: new URLSearchParams(fields) })
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ')

test('an administrator makes a key, sees it once, a program uses it, and it is revoked', async () => {
  const refused = await admin.ask(
    '/en/staff/keys',
    form([
      ['name', 'Shop'],
      ['days', '0'],
    ]),
  )
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('value="Shop"')
  expect(textOf(refused.text)).toContain('Choose at least one.')
  const made = await admin.ask(
    '/en/staff/keys',
    form([
      ['name', 'Shop <1>'],
      ['scopes', 'orders:read'],
      ['scopes', 'inquiries:read'],
      ['days', '30'],
    ]),
  )
  const [key = ''] = /sv_[\w-]{43}/.exec(made.text) ?? []
  expect([made.status, made.headers.get('cache-control')]).toEqual([200, expect.stringContaining('no-store')])
  expect((await program(house.url, key)('GET /orders')).status).toBe(200)
  const list = await admin.ask('/en/staff/keys')
  expect(list.text).not.toContain(key)
  expect(list.text).toContain(key.slice(0, 9))
  expect(list.text).toContain('Shop &lt;1&gt;')
  const { rows } = await house.db.pool.query(
    "select id, encode(digest, 'hex') as digest from directory.api_key where name = 'Shop <1>'",
  )
  expect(rows[0].digest).toHaveLength(64)
  expect((await admin.ask(`/en/staff/keys/${rows[0].id}/revoke`, { method: 'POST' })).status).toBe(303)
  expect((await program(house.url, key)('GET /orders')).body.code).toBe('key_unknown')
})

test('a key of a maker is for reading', async () => {
  const { rows } = await house.db.pool.query('select id from showroom.maker limit 1')
  const refused = await admin.ask(
    '/zh-Hans/staff/keys',
    form([
      ['name', 'x'],
      ['scopes', 'orders:write'],
      ['makerId', rows[0].id],
    ]),
  )
  expect(refused.status).toBe(422)
  expect(textOf(refused.text)).toContain('厂家密钥只能查看商品及其询价')
})

test('a webhook is told by the running house, its page shows each try, and a press sends it again', async () => {
  expect((await admin.ask('/en/staff/webhooks', form([['url', 'ftp://x']]))).status).toBe(422)
  status = 500
  const made = await admin.ask(
    '/en/staff/webhooks',
    form([
      ['url', address],
      ['events', 'message.posted'],
    ]),
  )
  const [secret = ''] = /whsec_[\w+/=]+/.exec(made.text) ?? []
  const { rows } = await house.db.pool.query('select id from platform.webhook where url = $1', [address])
  const page = `/en/staff/webhooks/${rows[0].id}`
  const { secret: keySecret } = await import('../../modules/directory/index.ts').then(async ({ createApiKey }) =>
    createApiKey(await house.ctx(), {
      name: 'desk',
      scopes: ['inquiries:read', 'inquiries:write'],
      makerId: undefined,
      days: undefined,
    }),
  )
  const desk = program(house.url, keySecret)
  const inquiry = (await desk('GET /inquiries?limit=1')).body.items[0].id
  await desk(`POST /inquiries/${inquiry}/messages`, { body: { text: 'Hello' } })
  await until(async () => (await house.db.pool.query('select 1 from platform.webhook_try')).rowCount)
  expect(new Reader(secret).verify(heard[0]!.body, heard[0]!.headers)).toMatchObject({
    type: 'message.posted',
    data: { author: 'house' },
  })
  const shown = await admin.ask(page)
  expect(textOf(shown.text)).toContain('500 · refused')
  expect(shown.text).not.toContain(secret)
  status = 200
  const [resend = ''] = new RegExp(`${page}/deliveries/[\\w-]+/resend`).exec(shown.text) ?? []
  expect((await admin.ask(resend, { method: 'POST' })).status).toBe(303)
  await until(
    async () => (await house.db.pool.query("select 1 from platform.webhook_delivery where state = 'delivered'")).rowCount,
  )
  expect(textOf((await admin.ask(page)).text)).toContain('Taken')
  expect((await admin.ask(`${page}/pause`, { method: 'POST' })).status).toBe(303)
  expect(textOf((await admin.ask('/en/staff/webhooks')).text)).toContain('Paused')
  expect((await admin.ask(`${page}/remove`, { method: 'POST' })).status).toBe(303)
  expect((await admin.ask(page)).status).toBe(404)
})

test('the reference reads in five languages, is made of the document and needs nothing from elsewhere', async () => {
  const anyone = callerOf(house)
  expect((await anyone.ask('/api', { headers: { 'accept-language': 'zh-CN' } })).location).toBe('/zh-Hans/api')
  expect((await anyone.ask('/api/problems/check_fields', { headers: { 'accept-language': 'ru' } })).location).toBe(
    '/ru/api#problems',
  )
  const document = (await (await fetch(`${house.url}/api/v1/openapi.json`)).json()) as { paths: Record<string, unknown> }
  for (const locale of ['uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en']) {
    const { status: code, text } = await anyone.ask(`/${locale}/api`)
    expect(code).toBe(200)
    for (const path of Object.keys(document.paths)) expect(text).toContain(path)
    expect(text).toContain('quotations:write')
    const foreign = [...text.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => new URL(url!).host)
    expect(foreign.filter((host) => host !== new URL(house.url).host)).toEqual([])
  }
})

test('nothing of it was a fault', () => {
  expect(house.faults).toEqual([])
})

import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopes } from '../src/kernel/scope.ts'
import { mountApi } from '../src/app/api/mount-api.ts'
import { onlyOnce } from '../src/platform/api/idempotency.ts'
import { sql } from '../src/platform/database/sql.ts'
import { addProduct } from './support/add-product.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'
import { keyOf, program, type Program } from './support/program.ts'

let house: TestHouse
let desk: Program
let anyone: Program

beforeAll(async () => {
  house = await openTestHouse()
  desk = program(house.url, await keyOf(house, scopes))
  anyone = program(house.url)
})

afterAll(() => house?.close())

describe('ETags', () => {
  test('what has not changed is not sent again, also compressed', async () => {
    const { body } = await anyone('GET /products?limit=20')
    for (const path of ['/products?limit=20', `/products/${body.items[0].id}`, '/categories']) {
      const etag = (await anyone(`GET ${path}`)).headers.get('etag')!
      expect((await anyone(`GET ${path}`, { headers: { 'if-none-match': etag } })).status).toBe(304)
      expect((await anyone(`GET ${path}`, { headers: { 'if-none-match': `W/${etag.replace('W/', '')}` } })).status).toBe(304)
      expect((await anyone(`GET ${path}`, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    }
  })

  test('a change names what it starts from', async () => {
    const id = await addProduct(house, 999_002)
    const change = { body: { price: { amount: '12.5', currency: 'CNY', per: 'H87' }, stock: '40' } }
    expect((await desk(`PATCH /products/${id}`, change)).body).toMatchObject({ status: 428, code: 'precondition_needed' })
    const etag = (await desk(`GET /products/${id}?locale=ru`)).headers.get('etag')!
    const changed = await desk(`PATCH /products/${id}`, { ...change, headers: { 'if-match': etag } })
    expect(changed.body).toMatchObject({
      price: { amount: '12.5', currency: 'CNY', breaks: [] },
      stock: { quantity: '40', unit: 'H87' },
      names: { en: 'Zzyzx lamp 999002' },
      sku: 'P-999002',
      revision: 2,
    })
    expect((await desk(`PATCH /products/${id}`, { ...change, headers: { 'if-match': etag } })).status).toBe(412)
    const cleared = await desk(`PATCH /products/${id}`, {
      body: { price: null, stock: null },
      headers: { 'if-match': changed.headers.get('etag')! },
    })
    expect(cleared.body).toMatchObject({ price: null, stock: null })
  })

  test('a hidden price outlives a change of something else', async () => {
    const id = await addProduct(house, 999_003)
    await desk(`PATCH /products/${id}`, { body: { priceDisplay: 'on_request' }, headers: { 'if-match': '*' } })
    expect((await anyone(`GET /products/${id}`)).body.price).toBeNull()
    expect((await desk(`PATCH /products/${id}`, { body: { hs6: '940510' }, headers: { 'if-match': '*' } })).body).toMatchObject({
      hs6: '940510',
      price: { amount: '1' },
    })
  })
})

describe('Idempotency-Key', () => {
  const body = async (name: string) => {
    const { rows } = await house.db.pool.query(
      'select m.id as maker, c.id as category from showroom.maker m, showroom.category c limit 1',
    )
    return { makerId: rows[0].maker, categoryId: rows[0].category, names: { en: name }, unit: 'KGM' }
  }
  const count = async (name: string) =>
    Number((await house.db.pool.query("select count(*) from showroom.product where names ->> 'en' = $1", [name])).rows[0].count)

  test('a repetition gets the first answer, another call none', async () => {
    const call = { body: await body('Once'), headers: { 'idempotency-key': 'once' } }
    const first = await desk('POST /products', call)
    const again = await desk('POST /products', call)
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true'])
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await count('Once')).toBe(1)
    expect((await desk('POST /products', { ...call, body: await body('Other') })).body).toMatchObject({
      status: 422,
      code: 'idempotency_reused',
      errors: [{ field: 'Idempotency-Key' }],
    })
    const other = program(house.url, await keyOf(house, ['products:write']))
    expect((await other('POST /products', call)).headers.get('idempotency-replayed')).toBeNull()
  })

  test('of many at once one does it', async () => {
    const call = { body: await body('Race'), headers: { 'idempotency-key': 'race' } }
    const answers = await Promise.all(Array.from({ length: 12 }, () => desk('POST /products', call)))
    const ids = new Set(answers.filter(({ status }) => status === 201).map((answer) => answer.body.id))
    expect(ids.size).toBe(1)
    for (const { status, body: said } of answers) expect(status === 201 || said.code === 'idempotency_running').toBe(true)
    expect(await count('Race')).toBe(1)
  })

  test('when the answer cannot be kept, nothing was done', async () => {
    const ctx = await house.ctx()
    const once = { key: 'broken-off', request: ['x'] }
    const work = async (joined: typeof ctx) => {
      await joined.db.inTransaction((tx) => tx.run(sql`insert into platform.setting (name, value) values ('trace', '1')`))
      return { status: 201, headers: {}, body: 'done' }
    }
    const dies = async (joined: typeof ctx) => {
      await work(joined)
      throw new Error('the process died')
    }
    await expect(onlyOnce(ctx, once, dies)).rejects.toThrow('died')
    expect(await house.db.maybe(sql`select 1 from platform.setting where name = 'trace'`)).toBeUndefined()
    expect(await onlyOnce(ctx, once, work)).toMatchObject({ body: 'done', replayed: false })
    expect(await onlyOnce(ctx, once, dies)).toMatchObject({ body: 'done', replayed: true })
    const later = { ...ctx, now: ctx.now.add({ hours: 25 }) }
    expect(await onlyOnce(later, once, async () => ({ status: 200, headers: {}, body: 'anew' }))).toMatchObject({
      body: 'anew',
      replayed: false,
    })
  })

  test('what was refused leaves nothing behind, and may be tried again', async () => {
    const call = { body: { ...(await body('Second try')), sku: 'TAKEN' }, headers: { 'idempotency-key': 'second' } }
    await desk('POST /products', { body: { ...(await body('Holder')), sku: 'TAKEN' } })
    expect((await desk('POST /products', call)).body.errors).toMatchObject([{ field: 'sku', code: 'sku_taken' }])
    await house.db.pool.query("update showroom.product set sku = 'FREED' where sku = 'TAKEN'")
    expect((await desk('POST /products', call)).status).toBe(201)
  })
})

describe('limits', () => {
  test('an address without a key and a key each have their calls a minute, and hear how long to wait', async () => {
    const ctx = await house.ctx()
    const app = new Hono()
    const services = {
      ...ctx,
      log: pino({ level: 'silent' }),
      demo: false,
      trustProxy: false,
      actorOf: () => Promise.reject(new Error('no session counts here')),
    }
    mountApi(app, services, { address: 3, key: 5 })
    const key = await keyOf(house, ['products:read'])
    const call = async (token?: string) =>
      app.request('/api/v1/categories', token ? { headers: { authorization: `Bearer ${token}` } } : {})
    const statuses = async (times: number, token?: string) =>
      Promise.all(Array.from({ length: times }, async () => (await call(token)).status))
    expect((await statuses(4)).toSorted()).toEqual([200, 200, 200, 429])
    expect((await statuses(6, key)).toSorted()).toEqual([200, 200, 200, 200, 200, 429])
    const refused = await call()
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too_many_calls' })
  })
})

test('an inquiry by a program needs no form, but consent and a way to answer', async () => {
  const { body } = await anyone('GET /products?limit=1')
  const inquiry = {
    lines: [{ productId: body.items[0].id, quantity: '5', unit: 'KGM' }],
    buyer: { name: 'Ann', wechat: 'ann' },
    consent: true,
  }
  const twice = [await desk('POST /inquiries', { body: inquiry }), await desk('POST /inquiries', { body: inquiry })]
  expect(new Set(twice.map((answer) => answer.body.number)).size).toBe(2)
  expect(
    (await desk('POST /inquiries', { body: { ...inquiry, consent: false, buyer: { name: 'Ann' } } })).body.errors
      .map((each: { field: string }) => each.field)
      .toSorted(),
  ).toEqual(['buyer.phone', 'consent'])
  expect(
    (
      await desk('POST /inquiries', {
        body: { ...inquiry, lines: [{ ...inquiry.lines[0], productId: '0190a0b0-0000-7000-8000-000000000001' }] },
      })
    ).body.errors,
  ).toMatchObject([{ field: 'lines.0.productId', code: 'no_longer_offered' }])
  expect((await fetch(`${house.url}${new URL(twice[0]!.body.url).pathname}`)).status).toBe(200)
})

test('nothing of it was a fault', () => {
  expect(house.faults).toEqual([])
})

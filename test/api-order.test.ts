import { afterAll, beforeAll, expect, test } from 'vitest'
import { scopes } from '../src/kernel/scope.ts'
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

test('an order is made, followed and shipped by the API alone', async () => {
  const found = await anyone('GET /products?q=杏干&locale=zh-Hans&limit=5')
  expect(found.status).toBe(200)
  const product = found.body.items.find((item: { price: unknown }) => item.price !== null)
  expect(product.name).toContain('杏')

  const asked = await desk('POST /inquiries', {
    body: {
      lines: [{ productId: product.id, quantity: '1500', unit: product.unit, targetPrice: { amount: '2.5', currency: 'USD' } }],
      buyer: { name: '王芳', company: '中山进口公司', phone: '138 0013 8000' },
      deliveryPlace: 'Zhongshan',
      incoterm: 'CIF',
      paymentTerm: 'tt-30-70',
      question: '能寄样品吗？',
      locale: 'zh-Hans',
      consent: true,
    },
    headers: { 'idempotency-key': 'order-by-api-1' },
  })
  expect(asked.status).toBe(201)
  const inquiry = asked.body.id
  const buyer = program(house.url, asked.body.token)
  expect((await desk(`GET /inquiries/${inquiry}`)).body).toMatchObject({
    state: 'new',
    source: 'program',
    buyer: { phone: '+8613800138000' },
  })
  expect((await buyer(`GET /inquiries/${inquiry}/messages`)).body.items).toMatchObject([
    { text: '能寄样品吗？', lang: 'zh-Hans' },
  ])
  expect((await desk(`POST /inquiries/${inquiry}/messages`, { body: { text: '可以，明天寄出。' } })).status).toBe(201)

  const draft = await desk('POST /quotations', { body: { inquiryId: inquiry } })
  expect(draft.status).toBe(201)
  const quotation = draft.body.id
  expect((await buyer(`GET /quotations/${quotation}`)).status).toBe(404)
  expect((await desk(`PUT /quotations/${quotation}/lines`, { body: { lines: [] }, headers: { 'if-match': '*' } })).status).toBe(
    422,
  )
  const lines = {
    lines: [
      { position: 1, quantity: '1500', unit: product.unit, unitPrice: '2.333333', breaks: [{ from: '2000', price: '2.2' }] },
    ],
  }
  expect((await desk(`PUT /quotations/${quotation}/lines`, { body: lines })).status).toBe(428)
  const priced = await desk(`PUT /quotations/${quotation}/lines`, {
    body: lines,
    headers: { 'if-match': draft.headers.get('etag')! },
  })
  expect(priced.body.lines).toMatchObject([{ unitPrice: '2.333333', total: '3500.00' }])
  expect(
    (await desk(`PUT /quotations/${quotation}/lines`, { body: lines, headers: { 'if-match': draft.headers.get('etag')! } }))
      .status,
  ).toBe(412)
  const termed = await desk(`PATCH /quotations/${quotation}`, {
    body: { currency: 'USD', namedPlace: 'Zhongshan', leadTimeDays: 20 },
    headers: { 'if-match': priced.headers.get('etag')! },
  })
  expect(termed.body).toMatchObject({
    total: '3500.00',
    currency: 'USD',
    namedPlace: 'Zhongshan',
    lines: [{ unitPrice: '2.333333' }],
  })
  expect(
    (await desk(`POST /quotations/${quotation}/send`, { headers: { 'if-match': termed.headers.get('etag')! } })).body.state,
  ).toBe('sent')

  const countered = await buyer(`POST /quotations/${quotation}/counter`, {
    body: { lines: [{ position: 1, quantity: '2000' }], note: '两吨可以吗？' },
  })
  expect(countered.body).toMatchObject({
    author: 'buyer',
    state: 'sent',
    total: '4400.00',
    lines: [{ quantity: '2000', unitPrice: '2.333333' }],
  })
  const again = await desk('POST /quotations', { body: { inquiryId: inquiry, basedOn: countered.body.id } })
  expect((await desk(`POST /quotations/${again.body.id}/send`)).body).toMatchObject({ state: 'sent', total: '4400.00' })
  const accepted = await buyer(`POST /quotations/${again.body.id}/accept`)
  expect(accepted.status).toBe(201)
  expect((await buyer(`POST /quotations/${again.body.id}/accept`)).body.code).toBe('illegal_step')

  const today = Temporal.Now.plainDateISO((await house.ctx()).house.timeZone).toString()
  const order = `/orders/${accepted.body.orderId}`
  expect((await desk(`POST ${order}/milestones/dispatch/complete`, { body: { doneOn: today } })).status).toBe(409)
  expect(
    (await desk(`PUT ${order}/milestones/production/plan`, { body: { plannedOn: '2030-01-31' } })).body.milestones,
  ).toContainEqual(expect.objectContaining({ code: 'production', plannedOn: '2030-01-31' }))
  for (const milestone of ['deposit', 'production', 'inspection', 'loading', 'customs', 'dispatch', 'arrival']) {
    const done = await desk(`POST ${order}/milestones/${milestone}/complete`, { body: { doneOn: today } })
    expect([milestone, done.status]).toEqual([milestone, 200])
  }
  const paper = await desk(`POST ${order}/attachments?name=B%2FL&shared=true`, {
    raw: '%PDF-1.4\n1 0 obj\n',
    headers: { 'content-type': 'application/pdf' },
  })
  expect(paper.status).toBe(201)
  const read = await buyer(`GET /attachments/${paper.body.id}`)
  expect([read.headers.get('content-type'), read.body]).toEqual(['application/pdf', '%PDF-1.4\n1 0 obj\n'])

  const seen = await buyer(`GET ${order}`)
  expect(seen.body).toMatchObject({ state: 'arrived', total: '4400.00', attachments: [{ name: 'B L.pdf' }] })
  expect((await desk(`POST ${order}/milestones/payment/complete`, { body: { doneOn: today } })).body.state).toBe('completed')
  expect((await desk('GET /orders?limit=1')).body.items[0]).toMatchObject({ id: accepted.body.orderId, state: 'completed' })

  const trail = await house.db.pool.query(
    "select distinct actor_kind, actor_name from platform.event where subject_id = $1 and type <> 'quotation.countered' and actor_kind = 'program'",
    [inquiry],
  )
  expect(trail.rows).toEqual([{ actor_kind: 'program', actor_name: `test ${scopes.join(' ')}` }])
  expect(house.faults).toEqual([])
})

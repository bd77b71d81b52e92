import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopes } from '../src/kernel/scope.ts'
import type { OpenApiDocument, Operation } from '../src/platform/api/document.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'
import { odd, oddInAddress, send as sendTo, type Sent, wrongAnywhere } from './support/odd-calls.ts'
import { keyOf, program } from './support/program.ts'
import { type Components, type JsonSchema, pathsIn, sample, withValue } from './support/schema-sample.ts'

let house: TestHouse
let key: string
let document: OpenApiDocument
let known: Record<string, string>

beforeAll(async () => {
  house = await openTestHouse()
  key = await keyOf(house, scopes)
  const response = await fetch(`${house.url}/api/v1/openapi.json`)
  document = (await response.json()) as OpenApiDocument
  known = await ids()
})

afterAll(() => house?.close())

async function ids(): Promise<Record<string, string>> {
  const desk = program(house.url, key)
  const first = async (list: string) => (await desk(`GET ${list}?limit=1`)).body.items[0].id as string
  const hook = await desk('POST /webhooks', { body: { url: 'http://127.0.0.1:9/hook', events: ['order.completed'] } })
  return {
    product: await first('/products'),
    maker: await first('/makers'),
    inquiry: await first('/inquiries'),
    quotation: await first('/quotations'),
    order: await first('/orders'),
    project: await first('/projects'),
    milestone: 'payment',
    step: '1',
    attachment: nowhere,
    webhook: hook.body.id,
    delivery: nowhere,
  }
}

const nowhere = '0190a0b0-0000-7000-8000-000000000001'

interface Each {
  readonly line: string
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

const operations = (): Each[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      line: `${method} ${path}`,
      path,
      method: method.toUpperCase(),
      operation,
    })),
  )

const schemas = () => document.components.schemas as Components
const bodyOf = ({ operation }: Each): JsonSchema | undefined =>
  operation.requestBody?.content['application/json']?.schema as JsonSchema | undefined
const address = ({ path }: Each, values: Record<string, string> = known) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? nowhere)

const send = (sent: Sent) => sendTo(house.url, key, sent)

describe('whatever is sent', () => {
  test('a body with a wrong value in any place is refused by name, or taken for good reason', async () => {
    let refused = 0
    for (const each of operations()) {
      const schema = bodyOf(each)
      if (!schema) continue
      const right = sample(schema, schemas())
      for (const path of pathsIn(right)) {
        for (const value of odd) {
          const sent = JSON.stringify(withValue(right, path, value))
          const { code, fields } = await send({ method: each.method, target: address(each), raw: sent })
          if (code !== 'check_fields') continue
          refused++
          if (path.length > 0 && wrongAnywhere(value))
            expect(
              fields.some((field) => field.split('.')[0] === String(path[0])),
              `${each.line} ${sent.slice(0, 200)}: ${fields.join()}`,
            ).toBe(true)
        }
      }
    }
    expect(refused).toBeGreaterThan(1000)
    // Every operation, every place in its body, every odd value: tens of thousands of calls.
  }, 300_000)

  test('what is no JSON is 400, another type 415, too much 413, and neither reaches a verb', async () => {
    for (const each of operations().filter(bodyOf)) {
      const target = address(each)
      for (const raw of [
        '{',
        '{"a":',
        'nul',
        "{'a':1}",
        '\u0000',
        '{"a":1}}',
        new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
        new Uint8Array([0x22, 0xc0, 0x80, 0x22]),
      ]) {
        expect([each.line, (await send({ method: each.method, target, raw })).status]).toEqual([each.line, 400])
      }
      for (const raw of ['[]', '"text"', '1', 'null', 'true', '{"no_such_field":1}']) {
        expect([each.line, raw, (await send({ method: each.method, target, raw })).status]).toEqual([each.line, raw, 422])
      }
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
      ]) {
        expect([
          each.line,
          (await send({ method: each.method, target, raw: '{}', headers: { 'content-type': type } })).status,
        ]).toEqual([each.line, 415])
      }
      expect([
        each.line,
        (await send({ method: each.method, target, raw: JSON.stringify({ a: 'x'.repeat(1_100_000) }) })).status,
      ]).toEqual([each.line, 413])
      expect([
        each.line,
        (await send({ method: each.method, target, raw: '['.repeat(200_000) + ']'.repeat(200_000) })).status,
      ]).toEqual([each.line, 422])
    }
  })

  test('odd values in the query are refused by the name of the parameter, or make no difference', async () => {
    for (const each of operations()) {
      if (each.method !== 'GET') continue
      for (const { name, in: where } of each.operation.parameters) {
        if (where !== 'query') continue
        for (const value of oddInAddress) {
          const { status, fields } = await send({ method: each.method, target: `${address(each)}?${name}=${value}` })
          if (status === 422) expect(fields, `${each.line} ${name}=${value.slice(0, 60)}`).toContain(name)
        }
      }
    }
  })

  test('ids that are none, or of nothing, are not found', async () => {
    for (const each of operations()) {
      if (!each.path.includes('{')) continue
      const schema = bodyOf(each)
      const raw = schema ? JSON.stringify(sample(schema, schemas())) : undefined
      for (const value of [
        '%00',
        '%ED%A0%80',
        '%FF',
        'x'.repeat(3000),
        '1',
        "'--",
        nowhere,
        'ffffffff-ffff-ffff-ffff-ffffffffffff',
        '%E2%80%AE',
      ]) {
        const target = each.path.replace(/\{\w+\}/g, value)
        const { status } = await send({ method: each.method, target, raw })
        expect([each.line, value.slice(0, 40), status]).toEqual([
          each.line,
          value.slice(0, 40),
          expect.toBeOneOf([404, 415, 422]),
        ])
      }
    }
  })

  test('odd headers', async () => {
    for (const each of operations()) {
      const target = address(each)
      const raw = bodyOf(each) ? '{}' : undefined
      for (const headers of [
        { 'if-match': '"' },
        { 'if-match': 'W/"x", "r1-' },
        { 'if-none-match': '"",,"' },
        { 'accept-language': ',;q=x,zz;q=9' },
        { 'idempotency-key': 'x'.repeat(300) },
        { 'idempotency-key': ' ' },
        { accept: 'image/png' },
      ] as Record<string, string>[]) {
        await send({ method: each.method, target, raw, headers })
      }
      for (const authorization of [
        '',
        'Bearer',
        'Bearer ',
        'Basic eDp5',
        'Bearer sv_',
        `Bearer sv_${'A'.repeat(43)}`,
        'Bearer ..',
        `Bearer ${'A'.repeat(22)}.${'A'.repeat(43)}`,
      ]) {
        const { status } = await send({ method: each.method, target, raw, headers: { authorization } })
        expect([each.line, authorization, status]).toEqual([each.line, authorization, 401])
      }
    }
  })

  test('methods and addresses that are none', async () => {
    for (const [line, status] of [
      ['PUT /api/v1/products', 405],
      ['DELETE /api/v1/inquiries', 405],
      ['POST /api/v1/openapi.json', 404],
      ['GET /api/v1/nothing', 404],
      ['GET /api/v1/', 404],
      ['PATCH /api/v1/orders/x/y/z', 404],
    ] as const) {
      const [method = '', target = ''] = line.split(' ')
      expect([line, (await send({ method, target })).status]).toEqual([line, status])
    }
  })
})

test('nothing of it was a fault', () => {
  expect(house.faults).toEqual([])
})

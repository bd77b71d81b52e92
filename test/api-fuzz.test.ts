import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopes } from '../src/kernel/scope.ts'
import type { OpenApiDocument, Operation } from '../src/platform/api/document.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'
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
    milestone: 'payment',
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

interface Sent {
  readonly method: string
  readonly target: string
  readonly raw?: BodyInit | undefined
  readonly headers?: Record<string, string>
  readonly token?: string | null
}

interface Problem {
  readonly status: number
  readonly code: string
  readonly fields: readonly string[]
}

// Whatever is sent: never a fault of ours, and every refusal a problem with a title, each named field with its sentence.
async function send({ method, target, raw, headers = {}, token = key }: Sent): Promise<Problem> {
  const response = await fetch(`${house.url}${target}`, {
    method,
    headers: {
      ...(raw === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      'if-match': '*',
      ...headers,
    },
    ...(raw === undefined ? {} : { body: raw }),
  })
  const text = await response.text()
  const what = `${method} ${target.slice(0, 200)} ${typeof raw === 'string' ? raw.slice(0, 300) : ''} → ${response.status} ${text.slice(0, 300)}`
  expect(response.status, what).toBeLessThan(500)
  if (response.status < 400) return { status: response.status, code: '', fields: [] }
  expect(response.headers.get('content-type'), what).toBe('application/problem+json')
  const body = JSON.parse(text) as {
    title: string
    status: number
    code: string
    errors?: { field: string; code: string; message: string }[]
  }
  expect(body.status, what).toBe(response.status)
  expect(body.title, what).not.toBe('')
  for (const { field, message } of body.errors ?? []) expect([field, message].every(Boolean), what).toBe(true)
  if (body.code === 'check_fields') expect((body.errors ?? []).length, what).toBeGreaterThan(0)
  return { status: body.status, code: body.code, fields: (body.errors ?? []).map(({ field }) => field) }
}

const odd: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x'.repeat(20_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202eمرحبا',
  '\ufeff',
  '👩‍👩‍👧‍👦',
  "' or 1=1; --",
  '${7*7}',
  '9'.repeat(400),
  '-5',
  '1e5',
  'NaN',
  '0000-00-00',
  '2026-02-30',
  [],
  {},
  [[]],
  [null],
  { $ref: '#' },
  { '\u0000': 1 },
  { __proto__: null, constructor: 1 },
]

const oddInAddress = [
  '',
  '%20',
  '-1',
  '0',
  '101',
  '1e309',
  'NaN',
  'null',
  '[]',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%FF',
  '%E2%80%AE%D9%85',
  '%F0%9F%91%A9',
  "'%20or%201=1",
  'x'.repeat(3000),
  '9'.repeat(400),
  '%7B%22a%22:1%7D',
  '..%2F..%2Fetc',
  'eyJhIjoxfQ',
  'WyJwcm9kdWN0cyByZWxldmFuY2UiLCJ4IiwieSIsInoiXQ',
]

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
  })

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

// No schema of ours takes these anywhere: a NUL, half a pair.
function wrongAnywhere(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed())
}

test('nothing of it was a fault', () => {
  expect(house.faults).toEqual([])
})

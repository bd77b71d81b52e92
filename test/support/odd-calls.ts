import { expect } from 'vitest'

export interface Sent {
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
export async function send(url: string, key: string, { method, target, raw, headers = {}, token = key }: Sent): Promise<Problem> {
  const response = await fetch(`${url}${target}`, {
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

/** What no field of ours, or hardly any, expects. */
export const odd: readonly unknown[] = [
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

/** The same as it stands in an address, also where it is no UTF-8. */
export const oddInAddress = [
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

// No schema of ours takes these anywhere: a NUL, half a pair.
export function wrongAnywhere(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed())
}

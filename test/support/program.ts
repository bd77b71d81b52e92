import { expect } from 'vitest'
import { apiRoutes } from '../../src/app/api/api-routes.ts'
import type { Scope } from '../../src/kernel/scope.ts'
import { createApiKey } from '../../src/modules/directory/index.ts'
import { problemSchema } from '../../src/platform/api/problem.schema.ts'
import type { TestHouse } from './house.ts'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  // What an answer holds is what its test says.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any
}

export interface Call {
  readonly body?: unknown
  /** Sent as it is, in place of `body`. */
  readonly raw?: BodyInit
  readonly headers?: Record<string, string>
}

/** A program that calls the API, with the key or token that it holds. Every answer must be what the document says. */
export function program(url: string, token?: string) {
  return async (line: string, { body, raw, headers = {} }: Call = {}): Promise<Answered> => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw === undefined ? (body === undefined ? {} : { body: JSON.stringify(body) }) : { body: raw }),
    })
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    const read: unknown = type.includes('json') && text !== '' ? JSON.parse(text) : text
    check(method, path.split('?')[0]!, response.status, type, read)
    return { status: response.status, headers: response.headers, body: read }
  }
}

export type Program = ReturnType<typeof program>

function check(method: string, path: string, status: number, type: string, body: unknown): void {
  expect(status, `${method} ${path}: ${JSON.stringify(body)}`).toBeLessThan(500)
  if (status >= 400) {
    expect(type, `${method} ${path} ${status}`).toBe('application/problem+json')
    expect(problemSchema.parse(body).status).toBe(status)
    return
  }
  const route = apiRoutes.find(
    (each) => each.method === method && new RegExp(`^${each.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  if (!route?.answer || route.answer === 'file' || status === 304) return
  const checked = route.answer.safeParse(body)
  expect(checked.success ? [] : checked.error.issues, `${method} ${path}`).toEqual([])
}

/** A key of the house, or of a maker. */
export async function keyOf(house: TestHouse, scopes: readonly Scope[], makerId?: string): Promise<string> {
  const { secret } = await createApiKey(await house.ctx(), {
    name: `test ${scopes.join(' ')}`,
    scopes: [...scopes],
    makerId,
    days: undefined,
  })
  return secret
}

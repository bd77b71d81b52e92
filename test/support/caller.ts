import { demoAccounts } from '../../demo/house.ts'
import type { TestHouse } from './house.ts'

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly fields?: Readonly<Record<string, string>>
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly location: string
  readonly text: string
}

/** Someone who speaks HTTP to a house and keeps cookies: no browser, so that a test walks hundreds of addresses. */
export interface Caller {
  readonly cookies: ReadonlyMap<string, string>
  /** Follows nothing by itself. A POST says that it comes from the house's own page, unless `headers` say otherwise. */
  ask(address: string, options?: Ask): Promise<Answered>
}

export function callerOf(house: Pick<TestHouse, 'url'>, watch: (answer: Answered, address: string) => void = () => {}): Caller {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async ask(address, { method = 'GET', fields, body, headers = { origin: house.url } } = {}) {
      const response = await fetch(`${house.url}${address}`, {
        method,
        redirect: 'manual',
        headers: { ...headers, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
        ...(method === 'POST' ? { body: body ?? new URLSearchParams(fields) } : {}),
      })
      for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie)
      const { status } = response
      const answer = {
        status,
        headers: response.headers,
        location: response.headers.get('location') ?? '',
        text: await response.text(),
      }
      watch(answer, `${method} ${address}`)
      return answer
    },
  }
}

/** Signs in with e-mail and password; throws when the house does not let this account in. */
export async function signIn(caller: Caller, account: { email: string; password: string }): Promise<void> {
  const { status, location, text } = await caller.ask('/en/sign-in', {
    method: 'POST',
    fields: { email: account.email, password: account.password },
  })
  if (status !== 303 || location.includes('/sign-in'))
    throw new Error(`${account.email} was not let in: ${status} ${location}\n${text}`)
}

/** The account of the demonstration that has a role. */
export function demoAccount(role: (typeof demoAccounts)[number]['role']) {
  const account = demoAccounts.find((each) => each.role === role)
  if (!account) throw new Error(`the demonstration has no account of a ${role}`)
  return account
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  if (/max-age=0/i.test(cookie)) cookies.delete(name)
  else cookies.set(name, value)
}

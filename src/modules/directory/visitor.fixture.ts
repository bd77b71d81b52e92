import { createHmac } from 'node:crypto'
import { AppError, statusOf } from '../../kernel/errors.ts'
import { system } from '../../kernel/actor.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Exchange } from '../../platform/http/route.ts'
import { blankHouse } from '../../platform/settings/house.ts'
import { uiTexts } from '../../ui/texts.ts'
import type { DemoAccount } from './demo-account.ts'
import { type Accounts, directoryRoutes, directoryTexts } from './routes.ts'

export interface House {
  readonly db: Database
  readonly accounts: Accounts
  readonly publicUrl?: string
  /** Printed where `demoMode` is on. */
  readonly demo?: readonly DemoAccount[]
  readonly demoMode?: boolean
}

export function contextOf(house: House, actor: Ctx['actor'] = system('test')): Ctx {
  const { db, publicUrl = 'http://house.test' } = house
  return { db, actor, publicUrl, locale: 'en', now: Temporal.Now.instant(), house: blankHouse, files: undefined as never }
}

export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly cookies: readonly string[]
  readonly html: string
}

/** A browser without scripts: keeps cookies, sends forms, follows nothing by itself. */
export function visitor(house: House, remote = '192.0.2.1') {
  const jar = new Map<string, string>()
  const routes = directoryRoutes(house.accounts, house.demo)
  const visit = async (method: 'GET' | 'POST', target: string, fields: Record<string, string> = {}): Promise<Answer> => {
    const url = new URL(`/en${target}`, 'http://house.test')
    const path = url.pathname.slice(3)
    const route = routes.find((each) => each.method === method && each.path === path)
    if (!route) throw new Error(`no route ${method} ${path}`)
    const request = new Request(url, { method, headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } })
    const actor = await house.accounts.actorOf(request.headers)
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const x: Exchange = {
      ctx: contextOf(house, actor),
      request,
      url,
      params: {},
      path,
      cookies: {},
      remote,
      site: {
        nav: [],
        assets: { styles: [], scripts: [] },
        demo: house.demoMode ?? false,
        findText: (locale, key, params) => directoryTexts.find(locale, key, params) ?? uiTexts.find(locale, key, params),
      },
      headers: new Headers(),
      form: async () => form,
    }
    const allowed = typeof route.access === 'string' || (actor.kind === 'account' && route.access.includes(actor.role))
    if (!allowed) return { status: 401, location: null, cookies: [], html: '' }
    const response = await Promise.resolve(route.handle(x)).catch((error: unknown) => {
      if (error instanceof AppError) return new Response(error.code, { status: statusOf[error.kind] })
      throw error
    })
    const cookies = [...x.headers.getSetCookie(), ...response.headers.getSetCookie()]
    for (const cookie of cookies) keep(jar, cookie)
    return { status: response.status, location: response.headers.get('location'), cookies, html: await response.text() }
  }
  return {
    jar,
    get: (target: string) => visit('GET', target),
    post: (target: string, fields: Record<string, string> = {}) => visit('POST', target, fields),
    signIn: (email: string, password: string, next?: string) =>
      visit('POST', '/sign-in', { email, password, ...(next ? { next } : {}) }),
    actor: () => house.accounts.actorOf(new Headers({ cookie: [...jar].map((pair) => pair.join('=')).join('; ') })),
  }
}

export type Visitor = ReturnType<typeof visitor>

function keep(jar: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  if (/max-age=0/i.test(cookie)) jar.delete(name)
  else jar.set(name, value)
}

/** What an authenticator shows for a secret in base 32 (RFC 6238), written without the code under test. */
export function authenticatorCode(secret: string, step = 0): string {
  const bits = [...secret.replaceAll(' ', '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = mac.at(-1)! & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

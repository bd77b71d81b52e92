import type { Actor } from '../../../kernel/actor.ts'
import { AppError, statusOf } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Exchange, Route } from '../../../platform/http/route.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { buyerTexts } from '../buyer/buyer-texts.ts'
import { type TradeHouse, staff } from '../trade.fixture.ts'
import { tradeTexts } from '../texts.ts'
import { buyerRoutes } from '../buyer/buyer.pages.tsx'
import { staffRoutes } from './staff.pages.ts'
import { tradeStaffTexts } from './staff-texts.ts'

export interface Answer {
  readonly status: number
  /** Below the language; empty when the answer leads nowhere. */
  readonly location: string
  readonly html: string
  readonly headers: Headers
}

type Fields = Readonly<Record<string, string | File>>

/** A browser without scripts in the hands of one person: sends forms, follows nothing by itself. */
export function desk(house: TradeHouse, actor: Actor = staff, more: Partial<Ctx> = {}) {
  const ctx = house.ctx(actor, { locale: 'en', ...more })
  const visit = async (method: 'GET' | 'POST', target: string, fields: Fields = {}): Promise<Answer> => {
    const url = new URL(`/${ctx.locale}${target}`, ctx.publicUrl)
    const path = url.pathname.slice(ctx.locale.length + 1)
    const [route, params] = match(method, path)
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const x: Exchange = {
      ctx,
      request: new Request(url, { method }),
      url,
      params,
      path,
      cookies: {},
      remote: '192.0.2.1',
      site: { nav: [], assets: { styles: [], scripts: [] }, demo: false, findText },
      headers: new Headers(),
      form: async () => form,
    }
    const response = await Promise.resolve(route.handle(x)).catch((error: unknown) => {
      if (error instanceof AppError) return new Response(error.code, { status: statusOf[error.kind] })
      throw error
    })
    const location = (response.headers.get('location') ?? '').slice(ctx.locale.length + 1)
    return { status: response.status, location, html: await response.clone().text(), headers: response.headers }
  }
  return {
    get: (target: string) => visit('GET', target),
    post: (target: string, fields: Fields = {}) => visit('POST', target, fields),
  }
}

function match(method: string, path: string): [Route, Record<string, string>] {
  for (const route of [...staffRoutes, ...buyerRoutes].filter((each) => each.method === method)) {
    const shape = new RegExp(`^${route.path.replace(/\./g, '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
    const found = shape.exec(path)
    if (found) return [route, { ...found.groups }]
  }
  throw new Error(`no route ${method} ${path}`)
}

const findText: Exchange['site']['findText'] = (locale, key, params) => {
  for (const texts of [uiTexts, tradeTexts, tradeStaffTexts, buyerTexts]) {
    const found = texts.find(locale, key, params)
    if (found !== undefined) return found
  }
  return undefined
}

/** What stands in the inputs of the form that goes to `action`: what a browser would send back. */
export function inputsOf(html: string, action: RegExp): Record<string, string> {
  const form = html.split('<form ').find((part) => action.test(part.slice(0, part.indexOf('>'))))
  if (form === undefined) throw new Error(`no form ${action}`)
  const body = form.slice(0, form.indexOf('</form>'))
  const values: Record<string, string> = {}
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const ticks = /type="(checkbox|file)"/.test(tag)
    if (name && (!ticks || tag.includes('checked'))) values[name] = attribute(tag, 'value')
  }
  for (const [, tag = '', text = ''] of body.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    values[attribute(tag, 'name')] = unescaped(text)
  for (const [, tag = '', options = ''] of body.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const all = [...options.matchAll(/<option[^>]*>/g)].map(([option]) => option)
    values[attribute(tag, 'name')] = attribute(all.find((option) => option.includes('selected')) ?? all[0] ?? '', 'value')
  }
  return values
}

const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

import { type Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/errors.ts'
import type { Locale } from '../kernel/locale.ts'
import type { Ctx } from '../platform/context.ts'
import type { Exchange, Site } from '../platform/http/route.ts'
import { currentHouse } from '../platform/settings/house.ts'
import type { Services } from './services.ts'

/** The largest body that is read at all; uploads have limits of their own below it. */
export const maximumBody = 64 * 1024 * 1024

/** What one request becomes before a handler sees it. */
export async function openExchange(c: Context, services: Services, site: Site, locale: Locale | undefined): Promise<Exchange> {
  const [actor, house] = await Promise.all([services.actorOf(c.req.raw.headers), currentHouse(services.db)])
  const ctx = contextFor(services, actor, locale ?? house.defaultLocale, house)
  return exchangeOf(c.req.raw, ctx, site, {
    locale,
    params: c.req.param(),
    cookies: getCookie(c),
    remote: remoteOf(c, services.trustProxy),
  })
}

interface Asked extends Pick<Exchange, 'params' | 'cookies' | 'remote'> {
  /** As it stands in the address; absent for addresses without one. */
  readonly locale: Locale | undefined
}

export function exchangeOf(request: Request, ctx: Ctx, site: Site, { locale, ...asked }: Asked): Exchange {
  const url = new URL(request.url)
  return {
    ...asked,
    ctx,
    request,
    url,
    path: locale ? url.pathname.slice(locale.length + 1) || '/' : url.pathname,
    site,
    headers: new Headers(),
    form: () => readForm(request),
  }
}

export function contextFor(services: Services, actor: Actor, locale: Locale, house: Ctx['house']): Ctx {
  const { db, files, publicUrl } = services
  return { db, files, publicUrl, actor, locale, house, now: Temporal.Now.instant() }
}

async function readForm(request: Request): Promise<FormData> {
  if (Number(request.headers.get('content-length') ?? 0) > maximumBody) throw new AppError('too_large', 'invalid')
  const form = await request.formData().catch(() => {
    throw new AppError('form_broken', 'invalid')
  })
  // Nobody types a NUL, and the database takes none.
  if ([...form.values()].some((value) => typeof value === 'string' && value.includes('\0')))
    throw new AppError('form_broken', 'invalid')
  return form
}

// Only a proxy that the operator named may say for whom it speaks.
export function remoteOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return forwarded ?? incoming?.socket?.remoteAddress ?? 'unknown'
}

import { anonymous } from '../kernel/actor.ts'
import { type Locale, locales } from '../kernel/locale.ts'
import { foundNothing } from '../modules/showroom/index.ts'
import { readList } from '../modules/trade/routes.ts'
import type { Route, Site } from '../platform/http/route.ts'
import { htmlOf } from '../platform/http/html-answer.ts'
import { inRequest } from '../platform/log/log.ts'
import { currentHouse } from '../platform/settings/house.ts'
import { contextFor, exchangeOf } from './exchange.ts'
import { noteAnswer, type Operations, requestId } from './operations.ts'
import { encodingFor, type KeptPage, openPageCache, pack } from './page-cache.ts'
import { securityHeadersFor } from './security.ts'
import type { Services } from './services.ts'

type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>

/**
 * Answers the public pages that are the same for everybody (`keep` in their route) from what was rendered before, and
 * keeps what was not there yet. All the rest, and whatever fails, goes to `next`: the house as it is without any of this.
 */
export function keepPages(
  services: Services,
  routes: readonly Route[],
  site: Site,
  operations: Operations | undefined,
  next: Fetch,
): Fetch {
  const { kept } = services.db
  const cache = openPageCache(kept)
  const find = addressBook(routes.filter((route) => route.keep))
  const headers = {
    ...securityHeadersFor(services.publicUrl),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache, private',
  }
  const pending = new Map<string, Promise<KeptPage | undefined>>()
  kept.onForget(() => pending.clear())

  const show = (request: Request, page: KeptPage, id: string, began: number): Response => {
    const known = request.headers.get('if-none-match')?.includes(page.etag) === true
    if (operations) noteAnswer(operations, { method: 'GET', route: page.pattern, status: known ? 304 : 200, began })
    if (!known) return new Response(page.bytes as Uint8Array<ArrayBuffer>, { headers: { ...page.headers, 'x-request-id': id } })
    const { 'content-length': _, 'content-encoding': __, 'content-type': ___, ...rest } = page.headers
    return new Response(null, { status: 304, headers: { ...rest, 'x-request-id': id } })
  }

  const render = async (
    request: Request,
    found: Found,
    cookies: Readonly<Record<string, string>>,
  ): Promise<KeptPage | undefined> => {
    const { route, locale, params, pattern } = found
    const ctx = contextFor(services, anonymous, locale, await currentHouse(services.db))
    const x = exchangeOf(request, ctx, site, { locale, params, cookies, remote: '' })
    const response = await route.handle(x)
    const html = htmlOf(response)
    // Whatever is meant for one reader alone is not for the others.
    if (html === undefined || response.status !== 200 || [...x.headers].length > 0) return undefined
    const empty = response.headers.has(foundNothing) ? { [foundNothing]: '1' } : {}
    return pack(html, encodingFor(request.headers.get('accept-encoding')), { pattern, headers: { ...headers, ...empty } })
  }

  // Many who ask for the same page at once wait for one rendering, as long as nothing changes meanwhile.
  const rendered = (key: string, request: Request, found: Found, cookies: Readonly<Record<string, string>>) => {
    const generation = kept.generation()
    const running = pending.get(key)
    if (running) return running
    const fresh = render(request, found, cookies)
      .catch(() => undefined)
      .then((page) => {
        if (pending.get(key) === fresh) pending.delete(key)
        if (page) cache.keep(key, page, generation)
        return page
      })
    if (generation !== undefined) pending.set(key, fresh)
    return fresh
  }

  return (request, env) => {
    if (request.method !== 'GET') return thenForget(services, request, next(request, env))
    const began = performance.now()
    const cookies = visitorCookies(request.headers.get('cookie'))
    if (!cookies) return next(request, env)
    const { url } = request
    const address = url.slice(url.indexOf('/', url.indexOf('//') + 2))
    const key = `${encodingFor(request.headers.get('accept-encoding'))} ${readList({ cookies }).length} ${address}`
    const id = requestId(request.headers, services.trustProxy)
    const page = cache.find(key)
    if (page) return show(request, page, id, began)
    const found = find(address)
    if (!found) return next(request, env)
    return inRequest(id, async () => {
      const made = await rendered(key, request, found, cookies)
      return made ? show(request, made, id, began) : next(request, env)
    })
  }
}

/** The cookies that a kept page depends on; undefined for whoever signs in or is to be told something. */
function visitorCookies(header: string | null): Readonly<Record<string, string>> | undefined {
  if (header === null) return {}
  if (/savdo\.|(?:^|;\s*)notice=/.test(header)) return undefined
  const list = /(?:^|;\s*)list=([^;]*)/.exec(header)?.[1]
  return list === undefined ? {} : { list }
}

// Whoever writes with a session or a key must never see the page as it was: what others hear in a moment is done at once.
async function thenForget({ db }: Services, request: Request, answer: Response | Promise<Response>): Promise<Response> {
  const response = await answer
  if (request.headers.has('authorization') || request.headers.get('cookie')?.includes('savdo.')) db.kept.forget('reference')
  return response
}

interface Found {
  readonly route: Route
  readonly pattern: string
  readonly locale: Locale
  readonly params: Readonly<Record<string, string>>
}

function addressBook(routes: readonly Route[]): (address: string) => Found | undefined {
  const shapes = routes.map((route) => {
    const path = route.path === '/' ? '' : route.path
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    return {
      route,
      pattern: `/:locale${path}`,
      names,
      shape: new RegExp(`^/(${locales.join('|')})${path.replace(/:\w+/g, '([^/]+)')}$`),
    }
  })
  return (address) => {
    const query = address.indexOf('?')
    const path = query < 0 ? address : address.slice(0, query)
    // Rare spellings are left to the router.
    if (/%(?:00|2f|5c|(?![\da-f]{2}))/i.test(address)) return undefined
    for (const { route, pattern, names, shape } of shapes) {
      const [, locale, ...values] = shape.exec(path) ?? []
      if (locale === undefined) continue
      try {
        return {
          route,
          pattern,
          locale: locale as Locale,
          params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index]!)])),
        }
      } catch {
        return undefined
      }
    }
    return undefined
  }
}

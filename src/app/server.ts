import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { AppError } from '../kernel/errors.ts'
import { isLocale, type Locale, localeOf, negotiateLocale } from '../kernel/locale.ts'
import type { Access, Exchange, Route, Site } from '../platform/http/route.ts'
import { currentHouse, loadHouse } from '../platform/settings/house.ts'
import { paletteOf, rosetteMark, themeSheet } from '../ui/ornament/index.ts'
import { mountApi } from './api/mount-api.ts'
import type { Assets } from './assets.ts'
import { errorPage } from './error-page.tsx'
import { openExchange } from './exchange.ts'
import { mountOperations, type Operations } from './operations.ts'
import { refuseForeignForm, securityHeadersFor } from './security.ts'
import type { Services } from './services.ts'

/** The whole house behind one `fetch`. */
export function createServer(
  services: Services,
  routes: readonly Route[],
  site: Site,
  assets: Assets,
  operations?: Operations,
): Hono {
  const app = new Hono()
  const security = securityHeadersFor(services.publicUrl)
  if (operations) mountOperations(app, operations)
  app.use(async (c, next) => {
    await next()
    // Only now: what is set before is lost with an answer that a handler made itself.
    for (const [name, value] of Object.entries(security)) c.header(name, value)
  })
  app.use(compress({ threshold: 1024 }))
  app.get('/healthz', async () => {
    await loadHouse(services.db)
    return new Response('ok\n')
  })
  app.get('/assets/:name', async (c) => (await assets.answer(c.req.raw, c.req.param('name'))) ?? c.notFound())
  app.get('/theme.css', async () => {
    const { look } = await currentHouse(services.db)
    return new Response(themeSheet(paletteOf(look?.dyes)), {
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
    })
  })
  app.get(
    '/icon.svg',
    async () =>
      new Response(rosetteMark(paletteOf((await currentHouse(services.db)).look?.dyes)), {
        headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
      }),
  )
  app.get('/', async (c) => {
    const house = await currentHouse(services.db)
    const locale = negotiateLocale(c.req.header('accept-language'), house.defaultLocale)
    return new Response(null, { status: 302, headers: { location: `/${locale}`, vary: 'accept-language' } })
  })
  mountApi(app, services)
  const handle = (route: Route) => (c: Context) => answer(c, route, services, site)
  for (const route of routes.filter((each) => each.bare)) app.on(route.method, route.path, handle(route))
  for (const route of routes.filter((each) => !each.bare)) {
    app.on(route.method, `/:locale${route.path === '/' ? '' : route.path}`, handle(route))
  }
  app.notFound((c) => missing(c, services, site))
  return app
}

async function answer(c: Context, route: Route, services: Services, site: Site): Promise<Response> {
  const tag = c.req.param('locale')
  if (!route.bare && !(tag && isLocale(tag))) return missing(c, services, site)
  // No address of ours holds a NUL, and the database takes none.
  if (c.req.url.includes('%00')) return missing(c, services, site)
  const x = await openExchange(c, services, site, route.bare ? undefined : (tag as Locale))
  try {
    if (route.method === 'POST') refuseForeignForm(c.req.raw, services.publicUrl)
    admit(x, route.access)
    return withHeaders(x, await route.handle(x))
  } catch (error) {
    return withHeaders(x, await errorPage(x, error, services.log))
  }
}

function admit({ ctx: { actor } }: Exchange, access: Access): void {
  if (access === 'public' || access === 'link') return
  if (actor.kind !== 'account') throw new AppError('sign_in_needed', 'unauthenticated')
  if (!access.includes(actor.role)) throw new AppError('not_allowed', 'forbidden')
}

function withHeaders(x: Exchange, response: Response): Response {
  for (const [name, value] of x.headers) response.headers.append(name, value)
  return response
}

// `/zh/products` and `/products` lead to the page in a language that we have; the rest is missing.
async function missing(c: Context, services: Services, site: Site): Promise<Response> {
  const url = new URL(c.req.url)
  const [first = '', ...rest] = url.pathname.slice(1).split('/')
  const meant = localeOf(first)
  if (c.req.method === 'GET' && meant && meant !== first) {
    return new Response(null, { status: 301, headers: { location: `/${[meant, ...rest].join('/')}${url.search}` } })
  }
  const house = await currentHouse(services.db)
  const locale = meant ?? negotiateLocale(c.req.header('accept-language'), house.defaultLocale)
  const x = await openExchange(c, services, site, locale)
  return errorPage({ ...x, path: '/' }, new AppError('not_found', 'not_found'), services.log)
}

import type { Context, Hono } from 'hono'
import { negotiateLocale } from '../../kernel/locale.ts'
import { type ApiDoor, answerCall, problemFor } from '../../platform/api/answer-call.ts'
import { ApiError } from '../../platform/api/api-error.ts'
import type { ApiRoute } from '../../platform/api/api-route.ts'
import { openRateWindow } from '../../platform/api/rate-window.ts'
import { currentHouse } from '../../platform/settings/house.ts'
import { contextFor, remoteOf } from '../exchange.ts'
import type { Services } from '../services.ts'
import { findText } from '../site.ts'
import { apiActor } from './api-actor.ts'
import { apiRoutes } from './api-routes.ts'
import { apiDocument } from './api-document.ts'

/** Near to what one machine answers anyway: it holds off a runaway loop, not a busy program. */
const perMinute = { address: 6_000, key: 60_000 }

/** Puts `/api/v1` into the house. */
export function mountApi(app: Hono, services: Services, limits: ApiDoor['perMinute'] = perMinute): void {
  const { db, log } = services
  const door: ApiDoor = {
    actorOf: (request) => apiActor(db, request),
    contextOf: async (actor, locale) => contextFor(services, actor, locale, await currentHouse(db)),
    defaultLocale: async () => (await currentHouse(db)).defaultLocale,
    findText,
    log,
    rate: openRateWindow(),
    perMinute: limits,
  }
  app.get('/api/v1/openapi.json', (c) => {
    const document = JSON.stringify(apiDocument(services.publicUrl))
    return c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' })
  })
  for (const route of apiRoutes) {
    app.on(route.method, addressOf(route), (c) =>
      answerCall(route, door, { request: c.req.raw, params: c.req.param(), remote: remoteOf(c, services.trustProxy) }),
    )
  }
  // What the `type` of a problem leads to, and whoever types the bare address.
  for (const [address, anchor] of [
    ['/api', ''],
    ['/api/problems/:code', '#problems'],
  ] as const) {
    app.get(address, async (c) => {
      const locale = negotiateLocale(c.req.header('accept-language'), await door.defaultLocale())
      return new Response(null, { status: 302, headers: { location: `/${locale}/api${anchor}`, vary: 'accept-language' } })
    })
  }
  app.all('/api/v1/*', async (c) => {
    const locale = negotiateLocale(c.req.header('accept-language'), await door.defaultLocale())
    return problemFor(missing(c), locale, door, c.req.raw)
  })
}

/** `/products/{product}` as Hono writes it. */
const addressOf = (route: ApiRoute) => `/api/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`

const shapes = apiRoutes.map((route) => ({
  method: route.method,
  shape: new RegExp(`^/api/v1${route.path.replace(/\{\w+\}/g, '[^/]+')}$`),
}))

// 405 when the address exists and the method does not (RFC 9110 §15.5.6).
function missing(c: Context): ApiError {
  const allowed = shapes.filter(({ shape }) => shape.test(c.req.path)).map(({ method }) => method)
  if (allowed.length === 0) return new ApiError(404, 'not_found')
  const list = [...new Set(allowed)].join(', ')
  return new ApiError(405, 'method', { params: { allowed: list }, headers: { allow: list } })
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes } from '../src/app/api/api-routes.ts'
import { makerScopes, type Scope, scopes } from '../src/kernel/scope.ts'
import { revokeApiKey } from '../src/modules/directory/index.ts'
import { revokeLink } from '../src/modules/trade/index.ts'
import type { ApiRoute } from '../src/platform/api/api-route.ts'
import { z } from 'zod'
import { sql } from '../src/platform/database/sql.ts'
import { matrix } from './support/api-matrix.ts'
import { keyOf } from './support/program.ts'
import { type Components, type JsonSchema, sample } from './support/schema-sample.ts'
import { demoAccount, signIn } from './support/caller.ts'
import { type MakerSide, openWorld, type World } from './support/world.ts'

const may = (route: ApiRoute, who: string) => matrix[route.name]!.split(' ').some((word) => word === who || word === 'public')

let world: World
/** Of what everybody may read of investment: one that is there. */
let open: Record<string, string> = {}
beforeAll(async () => {
  world = await openWorld(() => {})
  const { plot } = await world.house.db.one(sql<{ plot: string }>`select id as plot from investment.plot order by id limit 1`)
  const found = await world.house.db.maybe(sql<{ id: string }>`select id from investment.indicator order by id limit 1`)
  open = {
    site: 'demonstration-zone',
    offer: 'led-lighting-assembly',
    procedure: 'industrial-plot',
    plot,
    ...(found ? { indicator: found.id } : {}),
  }
})
afterAll(() => world?.house.close())

const nowhere = '0190a0b0-0000-7000-8000-000000000001'

function addressOf(route: ApiRoute, side?: MakerSide): string {
  const of: Record<string, string> = side
    ? {
        product: side.products[0]!.slug,
        maker: side.slug,
        inquiry: side.deal.inquiryId,
        quotation: side.deal.quotationId,
        order: side.deal.orderId,
        attachment: side.deal.paperId,
        milestone: 'deposit',
        ...open,
      }
    : { milestone: 'deposit' }
  return `${world.house.url}/api/v1${route.path.replace(/\{(\w+)\}/g, (_, name: string) => of[name] ?? nowhere)}`
}

// A right body, sent to what does not exist: it must reach the verb and change nothing.
function bodyOf(route: ApiRoute): { body?: string; headers: Record<string, string> } {
  if (route.upload) return { body: '%PDF-1.4\n', headers: { 'content-type': 'application/pdf' } }
  if (!route.body) return { headers: {} }
  const { $defs = {}, ...schema } = z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) as JsonSchema & {
    $defs?: Components
  }
  return { body: JSON.stringify(sample(schema, $defs)), headers: { 'content-type': 'application/json' } }
}

async function ask(route: ApiRoute, token: string | undefined, side?: MakerSide, more: Record<string, string> = {}) {
  const { body, headers } = route.method === 'GET' ? { headers: {} } : bodyOf(route)
  const response = await fetch(addressOf(route, side), {
    method: route.method,
    headers: { ...headers, 'if-match': '*', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...more },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  const code = response.status >= 400 ? (JSON.parse(text) as { code: string }).code : ''
  return { status: response.status, text, code }
}

const outcome = ({ status }: { status: number }) => (status === 401 ? 'key' : status === 403 ? 'forbidden' : 'open')
const walk = async (token: string | undefined, side?: MakerSide) =>
  Object.fromEntries(
    await Promise.all(
      apiRoutes.map(
        async (route) => [route.name, outcome(await ask(route, token, route.method === 'GET' ? side : undefined))] as const,
      ),
    ),
  )
const expected = (of: (route: ApiRoute) => string) => Object.fromEntries(apiRoutes.map((route) => [route.name, of(route)]))

test('the matrix names every route, and the routes say what it says', () => {
  const said = ({ access }: ApiRoute) =>
    access.public ? ['public'] : [...access.scopes, ...(access.link ? ['link'] : [])].toSorted()
  const named = Object.fromEntries(Object.entries(matrix).map(([name, words]) => [name, words.split(' ').toSorted()]))
  const routes = Object.fromEntries(apiRoutes.map((route) => [route.name, said(route)]))
  expect(routes).toEqual(named)
})

describe('who calls', () => {
  test('nobody, a made-up key, a revoked one and one that has run out reach only what is public', async () => {
    const ctx = await world.house.ctx()
    const revoked = await keyOf(world.house, scopes)
    const { id } = await world.house.db.one(
      sql<{ id: string }>`select id from directory.api_key order by created_at desc limit 1`,
    )
    const before = await ask(
      apiRoutes.find(({ name }) => name === 'listOrders')!,
      revoked,
    )
    await revokeApiKey(ctx, { keyId: id })
    const stale = await keyOf(world.house, scopes)
    await world.house.db.pool.query(
      "update directory.api_key set expires_at = now() where revoked_at is null and expires_at is null and name like 'test products:read products:write%'",
    )
    expect(before.status).toBe(200)
    expect(await walk(undefined, world.ours)).toEqual(expected((route) => (may(route, 'nobody') ? 'open' : 'key')))
    for (const token of [`sv_${'A'.repeat(43)}`, revoked, stale, 'sv_', 'x'])
      expect(await walk(token, world.ours)).toEqual(expected(() => 'key'))
  })

  test('a session of the site opens nothing here', async () => {
    await signIn(world.staff, demoAccount('staff')).catch(() => {})
    const answer = await world.staff.ask('/api/v1/orders')
    expect(answer.status).toBe(401)
  })

  test.each(scopes.map((scope) => [scope] as const))('a key for %s does what it says and nothing else', async (scope: Scope) => {
    const found = await walk(await keyOf(world.house, [scope]), world.ours)
    const open = (route: ApiRoute) => route.name !== 'listAskedGoods' && may(route, scope)
    expect(found).toEqual(expected((route) => (open(route) ? 'open' : 'forbidden')))
  })

  test('a key that reads really reads', async () => {
    for (const scope of ['inquiries:read', 'quotations:write', 'quotations:answer', 'orders:read', 'orders:write'] as const) {
      const key = await keyOf(world.house, [scope])
      for (const route of apiRoutes.filter(
        ({ method, name }) => method === 'GET' && /Inquir|Quotation|Order|Attachment/.test(name),
      )) {
        if (may(route, scope))
          expect([scope, route.name, (await ask(route, key, world.ours)).status]).toEqual([scope, route.name, 200])
      }
    }
  })
})

describe('who holds the token of an inquiry', () => {
  test('opens all of the own inquiry, and the house’s doors stay shut', async () => {
    const { token } = world.ours.deal
    expect(await walk(token, world.ours)).toEqual(expected((route) => (may(route, 'link') ? 'open' : 'forbidden')))
    for (const route of apiRoutes.filter(({ method }) => method === 'GET').filter((each) => may(each, 'link'))) {
      expect([route.name, (await ask(route, token, world.ours)).status]).toEqual([route.name, 200])
    }
  })

  test('finds nothing of another, and reads nothing of it', async () => {
    const { ours, theirs } = world
    for (const route of apiRoutes.filter((each) => !may(each, 'nobody') && may(each, 'link'))) {
      const { status, text } = await ask(route, theirs.deal.token, ours)
      expect([route.name, status]).toEqual([route.name, route.path.includes('{') ? 404 : 200])
      for (const secret of [ours.deal.number, ours.deal.inquiryId, 'Qodirova']) expect(text).not.toContain(secret)
    }
    const state = await world.house.db.one(
      sql<{ state: string }>`select state from trade.quotation where id = ${ours.deal.quotationId}`,
    )
    expect(state).toEqual({ state: 'accepted' })
  })

  test('that was revoked is let in nowhere', async () => {
    await revokeLink(await world.house.ctx(world.desk), { inquiryId: world.revoked.inquiryId })
    expect(await walk(world.revoked.token, world.ours)).toEqual(expected(() => 'key'))
  })
})

describe('the key of a maker', () => {
  test('sees the own goods and what was asked of them, and nothing of another maker or of any buyer', async () => {
    const { ours, theirs, house } = world
    const key = await keyOf(house, makerScopes, ours.makerId)
    const own = ['listProducts', 'getProduct', 'listCategories', 'listMakers', 'getMaker', 'listAskedGoods']
    expect(await walk(key, ours)).toEqual(
      expected((route) => (own.includes(route.name) || may(route, 'nobody') ? 'open' : 'forbidden')),
    )
    let seen = ''
    for (const route of apiRoutes.filter(({ name }) => own.includes(name) && name !== 'listCategories')) {
      seen += (await ask(route, key, ours)).text
      if (route.path.includes('{')) expect([route.name, (await ask(route, key, theirs)).status]).toEqual([route.name, 404])
    }
    const listed = async (address: string) =>
      (await (await fetch(`${house.url}/api/v1${address}`, { headers: { authorization: `Bearer ${key}` } })).json()) as {
        items: { id: string; maker: { id: string } }[]
      }
    const goods = await listed('/products?limit=100')
    expect(new Set(goods.items.map(({ maker }) => maker.id))).toEqual(new Set([ours.makerId]))
    expect((await listed('/makers?limit=100')).items.map(({ id }) => id)).toEqual([ours.makerId])
    expect(seen).toContain(ours.products[0]!.id)
    expect(seen).toContain(ours.deal.number)
    const secrets = [
      ...theirs.products.map(({ id }) => id),
      theirs.makerId,
      theirs.deal.number,
      'Vosidov',
      'Qodirova',
      '13800138000',
      ours.deal.inquiryId,
    ]
    for (const secret of secrets) expect(seen).not.toContain(secret)
  })

  test('cannot be made with more', async () => {
    const { newApiKey } = await import('../src/modules/directory/index.ts')
    for (const scope of scopes) {
      const { success } = newApiKey.safeParse({ name: 'x', scopes: [scope], makerId: world.ours.makerId })
      expect([scope, success]).toEqual([scope, makerScopes.includes(scope)])
    }
  })
})

test('nothing of it was a fault', () => {
  expect(world.house.faults).toEqual([])
})

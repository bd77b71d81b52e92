import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeLink } from '../src/modules/trade/index.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { Route } from '../src/platform/http/route.ts'
import { requiredHeaders } from './support/required-headers.ts'
import type { Answered, Caller } from './support/caller.ts'
import { aboutTheirForm, isHouse, isOfLink, isPublic, linkRoutes, mayOpen, publicRoutes, type Who } from './support/who-may.ts'
import { addressOf, isFilled, nameOf, openWorld, outcome, type Side, type World } from './support/world.ts'

let world: World
const bare: string[] = []

// Each answer of the whole walk, whatever it is, must bear the headers and must not be a fault.
function watch(answer: Answered, address: string) {
  for (const [name, value] of Object.entries(requiredHeaders)) {
    if (!value.test(answer.headers.get(name) ?? '')) bare.push(`${address}: ${answer.status} without ${name}`)
  }
  if (answer.status >= 500) bare.push(`${address}: ${answer.status}`)
}

beforeAll(async () => {
  world = await openWorld(watch)
  await revokeLink(await world.house.ctx(world.desk), { inquiryId: world.revoked.inquiryId })
})

afterAll(() => world?.house.close())

// Whoever signs out walks the rest as nobody: that route comes last of all, in a test of its own.
const isLeaving = (route: Route) => route.path === '/sign-out'

async function walk(caller: Caller, routes: readonly Route[], address: (route: Route) => string, fields = {}) {
  const found: Record<string, string> = {}
  for (const route of routes) found[nameOf(route)] = outcome(await caller.ask(address(route), { method: route.method, fields }))
  return found
}

const expected = (routes: readonly Route[], of: (route: Route) => string) =>
  Object.fromEntries(routes.map((route) => [nameOf(route), of(route)]))

const countEvents = () => world.house.db.one(sql<{ count: bigint }>`select count(*) from platform.event`)

/** Runs a walk that must leave no trace: what is refused changes nothing. */
async function withoutTrace<T>(work: () => Promise<T>): Promise<T> {
  const before = await countEvents()
  const result = await work()
  expect(await countEvents()).toEqual(before)
  return result
}

describe('the list of routes', () => {
  test('what is public or opened by a link is named in this file, and what is named here exists', () => {
    const of = (access: Route['access']) =>
      world.routes
        .filter((route) => route.access === access)
        .map(nameOf)
        .toSorted()
    expect(of('public')).toEqual(publicRoutes.toSorted())
    expect(of('link')).toEqual(linkRoutes.toSorted())
  })

  test('the roles of every other route are those that its address says', () => {
    const house = world.routes.filter(isHouse)
    expect(house.length).toBeGreaterThan(10)
    const roles = (list: readonly string[]) => list.toSorted().join(' ')
    expect(expected(house, (route) => (typeof route.access === 'string' ? route.access : roles(route.access)))).toEqual(
      expected(house, (route) => roles(mayOpen(route)) || 'no address of the house'),
    )
  })

  test('no two routes share an address', () => {
    const shapes = world.routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(shapes.length).toBe(new Set(shapes).size)
  })
})

describe('who signs in', () => {
  const standings: [name: string, caller: () => Caller, role: Who | undefined, side: () => Side][] = [
    ['nobody', () => world.anonymous, undefined, () => world.ours],
    ['an administrator', () => world.admin, 'admin', () => world.ours],
    ['staff', () => world.staff, 'staff', () => world.ours],
    ['a maker', () => world.ours.caller, 'maker', () => world.ours],
    ['a maker of another house', () => world.theirs.caller, 'maker', () => world.theirs],
    ['an investor', () => world.investors.ours.caller, 'investor', () => world.investors.ours],
    ['an investor of another company', () => world.investors.theirs.caller, 'investor', () => world.investors.theirs],
  ]

  test.each(standings)(
    '%s is kept from every page of the house that is not theirs, and nothing happens',
    async (_, caller, role, side) => {
      const closed = world.routes.filter(isHouse).filter((route) => !role || !mayOpen(route).includes(role))
      expect(closed.length).toBeGreaterThan(0)
      const found = await withoutTrace(() => walk(caller(), closed, (route) => addressOf(route, side())))
      expect(found).toEqual(expected(closed, () => (role ? 'forbidden' : 'sign in')))
    },
  )

  test.each(standings)('%s is let in where the matrix says so', async (_, caller, role, side) => {
    const mine = world.routes.filter((route) => isPublic(route) || (role !== undefined && mayOpen(route).includes(role)))
    const open = mine.filter((route) => !isLeaving(route))
    // A form is sent to what does not exist, for the walk must not change the house that the next one walks through.
    const found = await walk(caller(), open, (route) => addressOf(route, route.method === 'GET' ? side() : undefined))
    const missing = (route: Route) =>
      found[nameOf(route)] === 'missing' &&
      (route.method === 'POST' ? route.path.includes(':') || aboutTheirForm.includes(nameOf(route)) : !isFilled(route, side()))
    expect(found).toEqual(expected(open, (route) => (missing(route) ? 'missing' : 'open')))
  })
})

describe('who holds a link', () => {
  const links = () => world.routes.filter((route) => isOfLink(route) && route.path.startsWith('/i/'))

  test('of an inquiry opens nothing of what other links open', async () => {
    const others = world.routes.filter((route) => isOfLink(route) && !route.path.startsWith('/i/'))
    expect(others.length).toBeGreaterThan(0)
    const found = await withoutTrace(() =>
      walk(world.anonymous, others, (route) => addressOf(route, world.ours, world.ours.deal.token)),
    )
    expect(found).toEqual(expected(others, () => 'missing'))
  })

  test('opens all of the own inquiry', async () => {
    const found = await walk(world.anonymous, links(), (route) => addressOf(route, world.ours, world.ours.deal.token))
    expect(found).toEqual(expected(links(), () => 'open'))
  })

  test('opens nothing of another inquiry, and reads nothing of it', async () => {
    const { ours, theirs } = world
    const foreign = links().filter((route) => route.path.includes(':id'))
    const found = await withoutTrace(() =>
      walk(world.anonymous, foreign, (route) => addressOf(route, ours, theirs.deal.token), { reason: 'no' }),
    )
    expect(found).toEqual(expected(foreign, () => 'missing'))
    const { text } = await world.anonymous.ask(`/en/i/${theirs.deal.token}`)
    expect(text).toContain(theirs.deal.number)
    for (const secret of [ours.deal.number, ours.deal.token, 'Qodirova', ...ours.products.map(({ names }) => names['en']!)])
      expect(text).not.toContain(secret)
  })

  test.each([
    ['revoked', () => world.revoked.token],
    ['made up', () => `${'A'.repeat(22)}.${'A'.repeat(43)}`],
    ['cut short', () => world.ours.deal.token.slice(0, -1)],
    ['changed in one sign', () => world.ours.deal.token.replace(/.$/, (sign) => (sign === 'A' ? 'E' : 'A'))],
    ['the id alone', () => world.ours.deal.inquiryId],
  ])('that is %s opens nothing, whoever holds it', async (_, token) => {
    for (const caller of [world.anonymous, world.staff, world.ours.caller]) {
      const found = await withoutTrace(() => walk(caller, links(), (route) => addressOf(route, world.ours, token())))
      expect(found).toEqual(expected(links(), () => 'missing'))
    }
  })
})

describe('a maker', () => {
  const pages = () => world.routes.filter((route) => mayOpen(route).join() === 'maker')

  test('sees the own goods, and neither the goods nor the buyers of another', async () => {
    const { ours, theirs } = world
    let seen = ''
    for (const route of pages().filter(({ method }) => method === 'GET')) {
      const { text } = await ours.caller.ask(addressOf(route, ours))
      seen += text
    }
    expect(seen).toContain(ours.products[0]!.names['en'])
    expect(seen).toContain(ours.wish.name)
    expect(seen).toContain(`Only for ${ours.slug}`)
    const foreign = await world.house.db.rows(sql<{ id: string; name: string }>`
      select id, names ->> 'en' as name from showroom.product where maker_id <> ${ours.makerId} and names ->> 'en' not in (
        select own.names ->> 'en' from showroom.product own where own.maker_id = ${ours.makerId})`)
    expect(foreign.length).toBeGreaterThan(50)
    const secrets = [
      ...foreign.flatMap(({ id, name }) => [id, name]),
      theirs.makerId,
      theirs.deal.number,
      theirs.wish.id,
      theirs.wish.name,
      `Only for ${theirs.slug}`,
      'Vosidov',
      'Qodirova',
      '13800138000',
    ]
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([])
  })

  test('changes nothing of another', async () => {
    const { ours, theirs } = world
    const foreign = pages().filter((route) => route.path.includes(':id'))
    await withoutTrace(async () => {
      for (const route of foreign) {
        const answer = await ours.caller.ask(addressOf(route, theirs), { method: route.method })
        expect([nameOf(route), answer.status]).toEqual([nameOf(route), expect.toBeOneOf([403, 404, 422])])
        for (const { names } of theirs.products) expect(answer.text).not.toContain(names['en'])
      }
    })
  })
})

describe('a form', () => {
  test.each([
    ['nowhere', {}],
    ['another site, by Origin', { origin: 'https://evil.example' }],
    ['another site, by Referer', { referer: 'https://evil.example/form' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site, by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
    ['a typed address', { 'sec-fetch-site': 'none' }],
  ])('from %s is refused on every route', async (_, headers) => {
    const forms = world.routes.filter(({ method }) => method === 'POST')
    await withoutTrace(async () => {
      for (const route of forms) {
        const caller = mayOpen(route).join() === 'maker' ? world.ours.caller : world.admin
        const { status } = await caller.ask(addressOf(route, world.ours, world.ours.deal.token), { method: 'POST', headers })
        expect([nameOf(route), status]).toEqual([nameOf(route), 403])
      }
    })
  })
})

test('whoever signs out is nobody again', async () => {
  const { ours, theirs, investors } = world
  for (const { caller } of [{ caller: world.admin }, { caller: world.staff }, ours, theirs, investors.ours, investors.theirs]) {
    expect((await caller.ask('/en/account')).status).toBe(200)
    expect((await caller.ask('/en/sign-out', { method: 'POST' })).location).toBe('/en/sign-in')
    expect(outcome(await caller.ask('/en/account'))).toBe('sign in')
  }
})

test('every answer bore the security headers, and none was a fault', async () => {
  for (const address of [
    '/',
    '/healthz',
    '/theme.css',
    '/icon.svg',
    '/assets/none.css',
    '/assets/..%2f.vite%2fmanifest.json',
    '/none',
    '/zh/products',
    '/en/none',
    '/xx',
  ]) {
    await world.anonymous.ask(address)
  }
  expect(bare).toEqual([])
  expect(world.house.faults).toEqual([])
})

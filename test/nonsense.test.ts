import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../src/platform/http/route.ts'
import type { Answered, Caller } from './support/caller.ts'
import { addressOf, openWorld, type World } from './support/world.ts'

/** As an address carries them: percent-encoded, some of them not UTF-8 at all. */
const oddities = {
  'a NUL': '%00',
  'no UTF-8': '%FF%FE',
  'half a surrogate pair': '%ED%A0%80',
  'half an escape': '%E6%9',
  'signs beyond the first plane': encodeURIComponent('🏺𠮷𐤊'),
  'joiners, marks and a turn of direction': encodeURIComponent('a\u0301\u200d\u202eⅫ﷽\ufeff'),
  'a way up': '..%2F..%2Fetc%2Fpasswd',
  'a quote': "'%20or%201%3D1--%22%3B",
  'the parts of a pattern': encodeURIComponent('%_\\\\[](){}*+?.^$|&!:<->'),
  'a number below zero': '-1',
  'a number too big for a column': '3000000000',
  'a number too big for anything': '99999999999999999999',
  'a number that is none': '1e999',
  'names of an object': '__proto__',
  markup: encodeURIComponent('<script>alert(1)</script>'),
  'a long word': 'x'.repeat(700),
  'many words': encodeURIComponent('杏干 '.repeat(80)),
}

const queries = [
  'q',
  'page',
  'sort',
  'category',
  'maker',
  'certificate',
  'place',
  'min',
  'max',
  'currency',
  'quantity',
  'days',
  'state',
  'owner',
  'mine',
  'about',
  'overdue',
  'late',
  'phrase',
  'product',
  'next',
  'expired',
  'square',
  'revision',
  'with',
  'hidden',
]

const fields = [
  'email',
  'password',
  'code',
  'name',
  'body',
  'phrase',
  'params.quantity',
  'reason',
  'note',
  'product',
  'back',
  'quantity',
  'lines.0.quantity',
  'lines.0.unitPrice',
  'lines.0.position',
  'lines.0.productId',
  'lines.0.name',
  'lines.9999.unit',
  'lines.0.breaks.0.from',
  'lines',
  'revision',
  'namedPlace',
  'currency',
  'incoterm',
  'leadTimeDays',
  'validUntil',
  'milestone',
  'doneOn',
  'plannedOn',
  'stamp',
  'consent',
  'phone',
  'wechat',
  'wantedDate',
  'basedOn',
  'from',
  'locale',
  'file',
  'names.en',
  'price',
  'category',
  'maker',
  'sku',
  'hs6',
  'moq',
  'state',
  '__proto__.x',
  'a.b.c.d',
]

let world: World
const faults: string[] = []
const watch = ({ status, text }: Answered, address: string) => {
  if (status >= 500) faults.push(`${status} ${address}`)
  if (text.includes('<script>alert')) faults.push(`unescaped ${address}`)
}

beforeAll(async () => void (world = await openWorld(watch)))
afterAll(() => world?.house.close())

// Each test answers for its own faults alone.
let told = 0
function newFaults(): string[] {
  const logged = world.house.faults.slice(told)
  told = world.house.faults.length
  return [...faults.splice(0), ...logged.map((line) => line.slice(0, 600))]
}

function whoOpens({ access }: Route): Caller {
  if (typeof access === 'string') return world.anonymous
  return access.includes('admin') ? world.admin : world.ours.caller
}

const token = () => world.ours.deal.token

/** The address with each of its places, one after another, holding the oddity; the others hold what exists. */
function oddAddresses(route: Route, odd: string): string[] {
  const whole = addressOf(route, world.ours, token()).split('/')
  const shift = route.bare ? 0 : 1
  return route.path.split('/').flatMap((part, index) => (part.startsWith(':') ? [whole.with(index + shift, odd).join('/')] : []))
}

test.each(Object.entries(oddities))('%s in an address is answered, on every page', async (_, odd) => {
  const everywhere = queries.map((name) => `${name}=${odd.slice(0, 90)}`).join('&')
  for (const route of world.routes.filter(({ method }) => method === 'GET')) {
    const caller = whoOpens(route)
    for (const address of oddAddresses(route, odd)) await caller.ask(address)
    await caller.ask(`${addressOf(route, world.ours, token())}?${everywhere}`)
    await caller.ask(`${addressOf(route, world.ours, token())}?q=${odd}&page=2`)
  }
  expect(newFaults()).toEqual([])
})

test.each(Object.entries(oddities))('%s in every field of a form is answered, by every form', async (_, odd) => {
  const body = fields.map((name) => `${encodeURIComponent(name)}=${odd}`).join('&')
  const headers = { origin: world.house.url, 'content-type': 'application/x-www-form-urlencoded' }
  for (const route of world.routes.filter(({ method, path }) => method === 'POST' && path !== '/sign-out')) {
    await whoOpens(route).ask(addressOf(route, world.ours, token()), { method: 'POST', headers, body })
  }
  expect(newFaults()).toEqual([])
})

test.each([
  ['JSON', 'application/json', '{"a":1}'],
  [
    'parts without an end',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
  ],
  ['parts without a boundary', 'multipart/form-data', 'nothing'],
  ['nothing at all', 'application/x-www-form-urlencoded', ''],
  [
    'a file where words belong',
    'multipart/form-data; boundary=x',
    `${fields.map((name) => `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a.exe"\r\n\r\nMZ\r\n`).join('')}--x--\r\n`,
  ],
])('%s in place of a form is answered, by every form', async (_, type, body) => {
  for (const route of world.routes.filter(({ method, path }) => method === 'POST' && path !== '/sign-out')) {
    await whoOpens(route).ask(addressOf(route, world.ours, token()), {
      method: 'POST',
      headers: { origin: world.house.url, 'content-type': type },
      body,
    })
  }
  expect(newFaults()).toEqual([])
})

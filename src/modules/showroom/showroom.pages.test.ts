import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import type { Actor } from '../../kernel/actor.ts'
import { type Database, openDatabase } from '../../platform/database/database.ts'
import type { Exchange } from '../../platform/http/route.ts'
import { uiTexts } from '../../ui/texts.ts'
import { productById } from './index.ts'
import { showroomRoutes, showroomTexts } from './routes.ts'
import { contextOf, memoryStore, smallHouse } from './showroom.fixture.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const files = memoryStore()
const staff: Actor = { kind: 'account', accountId: 'a-1', name: 'Gulnora', role: 'staff' }

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(contextOf(db))
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

async function visit(method: 'GET' | 'POST', path: string, fields: [string, string | File][] = []) {
  const parts = path.split('?')[0]!.split('/')
  const fits = (pattern: string) =>
    pattern.split('/').length === parts.length &&
    pattern.split('/').every((part, at) => part.startsWith(':') || part === parts[at])
  const route = showroomRoutes.find((each) => each.method === method && fits(each.path))
  if (!route) throw new Error(`no route ${method} ${path}`)
  const params = Object.fromEntries(
    route.path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at]!]] : [])),
  )
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const url = new URL(`http://house.test/en${path}`)
  const x: Exchange = {
    ctx: contextOf(db, staff, files),
    request: new Request(url, { method }),
    url,
    params,
    path: url.pathname.slice(3),
    cookies: {},
    remote: '',
    headers: new Headers(),
    site: {
      nav: [],
      assets: { styles: [], scripts: [] },
      demo: false,
      findText: (locale, key, values) => uiTexts.find(locale, key, values) ?? showroomTexts.find(locale, key, values),
    },
    form: async () => form,
  }
  const answer = await route.handle(x)
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

const whole = (): [string, string][] => [
  ['makerId', house.first],
  ['categoryId', house.fruits],
  ['names.uz', 'Turshak oʻrik'],
  ['unit', 'KGM'],
  ['price', '2,35'],
  ['currency', 'USD'],
  ['state', 'published'],
]

async function newProduct(): Promise<string> {
  const { location } = await visit('POST', '/staff/products/new', whole())
  return location!.split('/').at(-1)!
}

test('a refused form keeps what was typed and says beside the field what is wrong', async () => {
  const { status, html } = await visit('POST', '/staff/products/new', [
    ...whole(),
    ['hs6', '0813'],
    ['description.ru', 'Сладкая <курага>'],
    ['priceBreaks.0.from', 'many'],
  ])
  expect(status).toBe(422)
  expect(html).toContain('Write six digits, such as 081310.')
  expect(html).toContain('Сладкая &lt;курага&gt;')
  expect(html).toContain('value="many"')
  expect(html).toMatch(/id="f-hs6"[^>]*aria-invalid="true"/)
})

test('whoever saves second is told with 409, keeps the typed text, and may then save knowingly', async () => {
  const id = await newProduct()
  const edit = (name: string, revision: string) =>
    visit('POST', `/staff/products/${id}`, [
      ...whole().filter(([key]) => key !== 'names.uz'),
      ['names.uz', name],
      ['revision', revision],
    ])
  expect((await edit('Birinchi', '1')).status).toBe(303)
  const second = await edit('Ikkinchi', '1')
  expect(second.status).toBe(409)
  expect(second.html).toContain('value="Ikkinchi"')
  expect(second.html).toContain('name="revision" value="2"')
  expect(await productById(contextOf(db), id)).toMatchObject({ names: { uz: 'Birinchi' } })
  expect((await edit('Ikkinchi', '2')).status).toBe(303)
})

test('of several files the pictures are taken and the rest is named with its reason', async () => {
  const id = await newProduct()
  const picture = (color: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background: color } })
      .png()
      .toBuffer()
  const [red, blue] = [await picture('#a00'), await picture('#00a')]
  const file = (name: string, bytes: Buffer): [string, File] => ['photos', new File([new Uint8Array(bytes)], name)]
  const { status, html } = await visit('POST', `/staff/products/${id}/photos`, [
    file('qizil.png', red),
    file('xat.jpg', Buffer.from('no picture')),
    file('kok.png', blue),
  ])
  expect(status).toBe(422)
  expect(html).toContain('xat.jpg: This is no JPEG, PNG, WebP or AVIF picture.')
  const [first, second] = (await productById(contextOf(db), id))!.photos
  await visit('POST', `/staff/products/${id}/photos/${second!.fileId}/first`)
  expect((await visit('GET', `/staff/products/${id}/photos/${first!.fileId}/remove`)).html).toContain('Remove this photo?')
  await visit('POST', `/staff/products/${id}/photos/${first!.fileId}/remove`)
  expect((await productById(contextOf(db), id))!.photos.map(({ fileId }) => fileId)).toEqual([second!.fileId])
})

test('a category with goods is not archived: 409 with the reason', async () => {
  await newProduct()
  const { status, html } = await visit('POST', `/staff/categories/${house.fruits}/archive`)
  expect(status).toBe(409)
  expect(html).toContain('This category still holds goods.')
})

test('an upload becomes a preview with each row’s outcome, a refusal its column and reason', async () => {
  const table = new File(['Nomi;Birlik;Narxi, USD;TIF TN kodi\nAnjir;kg;3,5;0813100000\nBehi;kg;-1;0813400000\n'], 'narxlar.csv')
  const { location } = await visit('POST', '/staff/import', [
    ['makerId', house.second],
    ['file', table],
  ])
  const { html } = await visit('GET', location!.replace('/en', ''))
  expect(html).toContain('Anjir')
  expect(html).toMatch(/Column “Narxi, USD”: The price in C3 is below zero/)
  expect(html).toContain('Write 1 product')
  const confirmed = await visit('POST', `${location!.replace('/en', '')}/confirm`)
  expect((await visit('GET', confirmed.location!.replace('/en', ''))).html).toContain('http-equiv="refresh"')
  await expect(visit('POST', `${location!.replace('/en', '')}/cancel`)).rejects.toMatchObject({ kind: 'conflict' })
})

test('a form without a file or maker is asked for them', async () => {
  const { status, html } = await visit('POST', '/staff/import', [['makerId', '']])
  expect(status).toBe(422)
  expect(html).toContain('Choose a file.')
})

test('every list of the house says what to do while it is empty', async () => {
  const { html } = await visit('GET', '/staff/products?state=archived')
  expect(html).toContain('No goods fit')
  expect((await visit('GET', '/staff/makers')).html).toContain('Ikkinchi ustaxona')
})

import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopes } from '../src/kernel/scope.ts'
import { createProduct, type ProductInput } from '../src/modules/showroom/index.ts'
import { apiRoutes } from '../src/app/api/api-routes.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'
import { keyOf, program, type Program } from './support/program.ts'

let house: TestHouse
let desk: Program
let anyone: Program

beforeAll(async () => {
  house = await openTestHouse()
  desk = program(house.url, await keyOf(house, scopes))
  anyone = program(house.url)
})

afterAll(() => house?.close())

describe('the document', () => {
  test('is OpenAPI 3.1 to a public validator, and names every route', async () => {
    const document = (await (await fetch(`${house.url}/api/v1/openapi.json`)).json()) as { paths: Record<string, object> }
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    expect([valid, errors]).toEqual([true, undefined])
    expect(validator.version).toBe('3.1')
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(named.toSorted()).toEqual(apiRoutes.map(({ method, path }) => `${method} /api/v1${path}`).toSorted())
    expect(JSON.stringify(document)).not.toContain('$defs')
  })
})

async function addProduct(index: number, state: ProductInput['state'] = 'published'): Promise<string> {
  const ctx = await house.ctx()
  const { rows } = await house.db.pool.query(
    'select m.id as maker, c.id as category from showroom.maker m, showroom.category c where m.archived_at is null order by c.position desc, m.slug limit 1',
  )
  const { id } = await createProduct(ctx, {
    makerId: rows[0].maker,
    categoryId: rows[0].category,
    sku: `P-${index}`,
    state,
    names: { en: `Zzyzx lamp ${index}` },
    description: {},
    packaging: {},
    hs6: undefined,
    nationalCodes: {},
    unit: 'H87',
    price: String((index % 3) + 1),
    currency: 'USD',
    priceUnit: undefined,
    priceBreaks: [],
    priceDisplay: 'shown',
    moq: undefined,
    moqUnit: undefined,
    stock: undefined,
    leadTimeDays: index % 2 === 0 ? 5 : undefined,
    netWeightKg: undefined,
    shelfLifeMonths: undefined,
    certificates: [],
  })
  return id
}

describe('lists', () => {
  test.each(['relevance', 'newest', 'price', 'price-desc', 'lead-time'])(
    'by %s, page by page: each once, also while goods are added',
    async (sort) => {
      const before = new Set<string>()
      for (let index = 0; index < 5; index++) before.add(await addProduct(Math.floor(Math.random() * 1e9)))
      const seen: string[] = []
      let cursor: string | null = ''
      for (let page = 0; cursor !== null && page < 60; page++) {
        const { body } = await anyone(`GET /products?q=zzyzx&limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`)
        seen.push(...body.items.map((item: { id: string }) => item.id))
        cursor = body.next
        if (page < 3) await addProduct(Math.floor(Math.random() * 1e9))
      }
      expect(seen.length).toBe(new Set(seen).size)
      expect([...before].filter((id) => !seen.includes(id))).toEqual([])
    },
  )

  test('give all there is, in pages and at once alike', async () => {
    const all: string[] = []
    let cursor: string | null = ''
    let total = 0
    while (cursor !== null) {
      const { body } = await anyone(`GET /products?limit=37${cursor ? `&cursor=${cursor}` : ''}`)
      all.push(...body.items.map((item: { id: string }) => item.id))
      ;({ total, next: cursor } = body)
    }
    expect(all.length).toBe(total)
    const once = await anyone('GET /products?limit=100')
    expect(once.body.items.map((item: { id: string }) => item.id)).toEqual(all.slice(0, 100))
    for (const list of ['categories', 'makers']) {
      const whole = await anyone(`GET /${list}?limit=100`)
      const first = await anyone(`GET /${list}?limit=1`)
      const second = await anyone(`GET /${list}?limit=1&cursor=${first.body.next}`)
      expect([...first.body.items, ...second.body.items]).toEqual(whole.body.items.slice(0, 2))
      expect(whole.body.total).toBe(whole.body.items.length)
    }
    for (const list of ['inquiries', 'quotations', 'orders']) {
      const whole = await desk(`GET /${list}?limit=100`)
      const first = await desk(`GET /${list}?limit=1`)
      const second = await desk(`GET /${list}?limit=1&cursor=${first.body.next}`)
      expect([...first.body.items, ...second.body.items]).toEqual(whole.body.items.slice(0, 2))
    }
  })

  test('a cursor of one list is none of another', async () => {
    const { body } = await anyone('GET /makers?limit=1')
    expect((await anyone(`GET /categories?cursor=${body.next}`)).body.errors[0].field).toBe('cursor')
    expect((await anyone(`GET /products?sort=price&cursor=${(await anyone('GET /products?limit=1')).body.next}`)).status).toBe(
      422,
    )
  })

  test('facets count what each choice would give', async () => {
    const { body } = await anyone('GET /products?limit=1&locale=ru')
    const [most] = body.facets.maker
    const narrowed = await anyone(`GET /products?limit=1&maker=${most.value}`)
    expect(narrowed.body.total).toBe(most.count)
    expect(narrowed.body.facets.maker).toHaveLength(body.facets.maker.length)
  })

  test('drafts are for keys that read goods', async () => {
    const id = await addProduct(999_001, 'draft')
    expect((await anyone('GET /products?state=draft')).status).toBe(401)
    expect((await anyone(`GET /products/${id}`)).status).toBe(404)
    expect((await desk('GET /products?state=draft&q=zzyzx')).body.items.map((item: { id: string }) => item.id)).toContain(id)
    expect((await desk(`GET /products/${id}`)).body.state).toBe('draft')
  })
})

describe('languages', () => {
  test('a product reads in each of the five, and says which one it really is', async () => {
    const { body } = await anyone('GET /products?q=081310&limit=1')
    const { slug } = body.items[0]
    const names = new Set<string>()
    for (const locale of ['uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en']) {
      const { body: product, headers } = await anyone(`GET /products/${slug}?locale=${locale}`)
      expect([product.lang, headers.get('content-language')]).toEqual([locale, locale])
      names.add(product.name)
    }
    expect(names.size).toBe(5)
    expect((await anyone(`GET /products/${slug}`, { headers: { 'accept-language': 'ru;q=0.9, zh-CN' } })).body.lang).toBe(
      'zh-Hans',
    )
  })

  test('a problem speaks the reader’s language', async () => {
    const titles = new Set<string>()
    for (const locale of ['uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en'])
      titles.add((await anyone(`POST /inquiries?locale=${locale}`, { body: {} })).body.title)
    expect(titles.size).toBe(5)
    expect((await anyone('GET /products?locale=kk')).body.errors).toMatchObject([{ field: 'locale', code: 'invalid_choice' }])
  })
})

describe('ETags', () => {
  test('what has not changed is not sent again, also compressed', async () => {
    const { body } = await anyone('GET /products?limit=20')
    for (const path of ['/products?limit=20', `/products/${body.items[0].id}`, '/categories']) {
      const etag = (await anyone(`GET ${path}`)).headers.get('etag')!
      expect((await anyone(`GET ${path}`, { headers: { 'if-none-match': etag } })).status).toBe(304)
      expect((await anyone(`GET ${path}`, { headers: { 'if-none-match': `W/${etag.replace('W/', '')}` } })).status).toBe(304)
      expect((await anyone(`GET ${path}`, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    }
  })

  test('a change names what it starts from', async () => {
    const id = await addProduct(999_002)
    const change = { body: { price: { amount: '12.5', currency: 'CNY', per: 'H87' }, stock: '40' } }
    expect((await desk(`PATCH /products/${id}`, change)).body).toMatchObject({ status: 428, code: 'precondition_needed' })
    const etag = (await desk(`GET /products/${id}?locale=ru`)).headers.get('etag')!
    const changed = await desk(`PATCH /products/${id}`, { ...change, headers: { 'if-match': etag } })
    expect(changed.body).toMatchObject({
      price: { amount: '12.5', currency: 'CNY', breaks: [] },
      stock: { quantity: '40', unit: 'H87' },
      names: { en: 'Zzyzx lamp 999002' },
      sku: 'P-999002',
      revision: 2,
    })
    expect((await desk(`PATCH /products/${id}`, { ...change, headers: { 'if-match': etag } })).status).toBe(412)
    const cleared = await desk(`PATCH /products/${id}`, {
      body: { price: null, stock: null },
      headers: { 'if-match': changed.headers.get('etag')! },
    })
    expect(cleared.body).toMatchObject({ price: null, stock: null })
  })

  test('a hidden price outlives a change of something else', async () => {
    const id = await addProduct(999_003)
    await desk(`PATCH /products/${id}`, { body: { priceDisplay: 'on_request' }, headers: { 'if-match': '*' } })
    expect((await anyone(`GET /products/${id}`)).body.price).toBeNull()
    expect((await desk(`PATCH /products/${id}`, { body: { hs6: '940510' }, headers: { 'if-match': '*' } })).body).toMatchObject({
      hs6: '940510',
      price: { amount: '1' },
    })
  })
})

describe('Idempotency-Key', () => {
  const body = async (name: string) => {
    const { rows } = await house.db.pool.query(
      'select m.id as maker, c.id as category from showroom.maker m, showroom.category c limit 1',
    )
    return { makerId: rows[0].maker, categoryId: rows[0].category, names: { en: name }, unit: 'KGM' }
  }
  const count = async (name: string) =>
    Number((await house.db.pool.query("select count(*) from showroom.product where names ->> 'en' = $1", [name])).rows[0].count)

  test('a repetition gets the first answer, another call none', async () => {
    const call = { body: await body('Once'), headers: { 'idempotency-key': 'once' } }
    const first = await desk('POST /products', call)
    const again = await desk('POST /products', call)
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true'])
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await count('Once')).toBe(1)
    expect((await desk('POST /products', { ...call, body: await body('Other') })).body).toMatchObject({
      status: 422,
      code: 'idempotency_reused',
      errors: [{ field: 'Idempotency-Key' }],
    })
    const other = program(house.url, await keyOf(house, ['products:write']))
    expect((await other('POST /products', call)).headers.get('idempotency-replayed')).toBeNull()
  })

  test('of many at once one does it', async () => {
    const call = { body: await body('Race'), headers: { 'idempotency-key': 'race' } }
    const answers = await Promise.all(Array.from({ length: 12 }, () => desk('POST /products', call)))
    const ids = new Set(answers.filter(({ status }) => status === 201).map((answer) => answer.body.id))
    expect(ids.size).toBe(1)
    for (const { status, body: said } of answers) expect(status === 201 || said.code === 'idempotency_running').toBe(true)
    expect(await count('Race')).toBe(1)
  })

  test('what was refused leaves nothing behind, and may be tried again', async () => {
    const call = { body: { ...(await body('Second try')), sku: 'TAKEN' }, headers: { 'idempotency-key': 'second' } }
    await desk('POST /products', { body: { ...(await body('Holder')), sku: 'TAKEN' } })
    expect((await desk('POST /products', call)).body.errors).toMatchObject([{ field: 'sku', code: 'sku_taken' }])
    await house.db.pool.query("update showroom.product set sku = 'FREED' where sku = 'TAKEN'")
    expect((await desk('POST /products', call)).status).toBe(201)
  })
})

test('an inquiry by a program needs no form, but consent and a way to answer', async () => {
  const { body } = await anyone('GET /products?limit=1')
  const inquiry = {
    lines: [{ productId: body.items[0].id, quantity: '5', unit: 'KGM' }],
    buyer: { name: 'Ann', wechat: 'ann' },
    consent: true,
  }
  const twice = [await desk('POST /inquiries', { body: inquiry }), await desk('POST /inquiries', { body: inquiry })]
  expect(new Set(twice.map((answer) => answer.body.number)).size).toBe(2)
  expect(
    (await desk('POST /inquiries', { body: { ...inquiry, consent: false, buyer: { name: 'Ann' } } })).body.errors
      .map((each: { field: string }) => each.field)
      .toSorted(),
  ).toEqual(['buyer.phone', 'consent'])
  expect(
    (
      await desk('POST /inquiries', {
        body: { ...inquiry, lines: [{ ...inquiry.lines[0], productId: '0190a0b0-0000-7000-8000-000000000001' }] },
      })
    ).body.errors,
  ).toMatchObject([{ field: 'lines.0.productId', code: 'no_longer_offered' }])
  expect((await fetch(`${house.url}${new URL(twice[0]!.body.url).pathname}`)).status).toBe(200)
})

test('nothing of it was a fault', () => {
  expect(house.faults).toEqual([])
})

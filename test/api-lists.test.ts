import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopes } from '../src/kernel/scope.ts'
import { addProduct } from './support/add-product.ts'
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

describe('lists', () => {
  test.each(['relevance', 'newest', 'price', 'price-desc', 'lead-time'])(
    'by %s, page by page: each once, also while goods are added',
    async (sort) => {
      const before = new Set<string>()
      for (let index = 0; index < 5; index++) before.add(await addProduct(house, Math.floor(Math.random() * 1e9)))
      const seen: string[] = []
      let cursor: string | null = ''
      for (let page = 0; cursor !== null && page < 60; page++) {
        const { body } = await anyone(`GET /products?q=zzyzx&limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`)
        seen.push(...body.items.map((item: { id: string }) => item.id))
        cursor = body.next
        if (page < 3) await addProduct(house, Math.floor(Math.random() * 1e9))
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
    const id = await addProduct(house, 999_001, 'draft')
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

test('nothing of it was a fault', () => {
  expect(house.faults).toEqual([])
})

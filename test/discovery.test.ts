import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales } from '../src/kernel/locale.ts'
import { callerOf, type Caller } from './support/caller.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'
import { until } from './support/until.ts'

let house: TestHouse
let visitor: Caller
beforeAll(async () => {
  house = await openTestHouse()
  visitor = callerOf(house)
})
afterAll(() => house.close())

interface Node {
  readonly '@type': string
  readonly [name: string]: unknown
}

function linkedIn(html: string): Node[] {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  const data = JSON.parse(json) as { '@context': string; '@graph': Node[] }
  expect(data['@context']).toBe('https://schema.org')
  return data['@graph']
}

test.each(locales)('pages say in schema.org what they say to people (%s)', async (locale) => {
  const home = linkedIn((await visitor.ask(`/${locale}`)).text).map((node) => node['@type'])
  expect(home).toEqual(expect.arrayContaining(['WebPage', 'Organization', 'WebSite']))
  const list = linkedIn((await visitor.ask(`/${locale}/products`)).text).find((node) => node['@type'] === 'ItemList')
  expect(list?.['numberOfItems']).toBeGreaterThan(100)
  const page = (await visitor.ask(`/${locale}/products/dried-apricots-extra`)).text
  const product = linkedIn(page).find((node) => node['@type'] === 'Product')
  expect(product).toMatchObject({ offers: { price: '3.85', priceCurrency: 'USD', priceSpecification: { unitCode: 'KGM' } } })
  expect(page).toContain(`<link rel="canonical" href="${house.url}/${locale}/products/dried-apricots-extra"`)
  for (const other of locales)
    expect(page).toContain(`hreflang="${other}" href="${house.url}/${other}/products/dried-apricots-extra"`)
  expect(page).toContain(`<meta property="og:image" content="${house.url}/cards/products/dried-apricots-extra.jpg"`)
})

test('a name cannot end the data block it stands in', async () => {
  const evil = '</script><script>alert(1)</script>'
  await house.db.pool.query(
    "update showroom.product set names = names || jsonb_build_object('en', $1::text) where slug = 'dried-apricots-extra'",
    [evil],
  )
  // Told by the database a moment after the statement.
  const text = await until(async () => {
    const page = (await visitor.ask('/en/products/dried-apricots-extra')).text
    return page.includes('alert(1)') ? page : undefined
  })
  expect(text).not.toContain('<script>alert')
  expect(linkedIn(text).find((node) => node['@type'] === 'Product')?.['name']).toBe(evil)
})

test('the picture of a shared link is a JPEG of the usual size', async () => {
  for (const path of ['/cards/house.jpg', '/cards/products/dried-apricots-extra.jpg']) {
    const response = await fetch(`${house.url}${path}`)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  }
  expect((await visitor.ask('/cards/products/no-such.jpg')).status).toBe(404)
})

test('the sitemap names every public page in every language, and nothing of one buyer or of the house', async () => {
  const { text: index } = await visitor.ask('/sitemap.xml')
  const files = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url.slice(house.url.length))
  expect(files).toEqual(['/sitemaps/1.xml'])
  const { text } = await visitor.ask(files[0]!)
  const places = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url)
  for (const locale of locales) expect(places).toContain(`${house.url}/${locale}/products/dried-apricots-extra`)
  expect(new Set(places).size).toBe(places.length)
  expect(text).not.toMatch(/\/(staff|maker|i|list)(\/|<)/)
  expect((await visitor.ask('/sitemaps/2.xml')).status).toBe(404)
  const robots = (await visitor.ask('/robots.txt')).text
  expect(robots).toContain(`Sitemap: ${house.url}/sitemap.xml`)
  expect(robots).toContain('Disallow: /*/staff')
})

test('what is published for investors stands in the sitemap in every language, and tells machines what it is', async () => {
  const { text } = await visitor.ask('/sitemaps/1.xml')
  const slug = async (query: string) => String((await house.db.pool.query(query)).rows[0]?.slug)
  const site = await slug('select slug from investment.site where published_at is not null order by created_at limit 1')
  const offer = await slug('select slug from investment.offer where published_at is not null order by created_at limit 1')
  const project = await slug(
    "select slug from investment.project where published and stage not in ('paused', 'dropped') order by created_at limit 1",
  )
  const pages = {
    '/invest': 'Dataset',
    '/invest/sites': 'ItemList',
    [`/invest/sites/${site}`]: 'Place',
    [`/invest/offers/${offer}`]: 'Project',
    [`/invest/projects/${project}`]: 'Project',
    '/invest/open-data': 'Dataset',
    '/invest/results': 'WebPage',
    '/invest/estimate': 'WebPage',
  }
  for (const [path, type] of Object.entries(pages)) {
    for (const locale of locales) expect(text).toContain(`<loc>${house.url}/${locale}${path}</loc>`)
    const page = (await visitor.ask(`/zh-Hans${path}`)).text
    expect([path, linkedIn(page).map((node) => node['@type'])]).toEqual([path, expect.arrayContaining([type])])
    for (const other of locales) expect(page).toContain(`hreflang="${other}" href="${house.url}/${other}${path}"`)
  }
  // Whatever the sitemap names can be opened; what is not published is not in it.
  const paths = [...text.matchAll(/<loc>[^<]*\/ru(\/invest[^<]*)<\/loc>/g)].map(([, path]) => path!)
  expect(paths.length).toBeGreaterThan(12)
  for (const path of paths) expect([path, (await visitor.ask(`/ru${path}`)).status]).toEqual([path, 200])
  await house.db.pool.query('update investment.site set published_at = null where slug = $1', [site])
  expect((await visitor.ask('/sitemaps/1.xml')).text).not.toContain(`/invest/sites/${site}<`)
})

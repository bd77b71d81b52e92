import { expect, test } from 'vitest'
import { countViews } from './count-views.ts'

const phone = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10) Mobile' }

test('a product page opened by a person counts, in any language and whoever then answers; nothing else does', async () => {
  const counted: string[] = []
  const counter = { count: (slug: string) => void counted.push(slug), flush: async () => {}, stop: async () => {} }
  const fetch = countViews(counter, () => new Response('kept'))
  const ask = (path: string, init: RequestInit = { headers: phone }) => fetch(new Request(`http://house.test${path}`, init))
  expect(await (await ask('/zh-Hans/products/turshak')).text()).toBe('kept')
  await ask('/uz-Cyrl/products/turshak?from=wechat')
  for (const path of ['/en/products', '/en/products?q=a', '/en/products/a/b', '/en/makers/turshak', '/api/v1/products/turshak'])
    await ask(path)
  await ask('/en/products/turshak', { method: 'POST', headers: phone })
  await ask('/en/products/turshak', { headers: { 'user-agent': 'Googlebot' } })
  expect(counted).toEqual(['turshak', 'turshak'])
})

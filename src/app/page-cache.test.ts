import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openKept } from '../platform/database/kept.ts'
import { until } from '../../test/support/until.ts'
import { encodingFor, openPageCache, pack } from './page-cache.ts'

const about = { pattern: '/:locale', headers: { 'content-type': 'text/html; charset=utf-8' } }
const html = '<p>Turshak, 杏干, Курага</p>'.repeat(400)

function listening(most?: number) {
  const kept = openKept()
  kept.hears()
  return { kept, cache: openPageCache(kept, most) }
}

test('a page is found until something changes, whatever kind of change it is', () => {
  for (const change of ['goods', 'counts', 'reference'] as const) {
    const { kept, cache } = listening()
    const page = pack(html, 'br', about)
    cache.keep('a', page, kept.generation())
    expect(cache.find('a')).toBe(page)
    kept.forget(change)
    expect([cache.find('a'), cache.bytes()]).toEqual([undefined, 0])
  }
})

test('what was begun before a change is not kept after it, nor what was begun while nothing could be heard', () => {
  const { kept, cache } = listening()
  const before = kept.generation()
  kept.forget('goods')
  cache.keep('a', pack(html, 'br', about), before)
  expect(cache.find('a')).toBeUndefined()
  kept.deaf()
  const deaf = kept.generation()
  kept.hears()
  cache.keep('a', pack(html, 'br', about), deaf)
  expect(cache.find('a')).toBeUndefined()
})

test('the page that was not asked for longest goes first, and the bytes stay below the limit', () => {
  const { kept, cache } = listening(100_000)
  const page = (number: number) => pack(`${number} `.repeat(1_000), 'identity', about)
  for (let number = 0; number < 15; number++) cache.keep(`page ${number}`, page(number), kept.generation())
  cache.find('page 0')
  for (let number = 15; number < 40; number++) {
    cache.keep(`page ${number}`, page(number), kept.generation())
    cache.find('page 0')
    expect(cache.bytes()).toBeLessThanOrEqual(100_000)
  }
  expect([cache.find('page 0'), cache.find('page 39')].every(Boolean)).toBe(true)
  expect(cache.find('page 1')).toBeUndefined()
})

test('a page that would take up much of the room is not kept', () => {
  const { kept, cache } = listening(100_000)
  cache.keep('a', pack('x'.repeat(50_000), 'identity', about), kept.generation())
  expect(cache.find('a')).toBeUndefined()
})

test('every packing says the same, and each is told apart by its tag', () => {
  const pages = (['zstd', 'br', 'gzip', 'identity'] as const).map((encoding) => pack(html, encoding, about))
  const [zstd, br, gzip, plain] = pages.map(({ bytes }) => bytes)
  for (const text of [zstdDecompressSync(zstd!), brotliDecompressSync(br!), gunzipSync(gzip!), plain!])
    expect(Buffer.from(text).toString()).toBe(html)
  expect(new Set(pages.map(({ etag }) => etag)).size).toBe(4)
  expect(pack(html, 'br', about).etag).toBe(pages[1]!.etag)
  expect(pack(`${html} `, 'br', about).etag).not.toBe(pages[1]!.etag)
})

test('a page that is asked for often is packed once more, smaller, under the same tag', async () => {
  const { kept, cache } = listening()
  const words = Array.from({ length: 4_000 }, (_, at) => `<a href="/${(at * 7_919) % 997}">${(at * 104_729) % 1_009}</a>`).join(
    '',
  )
  for (const encoding of ['zstd', 'br'] as const) {
    const first = pack(words, encoding, about)
    cache.keep(encoding, first, kept.generation())
    const later = await until(() => {
      const found = cache.find(encoding)!
      return found !== first && found
    })
    expect(later.bytes.byteLength).toBeLessThan(first.bytes.byteLength)
    expect([later.etag, later.headers['content-length']]).toEqual([first.etag, String(later.bytes.byteLength)])
  }
})

test.each([
  ['gzip, deflate, br, zstd', 'zstd'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['zstd;q=0.0, br;q=1.0', 'br'],
  ['identity', 'identity'],
  ['', 'identity'],
  ['x-gzip, brotli', 'identity'],
  [null, 'identity'],
] as const)('%s gets %s', (header, encoding) => expect(encodingFor(header)).toBe(encoding))

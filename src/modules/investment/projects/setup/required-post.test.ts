import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requiredPost } from './required-post.ts'
import type { AnsweringPost } from './setup.queries.ts'

const rates = { perUsd: { USD: '1', CNY: '7', EUR: '0.9', UZS: '12500' }, date: '', source: '' }
const post = (rank: number, million: bigint): AnsweringPost => ({
  id: String(rank),
  names: { en: `post ${rank}` },
  fromMinor: million * 1_000_000_00n,
  currency: 'USD',
  rank,
})
const posts = [post(1, 0n), post(2, 1n), post(3, 20n)]
const rankFor = (minor: bigint, currency: 'USD' | 'CNY' | 'UZS' = 'USD') =>
  requiredPost(posts, [{ currency, minor }], rates)?.rank

test('the post rises with the size, in whichever currency it is stated', () => {
  expect(requiredPost(posts, [], rates)?.rank).toBe(1)
  expect(rankFor(999_999_99n)).toBe(1)
  expect(rankFor(1_000_000_00n)).toBe(2)
  expect(rankFor(140_000_000_00n, 'CNY')).toBe(3)
  expect(rankFor(12_500_000_000_00n, 'UZS')).toBe(2)
  expect(requiredPost([], [], rates)).toBeUndefined()
})

test('more money never asks for a lower post', () => {
  const money = fc.bigInt({ min: 0n, max: 10n ** 13n })
  fc.assert(fc.property(money, money, (a, more) => rankFor(a + more)! >= rankFor(a)!))
})

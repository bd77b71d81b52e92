import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadingClause, type Part, tellingParts, wishOf } from './most-words.ts'
import { queryTerms } from './query.ts'

const toldBy = (text: string) => tellingParts(queryTerms(text).parts ?? [])

test.each([
  ['dried apricots', 0],
  ['杏干', 0],
  ['特级杏干', 0],
  ['红色皮革钱包', 3],
  ['red leather wallet', 3],
  ['кошелёк из красной кожи', 3],
  ['other articles of apparel, 25 kg', 0],
  ['не менее 500 ml', 0],
  ['Dried apricots, prunes, apples and other dried fruit', 6],
])('%s has %i parts of which one may be missing', (text, count) => {
  expect(toldBy(text)).toHaveLength(count)
})

test('things tell more than words that nobody explains, what is said of them lies between', () => {
  const worth = (word: string) => queryTerms(`${word} zzyzx`).parts![0]!.worth
  expect([worth('wallet'), worth('wooden'), worth('qwrtz'), worth('whether')]).toEqual([1, 0.5, 0.4, 0])
})

test('a specification names the thing first', () => {
  expect(leadingClause('Dolomite, whether or not calcined')).toBe('Dolomite')
  expect(leadingClause('Сахар белый; в мешках')).toBe('Сахар белый')
  expect(leadingClause('保温杯，不锈钢，500毫升')).toBe('保温杯')
  expect(leadingClause('wooden spoon')).toBe('wooden spoon')
})

const part = (at: number, worth: number): Part => ({ groups: [[`w${at}`]], worth })

test('whoever holds enough of a query holds two of its rarest parts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(0.4, 0.5, 1), fc.integer({ min: 0, max: 900 }), fc.boolean()), {
        minLength: 3,
        maxLength: 24,
      }),
      (words) => {
        const parts = words.map(([worth], at) => part(at, worth))
        const counts = words.map(([, count]) => count)
        const wish = wishOf(parts, counts, 1_000)
        const has = (each: Part) => words[parts.indexOf(each)]![2]
        const held = wish.parts.filter((each) => has(each.part))
        const weight = held.reduce((sum, each) => sum + each.weight, 0)
        fc.pre(held.length > 1 && weight >= wish.needed)
        expect(wish.parts.slice(0, wish.first).filter((each) => has(each.part)).length).toBeGreaterThan(1)
      },
    ),
  )
})

test('words that goods have by the ten thousand are not gone through all', () => {
  const parts = [1, 1, 1, 1, 1].map((worth, at) => part(at, worth))
  expect(wishOf(parts, [200_000, 210_000, 220_000, 230_000, 240_000], 1_000_000).first).toBe(2)
  expect(wishOf(parts, [3, 5, 200_000, 210_000, 220_000], 1_000_000).first).toBe(3)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GoodsRecord } from '../import/apply/goods-record.ts'
import { conflictsOf, type Facts, patchBetween, patched, productFacts, recordOfFacts, split } from './facts.ts'

const fact = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }))
const path = fc.constantFrom('price', 'stock', 'names.uz', 'names.ru', 'photos', 'details.size')
const facts = fc.dictionary(path, fact, { noNullPrototype: true }) as fc.Arbitrary<Facts>
const bare = (given: Facts) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))

test('a wish applied to what it was made against gives what was wished, and conflicts with neither end', () => {
  fc.assert(
    fc.property(facts, facts, (from, to) => {
      const patch = patchBetween(from, to)
      expect(bare(patched(from, patch.after))).toEqual(bare(to))
      expect(conflictsOf(patch, from)).toEqual([])
      expect(conflictsOf(patch, to)).toEqual([])
    }),
  )
})

test('two wishes about different fields are both kept, in either order', () => {
  fc.assert(
    fc.property(facts, facts, (from, to) => {
      const { live, reviewed } = split(patchBetween(from, to), ['stock', 'names.ru'])
      const moved = patched(from, live)
      expect(conflictsOf(reviewed, moved)).toEqual([])
      expect(bare(patched(moved, reviewed.after))).toEqual(bare(to))
    }),
  )
})

test('a field that took a third value meanwhile is a conflict', () => {
  const patch = patchBetween({ price: '2.4', 'names.uz': 'Turshak' }, { price: '2.6', 'names.uz': 'Turshak' })
  expect(conflictsOf(patch, { price: '2.5', 'names.uz': 'Boshqa' })).toEqual(['price'])
})

const record: GoodsRecord = {
  sku: null,
  state: 'published',
  categoryId: 'c',
  names: { uz: 'Turshak' },
  description: {},
  packaging: { ru: 'Ящик' },
  hs6: null,
  nationalCodes: { CN: '0813100000' },
  unit: 'KGM',
  price: '2.5',
  currency: 'USD',
  priceUnit: 'KGM',
  priceBreaks: [{ from: '1000', price: '2.4' }],
  priceDisplay: 'shown',
  moq: '100',
  moqUnit: 'KGM',
  stock: null,
  leadTimeDays: 10,
  netWeightKg: null,
  shelfLifeMonths: null,
  certificates: ['halal'],
  details: { size: 'L' },
}

test('a product goes into facts and comes back; without a price it has no currency', () => {
  expect(recordOfFacts(productFacts(record, ['f1']))).toEqual({ record, photos: ['f1'] })
  const { record: priceless } = recordOfFacts({ ...productFacts(record, []), price: null })
  expect(priceless).toMatchObject({ price: null, currency: null, priceUnit: null, priceBreaks: [] })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRevisions } from './compare.ts'
import { convertPrice } from './convert-price.ts'
import { hasExpired, priceFor, type Quotation, type QuotationLine, totalOf, totalOfLine } from './quotation.ts'

const line = (change: Partial<QuotationLine> = {}): QuotationLine => ({
  position: 1,
  productId: 'p1',
  names: { en: 'Apricots' },
  hs6: null,
  quantity: '100.000',
  unit: 'KGM',
  unitPrice: '2.500000',
  breaks: [
    { from: '1000', price: '2.2' },
    { from: '5000', price: '2' },
  ],
  totalMinor: 25_000n,
  packing: '',
  ...change,
})

describe('prices and totals', () => {
  test.each([
    ['0.001', '2.500000'],
    ['999.999', '2.500000'],
    ['1000', '2.2'],
    ['1000.000', '2.2'],
    ['4999.9', '2.2'],
    ['5000', '2'],
    ['999999999', '2'],
  ])('%s at %s', (quantity, price) => expect(priceFor(line(), quantity)).toBe(price))

  test('a line without a price costs nothing yet', () => {
    expect(priceFor(line({ unitPrice: null }), '5000')).toBeNull()
    expect(totalOfLine(line({ unitPrice: null }), 'USD').minor).toBe(0n)
  })

  const amount = fc
    .tuple(fc.bigInt(0n, 9_999_999n), fc.bigInt(1n, 999n))
    .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`)
  const price = fc
    .tuple(fc.bigInt(0n, 99_999n), fc.bigInt(1n, 999_999n))
    .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)

  test('the total is what the rounded lines add up to, each within half a minor unit of the exact product', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ quantity: amount, unitPrice: price }), { minLength: 1, maxLength: 12 }), (rows) => {
        const lines = rows.map((row) => ({ ...row, breaks: [] }))
        const totals = lines.map((row) => totalOfLine(row, 'CNY').minor)
        expect(totalOf(lines, 'CNY').minor).toBe(totals.reduce((all, each) => all + each, 0n))
        rows.forEach((row, index) => {
          // quantity × 10³ and price × 10⁶ make the product × 10⁹; a minor unit is 10⁷ of it.
          const exact = BigInt(row.quantity.replace('.', '')) * BigInt(row.unitPrice.replace('.', ''))
          const off = totals[index]! * 10_000_000n - exact
          expect(off <= 5_000_000n && off >= -5_000_000n).toBe(true)
        })
      }),
    )
  })

  test('a total that no column holds is refused', () => {
    expect(() => totalOfLine({ quantity: '999999999999', unitPrice: '999999999999', breaks: [] }, 'UZS')).toThrow('total_too_big')
  })
})

describe('a price told per another unit', () => {
  test('is exact, with its breaks', () => {
    expect(convertPrice({ amount: '3.85', per: 'KGM', breaks: [{ from: '2000', price: '3.6' }] }, 'TNE')).toEqual({
      amount: '3850',
      breaks: [{ from: '2', price: '3600' }],
    })
    expect(convertPrice({ amount: '2850.5', per: 'TNE', breaks: [] }, 'KGM')).toEqual({ amount: '2.8505', breaks: [] })
  })
  test('is left open rather than rounded or guessed', () => {
    expect(convertPrice({ amount: '2850.5555', per: 'TNE', breaks: [] }, 'KGM')).toBeUndefined()
    expect(convertPrice({ amount: '10', per: 'XCT', breaks: [] }, 'KGM')).toBeUndefined()
    expect(convertPrice({ amount: '10', per: 'LTR', breaks: [] }, 'KGM')).toBeUndefined()
  })
})

test('an offer is good through its last day', () => {
  const offer = { state: 'sent', validUntil: Temporal.PlainDate.from('2026-12-01') } as const
  expect(hasExpired(offer, Temporal.PlainDate.from('2026-12-01'))).toBe(false)
  expect(hasExpired(offer, Temporal.PlainDate.from('2026-12-02'))).toBe(true)
})

test('revisions side by side show what changed', () => {
  const revision = (lines: QuotationLine[], change: Partial<Quotation> = {}) =>
    ({
      id: 'q',
      incoterm: 'FCA',
      currency: 'USD',
      namedPlace: '',
      packing: '',
      leadTimeDays: 20,
      paymentTerm: 'tt-30-70',
      validUntil: null,
      totalMinor: lines.reduce((all, each) => all + each.totalMinor, 0n),
      ...change,
      lines,
    }) as unknown as Quotation & { lines: QuotationLine[] }
  const silk = line({ position: 2, productId: 'p2', names: { en: 'Silk' }, breaks: [] })
  const compared = compareRevisions([
    revision([line(), silk]),
    revision([{ ...silk, position: 1 }, line({ position: 2, unitPrice: '2.50', quantity: '100' })], { incoterm: 'CIF' }),
    revision([line({ unitPrice: '2.4', totalMinor: 24_000n })], { incoterm: 'CIF' }),
  ])
  const [apricots, second] = compared.lines
  expect(apricots?.cells.map((cell) => cell?.price.changed)).toEqual([false, false, true])
  expect(apricots?.cells.map((cell) => cell?.quantity.changed)).toEqual([false, false, false])
  expect(second?.cells.map((cell) => cell?.removedNext)).toEqual([false, true, undefined])
  expect(compared.terms.find(({ term }) => term === 'incoterm')?.cells.map((cell) => cell.changed)).toEqual([false, true, false])
  expect(compared.totals.map((cell) => cell.changed)).toEqual([false, false, true])
})

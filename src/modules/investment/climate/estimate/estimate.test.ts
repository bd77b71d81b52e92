import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencies, sum } from '../../../../kernel/money.ts'
import { convert, estimate, monthlyKwh, type UnitPrice } from './estimate.ts'
import { readNeeds } from './estimate.schema.ts'

const rates = { perUsd: { USD: '1', CNY: '7', EUR: '0.9', UZS: '12500' }, date: '2026-11-01', source: 'demo' }
const prices: UnitPrice[] = [
  { purpose: 'wage', amount: '4000000', currency: 'UZS' },
  { purpose: 'payroll-tax', amount: '12.5', currency: null },
  { purpose: 'power', amount: '900', currency: 'UZS' },
  { purpose: 'rent', amount: '2.5', currency: 'USD' },
]

test('each line is quantity times price, converted once; what has no price is named and left out', () => {
  const result = estimate({ people: '10', megawatts: '2', hours: '500.5', gas: '100', area: '1000' }, prices, 'USD', rates)
  expect(
    result.lines.map(({ purpose, quantity, monthly, converted }) => [purpose, quantity, monthly.minor, converted.minor]),
  ).toEqual([
    ['wage', '10', 40_000_000_00n, 3_200_00n],
    ['payroll-tax', '12.5', 5_000_000_00n, 400_00n],
    ['power', '1001000', 900_900_000_00n, 72_072_00n],
    ['rent', '1000', 2_500_00n, 2_500_00n],
  ])
  expect(result.missing).toEqual(['gas'])
  expect(result.monthly.minor).toBe(78_172_00n)
  expect(result.yearly.minor).toBe(78_172_00n * 12n)
})

test('without the rate of the payroll tax its line is missing, not nought', () => {
  const result = estimate(
    { people: '3' },
    prices.filter(({ purpose }) => purpose !== 'payroll-tax'),
    'UZS',
    rates,
  )
  expect(result.missing).toEqual(['payroll-tax'])
  expect(result.lines).toHaveLength(1)
})

test('kWh as given, else load times hours', () => {
  expect(monthlyKwh({ kwh: '5' })).toBe('5')
  expect(monthlyKwh({ megawatts: '0.35', hours: '170' })).toBe('59500')
  expect(monthlyKwh({ megawatts: '1' })).toBeUndefined()
})

const amount = fc.integer({ min: 1, max: 999_999 }).map(String)

test('the sum is that of its lines, in whichever currency, and no currency changes what is reckoned', () => {
  fc.assert(
    fc.property(amount, amount, amount, fc.constantFrom(...currencies), (people, kwh, area, currency) => {
      const result = estimate({ people, kwh, area, water: '1' }, prices, currency, rates)
      expect(result.monthly).toEqual(
        sum(
          result.lines.map(({ converted }) => converted),
          currency,
        ),
      )
      expect(result.lines.map(({ purpose }) => purpose)).toEqual(['wage', 'payroll-tax', 'power', 'rent'])
      expect(result.missing).toEqual(['water'])
    }),
  )
})

test('there and back again loses at most what the coarser currency cannot say', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.constantFrom('CNY', 'EUR', 'UZS'), (minor, currency) => {
      const back = convert(convert({ minor, currency: 'USD' }, currency, rates), 'USD', rates)
      expect(back.minor - minor >= -1n && back.minor - minor <= 1n).toBe(true)
    }),
  )
})

test('the address is read like a form: a wish that makes no sense is said at its field', () => {
  const read = (query: string) => readNeeds(new URLSearchParams(query), 'USD')
  expect(read('')).toMatchObject({ blank: true, currency: 'USD', errors: {} })
  expect(read('people=1 200&currency=CNY')).toMatchObject({ blank: false, currency: 'CNY', needs: { people: '1200' } })
  expect(read('kwh=5&megawatts=1&hours=2').errors).toEqual({ kwh: { code: 'power_once', params: {} } })
  expect(Object.keys(read('people=many&megawatts=2&currency=GBP').errors)).toEqual(['people', 'hours'])
  expect(Object.keys(read('megawatts=2').errors)).toEqual(['hours'])
  expect(Object.keys(read('megawatts=2&hours=745').errors)).toEqual(['hours'])
})

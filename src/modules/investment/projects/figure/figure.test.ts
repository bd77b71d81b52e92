import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOneCurrency } from './convert.ts'
import { type Figure, moneyByYear, totalsOf } from './figure.ts'
import { addFigureSchema } from './figure.schema.ts'

const stated = {
  projectId: 'p',
  source: '',
  replaces: null,
  actorName: '',
  recordedAt: Temporal.Instant.from('2026-01-01T00:00Z'),
}
const day = (text: string) => Temporal.PlainDate.from(text)
const money = (id: string, kind: 'money_planned' | 'money_paid', amountMinor: bigint, replaced = false): Figure => ({
  ...stated,
  id,
  kind,
  amountMinor,
  replaced,
  year: 2025,
  currency: 'USD',
  asOf: day('2025-01-01'),
})
const jobs = (id: string, filled: number, on: string, replaced = false): Figure => ({
  ...stated,
  id,
  kind: 'jobs_filled',
  jobs: filled,
  replaced,
  asOf: day(on),
})

test('money adds up, what was corrected does not count', () => {
  const figures = [money('a', 'money_planned', 100n), money('b', 'money_planned', 7n, true), money('c', 'money_planned', 5n)]
  expect(totalsOf(figures).planned).toEqual([{ currency: 'USD', minor: 105n }])
  expect(totalsOf(figures).paid).toEqual([])
})

test('of jobs the latest day stands, and nothing stated is not zero', () => {
  const figures = [jobs('a', 30, '2025-06-01'), jobs('b', 80, '2025-12-01'), jobs('c', 99, '2026-01-01', true)]
  expect(totalsOf(figures)).toMatchObject({ jobsFilled: 80, jobsPlanned: null, capacityPlanned: null })
})

test('years and currencies lose and invent nothing', () => {
  const figure = fc
    .record({
      kind: fc.constantFrom('money_planned' as const, 'money_paid' as const),
      year: fc.integer({ min: 2023, max: 2026 }),
      currency: fc.constantFrom('USD' as const, 'CNY' as const),
      amountMinor: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      replaced: fc.boolean(),
    })
    .map((each): Figure => ({ ...stated, ...each, id: 'x', asOf: day('2025-01-01') }))
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const rows = moneyByYear(figures)
      for (const { currency, minor } of totalsOf(figures).planned) {
        const sum = rows.filter((row) => row.currency === currency).reduce((all, row) => all + row.planned, 0n)
        expect(sum).toBe(minor)
      }
      expect(new Set(rows.map(({ year, currency }) => `${year}${currency}`)).size).toBe(rows.length)
    }),
  )
})

test('several currencies are weighed as one by the rates of the house', () => {
  const rates = { perUsd: { USD: '1', CNY: '7', EUR: '0.9', UZS: '12500' }, date: '', source: '' }
  const totals = [
    { currency: 'USD' as const, minor: 100_00n },
    { currency: 'CNY' as const, minor: 700_00n },
  ]
  expect(inOneCurrency(totals, 'USD', rates)).toBe(200_00n)
  expect(inOneCurrency(totals, 'UZS', rates)).toBe(2_500_000_00n)
})

test.each([
  [
    { kind: 'money_planned', year: '2025', amount: '20 000 000,50', currency: 'USD' },
    { amount: '20000000.50', year: 2025 },
  ],
  [{ kind: 'jobs_filled', jobs: '120', asOf: '2026-01-31' }, { jobs: 120 }],
  [
    { kind: 'capacity_planned', quantity: '20000', unit: 'H87', perYear: 'on' },
    { quantity: '20000', perYear: true },
  ],
])('%o is read', (typed, read) => expect(addFigureSchema.parse(typed)).toMatchObject(read))

test.each([
  [{ kind: 'money_planned', year: '', amount: '1', currency: 'USD' }, 'required'],
  [{ kind: 'money_planned', year: '2025', amount: '1.005', currency: 'USD' }, 'too_many_places'],
  [{ kind: 'jobs_planned', jobs: '1.5' }, 'not_whole'],
  [{ kind: 'capacity_planned', quantity: 'many', unit: 'MAW' }, 'not_a_number'],
])('%o is refused', (typed, code) => expect(addFigureSchema.safeParse(typed).error?.issues[0]?.message).toBe(code))

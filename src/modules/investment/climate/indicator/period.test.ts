import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '../../../../kernel/locale.ts'
import { period, periodName, readPeriod } from './period.ts'

const two = (value: number) => String(value).padStart(2, '0')
const year = fc.integer({ min: 1950, max: 2100 })
const codes = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', 'M2', 'M9', 'M11')).map(([y, part]) => `${y}-${part}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${two(month)}`),
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
)

test('every period that is written is read as itself, in order, and has a name in each language', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const found = readPeriod(code)
      expect(found?.code).toBe(code)
      expect(Temporal.PlainDate.compare(found!.from, found!.end)).toBeLessThanOrEqual(0)
      for (const locale of locales) expect(periodName(code, locale)).not.toBe('')
    }),
  )
})

test('what people type is understood, what makes no sense is not', () => {
  const read = (typed: string) => readPeriod(typed)?.code
  expect(['31.05.2024', '2024年', '2024年5月', '2024 Q3', 'Q3 2024', '2024-h1', '2024.5'].map(read)).toEqual([
    '2024-05-31',
    '2024',
    '2024-05',
    '2024-Q3',
    '2024-Q3',
    '2024-H1',
    '2024-05',
  ])
  expect(['', '2024-13', '2024-02-30', '2024-Q5', '24', 'yil', '2024-M13', '1800'].map(read)).toEqual(Array.from({ length: 8 }))
})

test('the last day is that of the time', () => {
  const end = (code: string) => period(code)?.end.toString()
  expect(['2024', '2024-H1', '2024-Q3', '2024-M2', '2024-02', '2024-02-29'].map(end)).toEqual([
    '2024-12-31',
    '2024-06-30',
    '2024-09-30',
    '2024-02-29',
    '2024-02-29',
    '2024-02-29',
  ])
  expect(periodName('2024-M9', 'zh-Hans')).toBe('2024年1—9月')
})

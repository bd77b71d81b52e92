import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalDecimal, roundDecimal, sheetDecimal, shiftDecimal } from './decimal.ts'
import { applyMultiplier, readNumberText } from './number-text.ts'
import { scanNumbers } from './scan-numbers.ts'

const digits = (length: { minLength: number; maxLength: number }) =>
  fc.stringMatching(new RegExp(`^[0-9]{${length.minLength},${length.maxLength}}$`))
const decimals = fc.record({ whole: digits({ minLength: 1, maxLength: 12 }), fraction: digits({ minLength: 0, maxLength: 6 }) })
const grouped = (whole: string, sign: string) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, sign)
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const whole = (text: string) => text.replace(/^0+(?=\d)/, '')

test('a number reads the same however its digits are grouped and its fraction is set off', () => {
  fc.assert(
    fc.property(
      decimals,
      fc.constantFrom('', ' ', '\u00a0', '\u202f', "'", 'other'),
      fc.constantFrom<',' | '.'>(',', '.'),
      fc.boolean(),
      (number, group, mark, wideDigits) => {
        const separator = group === 'other' ? (mark === ',' ? '.' : ',') : group
        const plain = whole(number.whole)
        const written = grouped(plain, separator) + (number.fraction ? mark + number.fraction : '')
        const scan = scanNumbers(wideDigits ? wide(written) : written)
        const read = readNumberText(scan.numbers[0]?.text ?? '', mark, undefined)
        expect(read).toMatchObject({ value: canonicalDecimal(number.fraction ? `${plain}.${number.fraction}` : plain) })
      },
    ),
  )
})

test.each([
  ['1,234', undefined, ',', '1234', false],
  ['1,234', undefined, undefined, '1.234', true],
  ['1,234', ',', undefined, '1.234', false],
  ['1.234', ',', undefined, '1234', false],
  ['0,500', undefined, ',', '0.5', false],
  ['1.234,50', undefined, undefined, '1234.5', false],
  ['1,234.50', undefined, undefined, '1234.5', false],
  ['1.234.567', undefined, undefined, '1234567', false],
  ['3 200,00', undefined, undefined, '3200', false],
  ['10,000', undefined, 'both', '10000', true],
] as const)('%s with mark %s and grouping %s is %s', (text, mark, grouping, value, ambiguous) => {
  expect(readNumberText(text, mark, grouping)).toEqual({ value, ambiguous })
})

test.each(['12 34', '1,2,3', '1.23.456', '1 2345'])('%s is no number', (text) => {
  expect(readNumberText(text, undefined, undefined)).toEqual({ error: 'not-a-number' })
})

test('the noise of stored doubles goes, and nothing else does', () => {
  expect(sheetDecimal('3.3000000000000003')).toBe('3.3')
  expect(sheetDecimal('2.9999999999999996')).toBe('3')
  expect(sheetDecimal('1E-2')).toBe('0.01')
  expect(sheetDecimal('4.5999999999999996E-2')).toBe('0.046')
  expect(sheetDecimal('123456789012345')).toBe('123456789012345')
  expect(sheetDecimal('0.1')).toBe('0.1')
  expect(sheetDecimal('12a')).toBeNull()
})

test('what Excel stores for a decimal of up to fifteen digits is that decimal', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 6 }), (value, places) => {
      const text = canonicalDecimal(shiftDecimal(value.toString(), -places)) ?? ''
      // Seventeen digits are what the file format holds for a double.
      expect(sheetDecimal(Number(text).toPrecision(17))).toBe(text)
    }),
  )
})

test('halves are rounded away from zero', () => {
  expect(roundDecimal('1.2345675', 6)).toBe('1.234568')
  expect(roundDecimal('-0.0000005', 6)).toBe('-0.000001')
  expect(roundDecimal('12', 6)).toBe('12')
})

test('thousands and millions in words', () => {
  expect(applyMultiplier('45', ' ming soʻm')).toEqual({ value: '45000', after: ' soʻm' })
  expect(applyMultiplier('1.2', ' млн сум').value).toBe('1200000')
  expect(applyMultiplier('3', '万元').value).toBe('30000')
  expect(applyMultiplier('3', ' minut').value).toBe('3')
})

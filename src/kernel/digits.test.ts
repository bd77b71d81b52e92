import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupDigits } from './digits.ts'
import { locales } from './locale.ts'

const digits = (least: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: 18 }).map((all) => all.join(''))
const numbers = fc
  .tuple(fc.constantFrom('', '-'), digits(1), digits(0))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction && '.'}${fraction}`)

test('numbers are written as Intl writes them, in each language', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...locales), (text, locale) => {
      const places = text.split('.')[1]?.length ?? 0
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places })
      expect(groupDigits(text, locale)).toBe(format.format(text as `${number}`))
    }),
    { numRuns: 2000 },
  )
})

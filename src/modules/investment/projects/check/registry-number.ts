import { registryNumberOf } from '../../../../language/index.ts'

/**
 * Whether the check digit of a company's registry number is right; null where we know no rule for the country, or where it
 * has none. China: GB 32100-2015; Russia: the tax number of a company, 10 digits, or of a person, 12; Kazakhstan: BIN.
 * For Uzbekistan's STIR no rule is published.
 */
export function registryNumberValid(country: string, typed: string): boolean | null {
  const number = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  if (number === '') return null
  switch (country) {
    case 'CN':
      return registryNumberOf(number)?.kind === 'uscc'
    case 'RU':
      return russianTaxNumber(number)
    case 'KZ':
      return kazakhBusinessNumber(number)
    default:
      return null
  }
}

const weighed = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0)

// Order of the Federal Tax Service MMV-7-6/435@ of 2012-06-29.
const russianWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const

function russianTaxNumber(number: string): boolean {
  if (!/^(\d{10}|\d{12})$/.test(number)) return false
  const digits = [...number].map(Number)
  const control = (length: number) => (weighed(digits, russianWeights.slice(-length)) % 11) % 10 === digits[length]
  return number.length === 10 ? control(9) : control(10) && control(11)
}

// Modulo 11 by weights 1 to 11, a second time by 3 to 2 when the first leaves 10.
function kazakhBusinessNumber(number: string): boolean {
  if (!/^\d{12}$/.test(number)) return false
  const digits = [...number].map(Number)
  const first = weighed(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
  const rest = first === 10 ? weighed(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first
  return rest === digits[11]
}

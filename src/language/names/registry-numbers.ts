/** Characters of the unified social credit code: digits and capitals without I, O, S, V, Z (GB 32100-2015, annex A). */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Weight of place i: 3 to the power of i, modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export type RegistryNumber = { kind: 'uscc' | 'stir'; number: string }

/** True for a Chinese unified social credit code: 18 characters whose last one checks the others. */
export function isUscc(text: string): boolean {
  const code = compact(text)
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * SYMBOLS.indexOf(code[at] as string), 0)
  return SYMBOLS[(31 - (sum % 31)) % 31] === code[17]
}

/**
 * True for the form of Uzbekistan's STIR: nine digits, the first not 0. No rule for a check digit is
 * published, so that a mistyped one is not found by this.
 */
export function isStirForm(text: string): boolean {
  return /^[1-9]\d{8}$/.test(compact(text))
}

/** The registry number that a text is, or undefined. Spaces, dashes and full-width forms are set aside. */
export function registryNumberOf(text: string): RegistryNumber | undefined {
  const number = compact(text)
  return isUscc(number) ? { kind: 'uscc', number } : isStirForm(number) ? { kind: 'stir', number } : undefined
}

const compact = (text: string): string => (text.length > 60 ? '' : text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, ''))

import { canonicalDecimal, multiplyDecimal } from './decimal.ts'

/** Which of the two marks separates the fraction; undefined where nothing told us. */
export type DecimalMark = ',' | '.' | undefined

/** Which mark groups thousands where `1,234` alone leaves it open: the habit of the language or the quantity. */
export type Grouping = ',' | '.' | 'both' | undefined

export type NumberReading =
  | { readonly value: string; readonly ambiguous: boolean }
  | { readonly error: 'not-a-number' | 'scientific' }

/** How one number is written: the sign, digits in groups, perhaps a fraction or an exponent. */
export const NUMBER = /\d+(?:[.,]\d+)?[eE][+-]?\d+(?![\p{L}\d])|\d+(?:[ .,'’]\d+)*/u

const GROUPED = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$|^\d+(?:[.,]\d+)*$/

function marks(text: string): string[] {
  return [...text.replace(/[^.,]/g, '')]
}

/** What one number says about the column's decimal mark, if anything: `3,5` and `1.234,50` say comma. */
export function decimalMarkOf(text: string): DecimalMark {
  const found = marks(text)
  const last = found.at(-1)
  if (last !== ',' && last !== '.') return undefined
  const other = last === ',' ? '.' : ','
  if (found.includes(other)) return last
  if (found.length > 1) return other
  const [whole = '', fraction = ''] = text.split(last)
  return fraction.length !== 3 || /^0+$/.test(whole) || whole.length > 3 || /[ '’]/.test(whole) ? last : undefined
}

/**
 * Reads one number as written by people: groups by space, apostrophe, point or comma, a fraction
 * by point or comma. `1,234` alone is decided by `mark` and reported as ambiguous where that is unknown.
 */
export function readNumberText(text: string, mark: DecimalMark, grouping: Grouping): NumberReading {
  if (/[eE]/.test(text)) return { error: 'scientific' }
  if (!GROUPED.test(text)) return { error: 'not-a-number' }
  const dense = text.replace(/[ '’]/g, '')
  const own = decimalMarkOf(text)
  const doubtful = own === undefined && marks(dense).length === 1
  const groups = grouping === 'both' || grouping === marks(dense)[0]
  const fractionMark = own ?? mark ?? (doubtful && !groups ? (marks(dense)[0] as ',' | '.') : undefined)
  const plain = fractionMark === undefined ? dense.replace(/[.,]/g, '') : split(dense, fractionMark)
  const value = plain === null ? null : canonicalDecimal(plain)
  return value === null ? { error: 'not-a-number' } : { value, ambiguous: doubtful && mark === undefined && grouping !== ',' }
}

/** Takes the groups apart: every group after the first has three digits, the fraction comes last. */
function split(dense: string, fractionMark: ',' | '.'): string | null {
  const at = dense.lastIndexOf(fractionMark)
  const hasFraction = at >= 0 && marks(dense).filter((found) => found === fractionMark).length === 1
  const whole = hasFraction ? dense.slice(0, at) : dense
  if (!/^\d{1,3}([.,]\d{3})*$|^\d+$/.test(whole)) return null
  return whole.replace(/[.,]/g, '') + (hasFraction ? `.${dense.slice(at + 1)}` : '')
}

const TIMES: readonly (readonly [RegExp, bigint])[] = [
  [/^\s*(?:ming|минг|тыс(?:яч[аи]?)?|thousand)(?![\p{L}])\.?/iu, 1_000n],
  [/^\s*(?:mln|million|млн|миллион(?:а|ов)?)(?![\p{L}])\.?/iu, 1_000_000n],
  [/^\s*万/u, 10_000n],
]

/** `45 ming`, `1,2 млн`, `3万`: the multiplier that follows a number, and the text after it. */
export function applyMultiplier(value: string, after: string): { value: string; after: string } {
  for (const [pattern, factor] of TIMES) {
    const found = pattern.exec(after)
    if (found) return { value: multiplyDecimal(value, factor), after: after.slice(found[0].length) }
  }
  return { value, after }
}

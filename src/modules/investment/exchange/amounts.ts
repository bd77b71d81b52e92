import { type Currency } from '../../../kernel/money.ts'
import { normaliseDecimal } from '../../../platform/http/fields.ts'

// No word boundary of JavaScript's knows Cyrillic, and Chinese has none.
const scales: readonly (readonly [RegExp, number])[] = [
  [/亿/u, 8],
  [/млрд|миллиард|mlrd|milliard|billion/iu, 9],
  [/百万|млн|миллион|mln|million/iu, 6],
  [/万/u, 4],
  [/千|тыс|ming(?![a-z])|thousand/iu, 3],
]

/** By how many powers of ten the words beside a number raise it: `млн долл.` 6, `万美元` 4, `百万` 6, `亿` 8. */
export function powerOf(words: string): number {
  return scales.find(([word]) => word.test(words))?.[1] ?? 0
}

const currencyWords: readonly (readonly [RegExp, Currency])[] = [
  [/USD|US\$|\$|долл|dollar|美元|美金/iu, 'USD'],
  [/EUR|€|евро|euro|yevro|欧元/iu, 'EUR'],
  [/UZS|сум|сўм|so[ʻ'‘’`]?m(?![a-z])|苏姆/iu, 'UZS'],
  [/CNY|RMB|¥|юан|yuan|人民币|元/iu, 'CNY'],
]

/** The year that a title names, such as `Investment planned 2025 USD`; 1990 to 2100. */
export function yearIn(title: string): number | undefined {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(title)?.[0]
  return year !== undefined && Number(year) >= 1990 ? Number(year) : undefined
}

/** The currency that words name; undefined where they name none that the house keeps. */
export function currencyOf(words: string): Currency | undefined {
  return currencyWords.find(([word]) => word.test(words))?.[1]
}

/** A typed number with the words around it as an exact decimal: `12,5 млн` → `12500000`; undefined where there is none. */
export function readAmount(typed: string, power = 0): string | undefined {
  const found = /^[^\d-]*(\d[\d\s.,'’\u00a0\u202f]*)(.*)$/su.exec(typed.normalize('NFKC'))
  if (!found) return undefined
  const number = normaliseDecimal(found[1]!.replace(/[.,\s]+$/, ''))
  // Two numbers in one cell are no number: nobody knows which is meant.
  if (!/^\d+(\.\d+)?$/.test(number) || /\d/.test(found[2]!)) return undefined
  return raised(number, powerOf(found[2]!) || power)
}

function raised(number: string, power: number): string {
  const [whole = '0', fraction = ''] = number.split('.')
  const digits = whole + fraction.slice(0, power).padEnd(power, '0')
  const rest = fraction.slice(power).replace(/0+$/, '')
  return `${digits.replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`
}

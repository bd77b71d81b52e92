/** An exact decimal number: `digits × 10^-scale`. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const shape = /^(-?)(\d+)(?:\.(\d+))?$/

/** Reads `-?123.45`; throws `RangeError` on anything else (no exponents, no separators). */
export function decimal(text: string): Decimal {
  const match = shape.exec(text)
  if (!match) throw new RangeError(`not a decimal number: ${text}`)
  const [, sign = '', whole = '0', fraction = ''] = match
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length }
}

export function isDecimal(text: string): boolean {
  return shape.test(text)
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** The whole number nearest to `value × 10^places`; halves go away from zero, as invoices are rounded. */
export function roundTo(value: Decimal, places: number): bigint {
  if (value.scale <= places) return value.digits * 10n ** BigInt(places - value.scale)
  const divisor = 10n ** BigInt(value.scale - places)
  const half = divisor / 2n
  const { digits } = value
  return digits < 0n ? -((-digits + half) / divisor) : (digits + half) / divisor
}

/** -1, 0 or 1. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale)
  const left = roundTo(a, scale)
  const right = roundTo(b, scale)
  return left < right ? -1 : left > right ? 1 : 0
}

/** `1.500` → `1.5`: the shortest way to write the same number. */
export function plain(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

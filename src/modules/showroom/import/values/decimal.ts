/** Exact decimals as text, worked on by digits: no value ever becomes a double. */
interface Parts {
  readonly negative: boolean
  readonly digits: bigint
  readonly scale: number
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

function parts(text: string): Parts | null {
  const found = DECIMAL.exec(text.startsWith('.') ? `0${text}` : text)
  if (!found) return null
  const fraction = found[3] ?? ''
  const scale = fraction.length - Number(found[4] ?? 0)
  const digits = BigInt(found[2] + fraction)
  return scale >= 0
    ? { negative: found[1] === '-', digits, scale }
    : { negative: found[1] === '-', digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

function print({ negative, digits, scale }: Parts): string {
  const all = digits.toString().padStart(scale + 1, '0')
  const whole = all.slice(0, all.length - scale)
  const fraction = scale === 0 ? '' : all.slice(-scale).replace(/0+$/, '')
  return (negative && digits !== 0n ? '-' : '') + whole + (fraction ? `.${fraction}` : '')
}

/** Drops the last `count` digits, rounding half away from zero. */
function dropDigits(value: Parts, count: number): Parts {
  const unit = 10n ** BigInt(count)
  return { ...value, digits: (value.digits + unit / 2n) / unit, scale: value.scale - count }
}

/** Canonical form: `-?digits[.digits]`, no exponent, no needless zeros; null when it is no number. */
export function canonicalDecimal(text: string): string | null {
  const value = parts(text)
  return value && print(value)
}

/**
 * The decimal that a spreadsheet's stored double stands for: at most 15 significant digits,
 * which is what Excel itself keeps and shows (ECMA-376 stores 17, so 3.3 may read 3.3000000000000003).
 */
export function sheetDecimal(stored: string): string | null {
  const value = parts(stored)
  if (!value) return null
  const extra = Math.min(value.digits.toString().length - 15, value.scale)
  return print(extra > 0 ? dropDigits(value, extra) : value)
}

/** Rounds a canonical decimal half away from zero to at most `places` places. */
export function roundDecimal(text: string, places: number): string {
  const value = parts(text)
  if (!value) throw new RangeError(`not a decimal: ${text}`)
  return print(value.scale > places ? dropDigits(value, value.scale - places) : value)
}

/** `text` × `factor`, exactly. */
export function multiplyDecimal(text: string, factor: bigint): string {
  const value = parts(text)
  if (!value) throw new RangeError(`not a decimal: ${text}`)
  return print({ ...value, digits: value.digits * factor })
}

/** Moves the point: `shiftDecimal('250', -3)` is `0.25`. */
export function shiftDecimal(text: string, by: number): string {
  const value = parts(text)
  if (!value) throw new RangeError(`not a decimal: ${text}`)
  const scale = value.scale - by
  return scale >= 0 ? print({ ...value, scale }) : print({ ...value, digits: value.digits * 10n ** BigInt(-scale), scale: 0 })
}

/** The next whole number at or above a non-negative canonical decimal. */
export function ceilDecimal(text: string): number {
  const [whole = '0', fraction] = text.split('.')
  return Number(whole) + (fraction ? 1 : 0)
}

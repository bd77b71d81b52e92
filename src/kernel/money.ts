import { type Decimal, decimal, multiply, roundTo } from './decimal.ts'
import { groupDigits } from './digits.ts'
import { type Locale } from './locale.ts'

/** The currencies of a quotation, ISO 4217. */
export const currencies = ['USD', 'CNY', 'EUR', 'UZS'] as const
export type Currency = (typeof currencies)[number]

/** An amount in minor units (cents, fen, tiyin): always whole. */
export interface Money {
  readonly minor: bigint
  readonly currency: Currency
}

// ISO 4217 gives all four of them two decimal places.
const places = 2

export function isCurrency(text: string): text is Currency {
  return (currencies as readonly string[]).includes(text)
}

/** Quantity × unit price, rounded once, to the minor unit. The only place where money is rounded. */
export function lineTotal(quantity: string, unitPrice: string, currency: Currency): Money {
  return { minor: roundTo(multiply(decimal(quantity), decimal(unitPrice)), places), currency }
}

/** Throws `RangeError` when currencies are mixed. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  let minor = 0n
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError(`${amount.currency} added to ${currency}`)
    minor += amount.minor
  }
  return { minor, currency }
}

/** `1234n` → `12.34`. */
export function amountText(money: Money): string {
  const text = (money.minor < 0n ? -money.minor : money.minor).toString().padStart(places + 1, '0')
  return `${money.minor < 0n ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`
}

/** For people: `1 234,50 USD`, `1,234.50 USD` by the reader's custom; the ISO code follows, so that `¥` and `$` stay clear. */
export function formatMoney(money: Money, locale: Locale): string {
  return `${groupDigits(amountText(money), locale)} ${money.currency}`
}

/** A unit price keeps up to six places and at least two. */
export function formatUnitPrice(price: string, currency: Currency, locale: Locale): string {
  const trimmed = price.includes('.') ? price.replace(/0+$/, '') : `${price}.`
  const [whole = '0', fraction = ''] = trimmed.split('.')
  return `${groupDigits(`${whole}.${fraction.padEnd(places, '0')}`, locale)} ${currency}`
}

export { groupDigits } from './digits.ts'
export type { Decimal }

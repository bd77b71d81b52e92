import type { Locale } from './locale.ts'
import { groupDigits } from './money.ts'
import { plain } from './decimal.ts'
import { type Unit, units } from './unit-codes.ts'
import { unitNames } from './unit-names.ts'

export { type Unit, units } from './unit-codes.ts'

export function isUnit(text: string): text is Unit {
  return (units as readonly string[]).includes(text)
}

/** The unit's name in the reader's language. */
export function unitName(unit: Unit, locale: Locale): string {
  return unitNames[locale][unit]
}

/** `1500.000`, KGM → `1 500 кг`. */
export function formatQuantity(quantity: string, unit: Unit, locale: Locale): string {
  return `${groupDigits(plain(quantity), locale)} ${unitName(unit, locale)}`
}

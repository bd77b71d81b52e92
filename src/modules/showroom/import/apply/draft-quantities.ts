import type { DraftQuantity } from '../import.types.ts'
import { roundDecimal, shiftDecimal } from '../values/decimal.ts'

/** Three places, as the catalogue keeps quantities; undefined for nought and for what is too large to be meant. */
export function quantityOf(text: string | undefined, digits: number): string | undefined {
  if (text === undefined) return undefined
  const rounded = roundDecimal(text, 3)
  return rounded === '0' || rounded.startsWith('-') || (rounded.split('.')[0] ?? '').length > digits ? undefined : rounded
}

// Powers of ten between units of mass.
const grams: Readonly<Record<string, number>> = { GRM: 0, KGM: 3, DTN: 5, TNE: 6 }

/** A quantity counted in another unit of mass, or as it is; undefined when the two do not measure the same. */
export function inUnit({ value, unit }: DraftQuantity, wanted: string): string | undefined {
  const [from, to] = [grams[unit ?? wanted], grams[wanted]]
  const shifted =
    unit === undefined || unit === wanted
      ? value
      : from !== undefined && to !== undefined
        ? shiftDecimal(value, from - to)
        : undefined
  if (shifted === undefined || roundDecimal(shifted, 3) === '0') return shifted === undefined ? undefined : '0'
  return quantityOf(shifted, 12)
}

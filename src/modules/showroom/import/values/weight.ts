import { multiplyDecimal, shiftDecimal } from './decimal.ts'
import type { DecimalMark } from './number-text.ts'
import { readQuantity } from './quantity.ts'

/** Kilograms as exact decimal, from a cell that may name its unit; `unit` is the header's. Null when unreadable. */
export function readWeightKg(cell: string, unit: string | undefined, mark: DecimalMark): string | null {
  const read = readQuantity(cell, mark)
  if (!('quantity' in read)) return null
  const { value } = read.quantity
  switch (read.quantity.unit ?? unit ?? 'KGM') {
    case 'KGM':
      return value
    case 'GRM':
      return shiftDecimal(value, -3)
    case 'MGM':
      return shiftDecimal(value, -6)
    case 'TNE':
      return shiftDecimal(value, 3)
    case 'DTN':
      return multiplyDecimal(value, 100n)
    default:
      return null
  }
}

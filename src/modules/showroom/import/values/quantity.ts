import type { DraftQuantity } from '../import.types.ts'
import { applyMultiplier, readNumberText, type DecimalMark } from './number-text.ts'
import { scanNumbers } from './scan-numbers.ts'
import { unitByWord, unitInPhrase } from './unit.ts'

export type QuantityReading =
  | { readonly quantity: DraftQuantity; readonly range: boolean; readonly ambiguous: boolean }
  | { readonly problem: 'empty' | 'negative' | 'zero' | 'unreadable' }

/**
 * Reads a quantity with or without its unit (`500公斤`, `от 100 кг`, `20 kg/qop`, `10,000`). Of a range
 * the lower end counts. A lone `1,000` is a thousand: nobody orders one kilogram to the gram.
 */
export function readQuantity(cell: string, mark: DecimalMark): QuantityReading {
  if (/^[\s\-–—_.?/]*$/.test(cell)) return { problem: 'empty' }
  const scan = scanNumbers(cell)
  const [first, second] = scan.numbers
  if (!first) return loneUnit(cell)
  const read = readNumberText(first.text, mark, 'both')
  if ('error' in read) return { problem: 'unreadable' }
  const { value, after } = applyMultiplier(read.value, scan.range || second ? scan.between : scan.after)
  if (value === '0') return { problem: 'zero' }
  if (first.negative) return { problem: 'negative' }
  const unit = unitAfter(scan.range ? scan.after : after) ?? unitAfter(after) ?? unitAfter(scan.before)
  return { quantity: { value, ...(unit && { unit }) }, range: scan.range, ambiguous: read.ambiguous }
}

function unitAfter(text: string): string | undefined {
  return unitInPhrase(text.replace(/^\s*[-–]/, ' '))?.code
}

/** `тонна` or `мешок` alone means one of it. */
function loneUnit(cell: string): QuantityReading {
  const unit = unitByWord(cell)
  return unit ? { quantity: { value: '1', unit }, range: false, ambiguous: false } : { problem: 'unreadable' }
}

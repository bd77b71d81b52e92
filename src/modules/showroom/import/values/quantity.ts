import type { DraftQuantity } from '../import.types.ts'
import { applyMultiplier, readNumberText, type DecimalMark } from './number-text.ts'
import { scanNumbers } from './scan-numbers.ts'
import { unitByWord, unitInPhrase } from './unit.ts'

export type QuantityReading =
  | { readonly quantity: DraftQuantity; readonly range: boolean; readonly ambiguous: boolean }
  | { readonly problem: 'empty' | 'negative' | 'zero' | 'unreadable' }

const CONTAINER = /контейнер|container|konteyner|fcl|货柜|集装箱|整柜|柜/iu
/** The length of a sea container is no quantity: `1x20' FCL`, `40-футовый контейнер`, `20尺柜`. */
const CONTAINER_LENGTH = /(?:[x×х*]\s*)?(?<!\d)(?:20|40|45)\s*-?\s*(?:['’′]|f(?:t|eet)|фут\p{L}*|fut\p{L}*|英?尺|hc|hq|gp|dc)/giu

/**
 * Reads a quantity with or without its unit (`500公斤`, `от 100 кг`, `20 kg/qop`, `10,000`). Of a range
 * the lower end counts. A lone `1,000` is a thousand: nobody orders one kilogram to the gram.
 */
export function readQuantity(written: string, mark: DecimalMark): QuantityReading {
  const cell = CONTAINER.test(written)
    ? written
        .replace(CONTAINER_LENGTH, ' ')
        .replace(/个(?=\s*柜)/, '')
        .trim()
    : written
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
  const unit = unitByWord(cell) ?? (CONTAINER.test(cell) ? 'XCN' : null)
  return unit ? { quantity: { value: '1', unit }, range: false, ambiguous: false } : { problem: 'unreadable' }
}

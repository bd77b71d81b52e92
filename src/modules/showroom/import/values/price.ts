import type { DraftPrice, Reason } from '../import.types.ts'
import type { NoteCode } from '../import-codes.ts'
import { currencyInPhrase } from './currency.ts'
import { roundDecimal } from './decimal.ts'
import { applyMultiplier, readNumberText, type DecimalMark, type Grouping } from './number-text.ts'
import { isOnRequest } from './on-request.ts'
import { scanNumbers, type Scan } from './scan-numbers.ts'
import { unitInPhrase } from './unit.ts'

/** Unit prices keep six places (`numeric(18,6)`), so twelve digits stand before the point. */
const PLACES = 6
const WHOLE_DIGITS = 12
const INCOTERM = /(?<![\p{L}])(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)(?![\p{L}])/iu
const FILLER =
  /(?<!\p{L})(?:за|цена|price|per|for|по|narxi|нархи|ок|около|about|approx|примерно|от|с|from|min|dan|дан|ga|uchun|учун|each|каждый|1)(?!\p{L})|[起约≈~每:=/*.,;+-]/giu

export interface PriceHints {
  readonly mark: DecimalMark
  readonly grouping: Grouping
}

export type PriceReading =
  | { readonly price: DraftPrice | 'on-request'; readonly notes: readonly { code: NoteCode; params: Record<string, string> }[] }
  | { readonly refused: Reason }
  | { readonly empty: true }

/** Reads one price cell; header and column fill in later what the cell does not say. */
export function readPrice(cell: string, hints: PriceHints): PriceReading {
  if (/^[\s\-–—_.?x/]*$/i.test(cell) || /^(?:n\/?a|нет|нет данных|yoʻq|йўқ|无)$/i.test(cell)) return { empty: true }
  if (isOnRequest(cell)) return { price: 'on-request', notes: [] }
  const scan = scanNumbers(cell)
  const params = { value: cell }
  const [number, second] = scan.numbers
  if (scan.range) return { refused: { code: 'price-range', params } }
  if (!number || (second && !isPerOne(scan))) return { refused: { code: 'price-unreadable', params } }
  const read = readNumberText(number.text, hints.mark, hints.grouping)
  if ('error' in read) {
    return { refused: { code: read.error === 'scientific' ? 'number-scientific' : 'price-unreadable', params } }
  }
  const { value, after } = applyMultiplier(read.value, second ? scan.between + scan.after : scan.after)
  if (number.negative && value !== '0') return { refused: { code: 'price-negative', params } }
  const amount = roundDecimal(value, PLACES)
  if (amount === '0') return { refused: { code: 'price-zero', params } }
  if ((amount.split('.')[0] ?? '').length > WHOLE_DIGITS) return { refused: { code: 'price-too-large', params } }
  const words = readWords(`${scan.before} ${after}`)
  const notes: { code: NoteCode; params: Record<string, string> }[] = []
  if (scan.from) notes.push({ code: 'price-from', params: { ...params, amount } })
  if (read.ambiguous) notes.push({ code: 'number-ambiguous', params: { ...params, read: amount } })
  if (amount !== value) notes.push({ code: 'number-rounded', params: { ...params, read: amount } })
  if (words.remark) notes.push({ code: 'price-remark', params: { ...params, remark: words.remark } })
  return { price: { amount, ...words.terms }, notes }
}

/** `3200 $ / 1 т`: a second number that only says "for one". */
function isPerOne(scan: Scan): boolean {
  return scan.numbers.length === 2 && scan.numbers[1]?.text === '1' && /(?:\/|за|per|for)\s*$/i.test(scan.between)
}

/** Currency, unit and Incoterm from the words around a number or from a header; the rest is a remark. */
export function readWords(text: string): { terms: Omit<DraftPrice, 'amount'>; remark: string } {
  const incoterm = INCOTERM.exec(text)?.[1]?.toUpperCase()
  const bare = text.replace(INCOTERM, ' ')
  const currency = currencyInPhrase(bare)
  const unit = unitInPhrase((currency?.rest ?? bare).replace(FILLER, ' '))
  const left = (unit?.rest ?? currency?.rest ?? bare)
    .replace(FILLER, ' ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
  return {
    terms: {
      ...(currency && { currency: currency.code }),
      ...(unit && { per: unit.code }),
      ...(incoterm && { incoterm }),
    },
    remark: left,
  }
}

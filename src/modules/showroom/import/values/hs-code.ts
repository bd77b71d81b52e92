import type { Cell, DraftHsCode } from '../import.types.ts'
import type { NoteCode } from '../import-codes.ts'
import { cellText } from './cell-text.ts'

export type HsReading =
  | { readonly hs: DraftHsCode; readonly note?: { code: NoteCode; params: Record<string, string> } }
  | { readonly note: { code: NoteCode; params: Record<string, string> } }

/**
 * Reads an HS code (`0813.10.000.0`, `0813 10`, a number that lost its zero). More than six digits are the
 * longer code of `country`. Chapters run from 01 to 97 without 77 (WCO, Harmonized System 2022).
 */
export function readHsCode(cell: Cell, country: string): HsReading {
  const text = cellText(cell).normalize('NFKC')
  const params = { value: text }
  const [first = '', ...others] = text
    .split(/[,;\n|、]|\s\/\s/)
    .map((part) => part.trim())
    .filter(Boolean)
  const bare = first.replace(/^(?:hs|тн\s?вэд|код|code|编码)[\s:.№#]*/i, '')
  const numeric = typeof cell === 'object' && cell !== null && 'number' in cell
  if (!/^[\d\s.\-–/]+$/.test(bare)) return { note: { code: 'hs-unreadable', params } }
  const written = numeric ? fromNumber(bare) : bare.replace(/\D/g, '')
  const digits = written.length % 2 === 1 && written.length >= 5 && /^\d+$/.test(bare.trim()) ? `0${written}` : written
  if (digits.length === 4 || digits.length === 2) return { note: { code: 'hs-too-short', params } }
  if (digits.length < 6 || digits.length > 13 || !isChapter(digits.slice(0, 2)))
    return { note: { code: 'hs-unreadable', params } }
  const hs: DraftHsCode = {
    hs6: digits.slice(0, 6),
    ...(digits.length > 6 && { national: { country, code: digits } }),
  }
  if (numeric || digits !== written) {
    if (digits !== text) return { hs, note: { code: 'hs-zero-restored', params: { ...params, code: digits } } }
  }
  return others.length > 0 ? { hs, note: { code: 'hs-several', params: { ...params, code: digits } } } : { hs }
}

/** `813.1` in a numeric cell is 0813.10: whole part the heading, fraction the subheading. */
function fromNumber(text: string): string {
  const [whole = '', fraction] = text.split('.')
  return fraction === undefined ? whole : whole.padStart(4, '0') + fraction.padEnd(2, '0')
}

function isChapter(two: string): boolean {
  return two >= '01' && two <= '97' && two !== '77'
}

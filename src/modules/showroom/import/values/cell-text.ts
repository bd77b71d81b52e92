import type { Cell } from '../import.types.ts'
import { sheetDecimal } from './decimal.ts'

/** Every mark that hands type for the Uzbek letters oʻ, gʻ and the sign ʼ. */
const APOSTROPHES = /['`´ʹʻʼʽˈ‘’‛′＇]/g
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g
const INVISIBLE = /(?![\n\t\v\f\r])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu

/** Text without invisible marks, with plain spaces, trimmed on every line; line ends become `\n`. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** A key to compare words by: width, case, apostrophes, ё and punctuation make no difference. */
export function foldText(text: string): string {
  return tidyText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}%$€¥₽№/²³]+/gu, ' ')
    .trim()
}

/** Oʻzbekcha in its standard signs: U+02BB after o and g, U+02BC elsewhere inside a word. */
export function standardApostrophes(text: string): string {
  return text.replace(/([oOgG])['`´ʹʻʼʽˈ‘’‛′＇]/g, '$1ʻ').replace(/(?<=\p{L})(?<![oOgG])['`´ʹʻʼʽˈ‘’‛′＇](?=\p{L})/gu, 'ʼ')
}

/** Words that a number format shows beside the digits: `[$€-2]`, `"so'm"`, a bare `$`. */
export function formatWords(format: string | undefined): string {
  if (!format) return ''
  const positive = format.split(';')[0] ?? ''
  const words: string[] = []
  for (const found of positive.matchAll(/"([^"]*)"|\[\$([^\]-]*)(?:-[^\]]*)?\]|([$€¥￥₽£])/g)) {
    words.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return words.join(' ').trim()
}

/** Digits as the sheet shows them when its format only pads with zeros (`0000000000`). */
function padded(number: string, format: string | undefined): string {
  return format && /^0{2,}$/.test(format) && /^\d+$/.test(number) ? number.padStart(format.length, '0') : number
}

/** What a person sees in a cell, as text; numbers plain, with a point. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return stripTextMark(tidyText(cell))
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if ('date' in cell) return cell.date
  return padded(sheetDecimal(cell.number) ?? cell.number, cell.format)
}

/** A leading apostrophe only says "this is text", and so does Excel's `="00123"`. */
function stripTextMark(text: string): string {
  const formula = /^="([^"]*)"$/.exec(text)
  if (formula) return formula[1] ?? ''
  return /^['’‘](?=[\s\d=+\-@$€¥.,])/.test(text) ? text.slice(1).trimStart() : text
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && tidyText(cell) === '')
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

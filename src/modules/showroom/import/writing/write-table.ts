import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/node'
import Papa from 'papaparse'
import type { Locale } from '../../../../kernel/locale.ts'
import type { ProductDraft } from '../import.types.ts'
import { columnTitle, TABLE_COLUMNS, type Written } from './table-columns.ts'

export interface WriteTable {
  /** The language of headers, units and phrases. */
  readonly reader: Locale
  readonly format: 'xlsx' | 'csv'
  /** Name of the sheet, at most 31 characters; by default the reader's word for goods. */
  readonly sheet?: string
}

const SHEET: Readonly<Record<Locale, string>> = {
  uz: 'Mahsulotlar',
  'uz-Cyrl': 'Маҳсулотлар',
  ru: 'Товары',
  'zh-Hans': '产品',
  en: 'Products',
}

/**
 * Writes drafts as the same form that `readProducts` reads: what comes out goes in, in whichever of the
 * five languages. CSV is UTF-8 with a byte-order mark, as Excel wants it.
 */
export async function writeTable(drafts: readonly ProductDraft[], { reader, format, sheet }: WriteTable): Promise<Uint8Array> {
  const titles = [columnTitle('index', reader), ...TABLE_COLUMNS.map(({ header }) => header(reader))]
  // The number in the first column keeps a product with nothing but a name from reading as a heading.
  const body = drafts.map((draft, at): (Written | undefined)[] => [
    { decimal: String(at + 1) },
    ...TABLE_COLUMNS.map(({ value }) => value(draft, reader)),
  ])
  if (format === 'csv') return toCsv(titles, body)
  const widths = [{ width: 5 }, ...TABLE_COLUMNS.map(({ width }) => ({ width }))]
  const head: ExcelCell[] = titles.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true }))
  return writeExcelFile([head, ...body.map((row) => row.map(toExcel))], {
    sheet: sheet ?? SHEET[reader],
    columns: widths,
    stickyRowsCount: 1,
  }).toBuffer()
}

/** Up to fifteen digits a spreadsheet keeps exactly; longer decimals and all else are text. */
function toExcel(written: Written | undefined): ExcelCell {
  if (written === undefined || written === '') return null
  if (typeof written === 'string') return { value: written, type: String, format: '@', wrap: written.includes('\n') }
  const digits = written.decimal.replace(/^-|\./g, '').length
  if (digits > 15) return { value: written.decimal, type: String, format: '@' }
  const places = written.decimal.split('.')[1]?.length ?? 0
  return { value: Number(written.decimal), type: Number, ...(places > 0 && { format: `0.${'0'.repeat(places)}` }) }
}

function toCsv(titles: readonly string[], body: readonly (readonly (Written | undefined)[])[]): Uint8Array {
  const rows = body.map((row) => row.map((written) => (typeof written === 'object' ? written.decimal : harmless(written ?? ''))))
  return new TextEncoder().encode(`\ufeff${Papa.unparse([[...titles], ...rows], { newline: '\r\n' })}\r\n`)
}

/** Excel runs a text that begins like a formula (OWASP, CSV injection); a leading apostrophe makes it text again. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

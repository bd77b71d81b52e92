import { recogniseHeader } from '../header/recognise-header.ts'
import { ImportFileError } from '../import-codes.ts'
import type { ImportNote, Table } from '../import.types.ts'
import { TABLE_LIMITS, type TableLimits } from '../limits.ts'
import { isBlank } from '../values/cell-text.ts'
import { decodeText } from './decode-text.ts'
import { readDelimited } from './read-delimited.ts'
import { readWorkbook, type Sheet } from './read-workbook.ts'

/**
 * Reads a maker's file, .xlsx or delimited text, told apart by content; `fileName` only names the sheet of a
 * text file. Of several sheets the one that reads most like a product table. Throws `ImportFileError`.
 */
export async function readTable(bytes: Uint8Array, fileName: string, limits: TableLimits = TABLE_LIMITS): Promise<Table> {
  if (bytes.length === 0) throw new ImportFileError('empty')
  if (bytes.length > limits.bytes) throw new ImportFileError('too-large', { limit: limits.bytes })
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrEncrypted(bytes)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return chooseSheet(await readWorkbook(bytes, limits))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new ImportFileError('not-a-table')
  const { text, encoding } = decodeText(bytes)
  // Some programs save a web page or XML under a spreadsheet's name.
  if (/^\s*<(?:!doctype|html|\?xml|table|head|meta)/i.test(text)) throw new ImportFileError('not-a-table')
  const rows = readDelimited(text, limits)
  if (rows.every((row) => row.every(isBlank))) throw new ImportFileError('empty')
  const notes: ImportNote[] = encoding === 'utf-8' ? [] : [{ code: 'encoding', params: { encoding } }]
  return { sheet: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''), rows, notes }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte)
}

/** Both .xls and an .xlsx with a password are OLE containers; the latter names its stream in UTF-16. */
function oldOrEncrypted(bytes: Uint8Array): ImportFileError {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  return new ImportFileError(encrypted ? 'encrypted' : 'old-excel')
}

function chooseSheet(sheets: readonly Sheet[]): Table {
  const filled = sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => !isBlank(cell))))
  const ranked = filled
    .map((sheet) => ({ sheet, score: recogniseHeader(sheet.rows)?.score ?? 0 }))
    .toSorted(
      (a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.score - a.score || b.sheet.rows.length - a.sheet.rows.length,
    )
  const chosen = ranked[0]?.sheet
  if (!chosen) throw new ImportFileError('empty')
  const notes: ImportNote[] = filled
    .filter((sheet) => sheet !== chosen)
    .map((sheet) => ({ code: sheet.hidden ? 'sheet-hidden' : 'sheet-ignored', params: { sheet: sheet.name } }))
  if (chosen.hiddenRows.length > 0) {
    notes.push({ code: 'rows-hidden', params: { rows: chosen.hiddenRows.join(', '), count: chosen.hiddenRows.length } })
  }
  if (chosen.hiddenColumns.length > 0)
    notes.push({ code: 'columns-hidden', params: { columns: chosen.hiddenColumns.join(', ') } })
  return { sheet: chosen.name, rows: chosen.rows, notes }
}

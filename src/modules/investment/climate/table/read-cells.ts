import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { fromBuffer } from 'yauzl'
import { AppError } from '../../../../kernel/errors.ts'

/** A cell as text: numbers as the file stores them, days as ISO 8601. */
export type Cells = readonly (readonly string[])[]

/** What a table of figures may hold: a region has a few dozen indicators, districts and years. */
const limits = { bytes: 5 * 1024 * 1024, unpackedBytes: 80 * 1024 * 1024, rows: 5_000, columns: 120 } as const

const refused = (code: string, params: Record<string, string | number> = {}) =>
  new AppError('check_fields', 'invalid', { fields: { file: { code, params } } })

/**
 * The rows of the first sheet of an .xlsx workbook that holds any, or of delimited text (UTF-8, UTF-16, GB18030 or
 * windows-1251), told apart by content. Errors on the field `file`: `table_empty`, `table_too_large`, `table_damaged`,
 * `table_old`.
 */
export async function readCells(bytes: Uint8Array): Promise<Cells> {
  if (bytes.length === 0) throw refused('table_empty')
  if (bytes.length > limits.bytes) throw refused('table_too_large', { megabytes: limits.bytes / 1024 / 1024 })
  // .xls, and .xlsx with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refused('table_old')
  const rows = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readWorkbook(bytes) : readText(bytes)
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  if (last < 0) throw refused('table_empty')
  if (last >= limits.rows || rows.some((row) => row.findLastIndex((cell) => cell !== '') >= limits.columns))
    throw refused('table_too_many', { rows: limits.rows, columns: limits.columns })
  return rows.slice(0, last + 1)
}

interface Stored {
  readonly stored: string
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  await requireSmall(bytes)
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const sheets = await readExcelFile<Stored>(buffer, { trim: false, parseNumber: (stored) => ({ stored }) })
    const filled = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
    return ((filled?.data ?? []) as unknown as (string | boolean | Date | Stored | null)[][]).map((row) => row.map(cellText))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw refused('table_damaged')
  }
}

function cellText(cell: string | boolean | Date | Stored | null): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'object' ? numberText(cell.stored) : String(cell).trim()
}

// Excel stores 0.1 + 0.2 as 0.30000000000000004: it shows fifteen digits, and no more are meant.
function numberText(stored: string): string {
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(stored)) return stored
  const value = Number(stored)
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : stored
}

/** What the parts of the archive say that they unpack to, before any of them is unpacked. */
function requireSmall(bytes: Uint8Array): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const damaged = () => reject(refused('table_damaged'))
  fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (fault, zip) => {
    if (fault || !zip) return damaged()
    let total = 0
    zip.on('error', damaged)
    zip.on('end', () => resolve())
    zip.on('entry', ({ uncompressedSize }: { uncompressedSize: number }) => {
      total += uncompressedSize
      if (total > limits.unpackedBytes) reject(refused('table_too_large', { megabytes: limits.bytes / 1024 / 1024 }))
      else zip.readEntry()
    })
    zip.readEntry()
  })
  return promise
}

function readText(bytes: Uint8Array): string[][] {
  const text = decode(bytes)
  if (text === undefined || /^\s*<|^%PDF/.test(text)) throw refused('table_damaged')
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimitersToGuess: [',', ';', '\t', '|'] })
  // A leading apostrophe keeps a spreadsheet from running a text as a formula.
  return data.map((row) => row.map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, '')))
}

function decode(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030', 'windows-1251']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // GB18030 takes Cyrillic of one byte a letter for rare characters; in Chinese the common ones prevail.
      if (text.includes('\0') || (encoding === 'gb18030' && !readsLikeChinese(text))) continue
      return text
    } catch {
      continue
    }
  }
  return undefined
}

const readsLikeChinese = (text: string) => /[的数年区市人元工业值口出]/.test(text)

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

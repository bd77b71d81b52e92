import readExcelFile from 'read-excel-file/node'
import { ImportFileError } from '../import-codes.ts'
import type { Cell } from '../import.types.ts'
import type { TableLimits } from '../limits.ts'
import { columnLetter } from '../values/cell-text.ts'
import { cellPlace, workbookLayout, type SheetLayout } from './workbook-layout.ts'
import { workbookParts } from './workbook-parts.ts'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: Cell[][]
  /** Rows (from 1) and columns (letters) that hold something and are hidden: left out. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly string[]
}

interface StoredNumber {
  readonly stored: string
}

type LibraryCell = string | StoredNumber | boolean | Date | null

/**
 * Reads every sheet of an .xlsx workbook: numbers as the decimal text in the file, dates as days, values of
 * formulas, merged cells filled downwards, hidden rows and columns blank. Throws `ImportFileError`.
 */
export async function readWorkbook(bytes: Uint8Array, limits: TableLimits): Promise<Sheet[]> {
  const layouts = workbookLayout(await workbookParts(bytes, limits))
  for (const layout of layouts.values()) {
    if (layout.rowCount > limits.rows) throw new ImportFileError('too-many-rows', { limit: limits.rows, rows: layout.rowCount })
    if (layout.columnCount > limits.columns) throw new ImportFileError('too-many-columns', { limit: limits.columns })
  }
  const sheets = await readSheets(bytes)
  return sheets.map(({ sheet, data }) => toSheet(sheet, data as unknown as LibraryCell[][], layouts.get(sheet)))
}

async function readSheets(bytes: Uint8Array) {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await readExcelFile<StoredNumber>(buffer, { trim: false, parseNumber: (stored) => ({ stored }) })
  } catch {
    throw new ImportFileError('damaged')
  }
}

function toSheet(name: string, data: readonly LibraryCell[][], layout: SheetLayout | undefined): Sheet {
  const hiddenRows: number[] = []
  const hiddenColumns = new Set<number>()
  const rows = data.map((row, at) =>
    row.map((value, column) => toCell(value, layout?.formats.get(`${columnLetter(column)}${at + 1}`))),
  )
  for (const [cell, shown] of layout?.errors ?? []) {
    const { row, column } = cellPlace(cell)
    if (rows[row] && column < rows[row].length) rows[row][column] = shown
  }
  for (const { row, column, lastRow } of layout?.merges ?? []) {
    const value = rows[row]?.[column] ?? null
    for (let at = row + 1; value !== null && at <= lastRow && at < rows.length; at++) {
      const below = rows[at]
      if (below && (below[column] ?? null) === null) below[column] = value
    }
  }
  for (const [at, row] of rows.entries()) {
    if (layout?.hiddenRows.has(at) && row.some((cell) => cell !== null)) hiddenRows.push(at + 1)
    row.forEach((cell, column) => {
      if (cell !== null && layout?.hiddenColumns.has(column)) hiddenColumns.add(column)
      if (layout?.hiddenRows.has(at) || layout?.hiddenColumns.has(column)) row[column] = null
    })
  }
  return {
    name,
    hidden: layout?.hidden ?? false,
    rows,
    hiddenRows,
    hiddenColumns: [...hiddenColumns].toSorted((a, b) => a - b).map(columnLetter),
  }
}

function toCell(value: LibraryCell, format: string | undefined): Cell {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  if (typeof value === 'object') return { number: value.stored, ...(format !== undefined && { format }) }
  return value
}

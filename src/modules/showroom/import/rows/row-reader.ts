import type { Cell, Reason } from '../import.types.ts'
import type { NoteCode } from '../import-codes.ts'
import type { ColumnField } from '../header/column-fields.ts'
import type { Header, HeaderColumn } from '../header/header.types.ts'
import { cellText, columnLetter } from '../values/cell-text.ts'
import type { NoteCollector } from './collect-notes.ts'

/** What a failed formula leaves in a cell, in Excel's English and Russian. */
const ERROR_CELL = /^#(?:REF|VALUE|N\/A|DIV\/0|NAME|NUM|NULL|SPILL|CALC|ССЫЛКА|ЗНАЧ|Н\/Д|ДЕЛ\/0|ИМЯ|ЧИСЛО|ПУСТО)[!?]?$/iu
/** Without these a row is not what its maker meant: an error in one refuses it; elsewhere it counts as blank. */
const MUST_HOLD: ReadonlySet<ColumnField> = new Set(['name', 'sku', 'price', 'currency', 'unit', 'moq'])

/** Thrown inside the reading of one row and caught there: the row is refused at one cell. */
export class RowRefused extends Error {
  readonly column: HeaderColumn
  readonly reason: Reason

  constructor(column: HeaderColumn, reason: Reason) {
    super(reason.code)
    this.column = column
    this.reason = reason
  }
}

/** A spreadsheet makes a day of `10-12`: such a cell tells nothing any more. */
export function isDate(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null && 'date' in cell
}

/** One row seen through the header: cells by field, and notes that know their place. */
export class RowReader {
  readonly number: number
  readonly header: Header
  readonly #cells: readonly Cell[]
  readonly #notes: NoteCollector

  constructor(number: number, cells: readonly Cell[], header: Header, notes: NoteCollector) {
    this.number = number
    this.header = header
    this.#cells = cells
    this.#notes = notes
  }

  columns(field: ColumnField): readonly HeaderColumn[] {
    return this.header.columns.filter((column) => column.field === field)
  }

  cell(column: HeaderColumn): Cell {
    return this.#cells[column.index] ?? null
  }

  /** The text of a field's first filled column, with that column; undefined where all are blank. */
  find(field: ColumnField): { text: string; cell: Cell; column: HeaderColumn } | undefined {
    for (const column of this.columns(field)) {
      const text = this.text(column)
      if (text !== '') return { text, cell: this.cell(column), column }
    }
    return undefined
  }

  /** A cell as text; the error of a formula refuses the row or counts as blank. */
  text(column: HeaderColumn): string {
    const text = cellText(this.cell(column))
    if (!ERROR_CELL.test(text)) return text
    if (column.field && MUST_HOLD.has(column.field)) this.refuse(column, { code: 'cell-error', params: { value: text } })
    return ''
  }

  /** One line of plain text; a lone dash is how people leave a cell blank. */
  line(field: ColumnField): string | undefined {
    const text = this.find(field)?.text.replaceAll('\n', ' ')
    return text === undefined || /^[-–—]+$/.test(text) ? undefined : text
  }

  note(code: NoteCode, column: HeaderColumn, params: Record<string, string>, once = false): void {
    this.#notes.add(code, { ...params, cell: this.cellName(column) }, { row: this.number, column: column.text }, once)
  }

  refuse(column: HeaderColumn, reason: Reason): never {
    throw new RowRefused(column, { ...reason, params: { ...reason.params, cell: this.cellName(column) } })
  }

  cellName(column: HeaderColumn): string {
    return `${columnLetter(column.index)}${this.number}`
  }
}

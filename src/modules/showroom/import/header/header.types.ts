import type { Locale } from '../../../../kernel/locale.ts'
import type { ImportNote } from '../import.types.ts'
import type { ColumnField } from './column-fields.ts'
import type { TextMark } from './language-marks.ts'

export interface HeaderColumn {
  readonly index: number
  /** The header as written, or the column's letter where it is blank. */
  readonly text: string
  /** Null for a column that we do not know or do not take. */
  readonly field: ColumnField | null
  readonly mark: TextMark | null
  readonly unit?: string
  readonly currency?: string
  readonly incoterm?: string
}

export interface Header {
  /** Rows of the header, as indexes into the table; data begin after `lastRow`. */
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: readonly HeaderColumn[]
  /** The language in which the header is written. */
  readonly language: Locale
  /** What the lines above the header say of all prices. */
  readonly currency?: string
  readonly incoterm?: string
  readonly score: number
  readonly notes: readonly ImportNote[]
}

import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { District } from '../district/district.ts'
import type { Indicator } from '../indicator/indicator.ts'

/** One figure that a table states, as it will be written: plain JSON, kept until it is confirmed. */
export interface PlannedValue {
  /** Of the table, from 1. */
  readonly row: number
  readonly indicatorId: string
  readonly code: string
  readonly district: string | null
  readonly period: string
  readonly number?: string | undefined
  readonly texts?: LocalizedText | undefined
  /** ISO 8601. */
  readonly asOf: string
  readonly source: string
  readonly sourceUrl: string
  readonly act: string
  readonly demo: boolean
  /** The row that stands now, and what it says. */
  readonly replaces: string | null
  readonly before: string | null
}

/** What is wrong with one cell; its text stands under `climate.cell.{code}`. */
export interface CellFault {
  /** Such as `F9`. */
  readonly cell: string
  /** The title of its column. */
  readonly column: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface ImportPlan {
  readonly values: readonly PlannedValue[]
  readonly faults: readonly CellFault[]
  /** Rows that say what stands already. */
  readonly unchanged: number
  /** Titles of columns that were left out. */
  readonly unknown: readonly string[]
}

/** What the words of a table stand for. */
export interface Words {
  readonly indicator: (text: string) => Indicator | undefined
  /** Null: the whole region. */
  readonly district: (text: string) => District | null | undefined
}

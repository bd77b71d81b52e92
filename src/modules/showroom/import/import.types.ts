import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { NoteCode, ReasonCode } from './import-codes.ts'

/** A number as the file stores it: decimal text, never a double; `format` is the sheet's number format. */
export interface NumberCell {
  readonly number: string
  readonly format?: string
}

/** A calendar day, `YYYY-MM-DD`. */
export interface DateCell {
  readonly date: string
}

export type Cell = string | boolean | NumberCell | DateCell | null

export type Params = Readonly<Record<string, string | number>>

/** Something a person should know that stops nothing. `count` > 1 when the same holds for more rows. */
export interface ImportNote {
  readonly code: NoteCode
  readonly params: Params
  readonly row?: number
  readonly column?: string
  readonly count?: number
}

export interface Table {
  /** Name of the sheet that was read; for text files the file name without its ending. */
  readonly sheet: string
  /** `rows[0]` is row 1 of the sheet: blank and hidden rows keep their place as empty rows. */
  readonly rows: Cell[][]
  readonly notes: ImportNote[]
}

export type Texts = LocalizedText

export const DETAIL_KINDS = ['grade', 'specification', 'size', 'colour', 'material', 'shelf-life'] as const
export type DetailKind = (typeof DETAIL_KINDS)[number]

export interface DraftPrice {
  /** Exact decimal, point, no trailing zeros, at most six places. */
  readonly amount: string
  /** ISO 4217; absent when the file names none. */
  readonly currency?: string
  /** UN/ECE Rec 20/21 code of the unit that the price is for. */
  readonly per?: string
  /** Incoterms 2020 code that the column or cell names. */
  readonly incoterm?: string
}

export interface DraftQuantity {
  readonly value: string
  readonly unit?: string
}

export interface DraftHsCode {
  readonly hs6: string
  /** The longer code of one country (ISO 3166-1 alpha-2), with the six digits at its head. */
  readonly national?: { readonly country: string; readonly code: string }
}

/** One product as a maker's row gives it. Absent means: the file says nothing about it. */
export interface ProductDraft {
  readonly row: number
  readonly sku?: string
  readonly gtin?: string
  readonly names: Texts
  readonly descriptions?: Texts
  readonly price?: DraftPrice | 'on-request'
  readonly moq?: DraftQuantity
  readonly unit?: string
  readonly hs?: DraftHsCode
  readonly category?: string
  readonly packaging?: string
  readonly packQuantity?: DraftQuantity
  readonly leadTimeDays?: number
  readonly certificates?: readonly string[]
  readonly photos?: readonly string[]
  readonly stock?: DraftQuantity
  readonly netWeightKg?: string
  readonly grossWeightKg?: string
  readonly origin?: string
  readonly details?: Partial<Record<DetailKind, string>>
}

export interface Reason {
  readonly code: ReasonCode
  readonly params: Params
}

/** `column` is the header's text, or the column's letter where the header is blank; `cell` as in `F9`. */
export interface RefusedRow {
  readonly row: number
  readonly column: string
  readonly cell: string
  readonly reason: Reason
}

/** A row that says again what row `of` says; it yields nothing and is not an error. */
export interface DuplicateRow {
  readonly row: number
  readonly of: number
}

export interface ParsedRows {
  readonly drafts: ProductDraft[]
  readonly refused: RefusedRow[]
  readonly duplicates: DuplicateRow[]
  readonly notes: ImportNote[]
}

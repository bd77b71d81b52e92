import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Field } from './fields.ts'

/** A number that a spreadsheet may add up, or words; `texts` are written in one language or in all. */
export type ExportValue = string | { readonly decimal: string } | { readonly texts: LocalizedText }

/** Money of one year and currency. */
export interface MoneyOut {
  readonly field: 'planned' | 'paid'
  readonly year: number
  readonly currency: string
  readonly decimal: string
}

export interface ExportRow extends Partial<Record<Field, ExportValue>> {
  /** All of a project's money, which one cell cannot hold when years or currencies differ. */
  readonly money?: readonly MoneyOut[]
}

/** A decimal string of the database without what it says nothing by: `4.0000` → `4`; nothing for null. */
export function decimalOut(value: string | null): ExportValue {
  return value === null ? '' : { decimal: value.includes('.') ? value.replace(/\.?0+$/, '') : value }
}

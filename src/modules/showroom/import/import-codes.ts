import { AppError } from '../../../kernel/errors.ts'

/** Why a row is refused; its text stands under `import.reason.{code}`. */
export const REASON_CODES = [
  'name-missing',
  'name-too-long',
  'price-negative',
  'price-zero',
  'price-range',
  'price-unreadable',
  'price-too-large',
  'price-is-date',
  'number-scientific',
  'cell-error',
  'currency-unknown',
  'unit-unknown',
  'moq-negative',
  'moq-zero',
  'stock-negative',
  'sku-repeated',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** What a person is told though nothing is refused; its text stands under `import.note.{code}`. */
export const NOTE_CODES = [
  'sheet-ignored',
  'sheet-hidden',
  'encoding',
  'rows-above-header',
  'rows-hidden',
  'columns-hidden',
  'column-unknown',
  'column-private',
  'column-repeated',
  'no-header',
  'row-duplicate',
  'row-total',
  'row-section',
  'row-text',
  'row-header-again',
  'number-ambiguous',
  'number-rounded',
  'price-from',
  'price-remark',
  'currency-missing',
  'currency-assumed',
  'unit-missing',
  'moq-range',
  'moq-unreadable',
  'hs-zero-restored',
  'hs-too-short',
  'hs-unreadable',
  'hs-several',
  'lead-time-unreadable',
  'lead-time-working-days',
  'stock-unreadable',
  'weight-unreadable',
  'pack-quantity-unreadable',
  'gtin-unreadable',
] as const
export type NoteCode = (typeof NOTE_CODES)[number]

/** Why a whole file cannot be read; its text stands under `error.import-file-{code}`. */
export const FILE_CODES = [
  'empty',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'old-excel',
  'encrypted',
  'not-a-table',
  'damaged',
  'zip-too-many-entries',
  'zip-too-large',
  'zip-entry-too-large',
  'zip-bomb',
  'zip-unsafe-name',
  'zip-damaged',
] as const
export type FileCode = (typeof FILE_CODES)[number]

const LIMITS: ReadonlySet<FileCode> = new Set<FileCode>([
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'zip-too-many-entries',
  'zip-too-large',
  'zip-entry-too-large',
  'zip-bomb',
])

/** Thrown when a file as a whole is refused; `params` fill its text's placeholders. */
export class ImportFileError extends AppError {
  readonly fileCode: FileCode

  constructor(fileCode: FileCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`import-file-${fileCode}`, LIMITS.has(fileCode) ? 'limit' : 'invalid', { params })
    this.name = 'ImportFileError'
    this.fileCode = fileCode
  }
}

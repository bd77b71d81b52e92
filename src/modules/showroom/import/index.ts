export { FILE_CODES, ImportFileError, NOTE_CODES, REASON_CODES } from './import-codes.ts'
export type { FileCode, NoteCode, ReasonCode } from './import-codes.ts'
export type {
  Cell, DetailKind, DraftHsCode, DraftPrice, DraftQuantity, DuplicateRow, ImportNote, ParsedRows, ProductDraft, RefusedRow, Table, Texts,
} from './import.types.ts'
export { PHOTO_ZIP_LIMITS, TABLE_LIMITS } from './limits.ts'
export { readTable } from './reading/read-table.ts'
export { recogniseHeader } from './header/recognise-header.ts'
export type { Header, HeaderColumn } from './header/header.types.ts'
export { parseRows } from './rows/parse-rows.ts'
export type { ParseOptions } from './rows/parse-rows.ts'
export { readProducts } from './read-products.ts'
export type { ReadProducts } from './read-products.ts'

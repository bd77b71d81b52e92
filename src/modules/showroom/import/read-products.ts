import type { Header } from './header/header.types.ts'
import { recogniseHeader } from './header/recognise-header.ts'
import type { ParsedRows } from './import.types.ts'
import { parseRows, type ParseOptions } from './rows/parse-rows.ts'
import { readTable } from './reading/read-table.ts'

export interface ReadProducts extends ParsedRows {
  readonly sheet: string
  /** Null when no row reads like a header: then there are no drafts, and a note says so. */
  readonly header: Header | null
}

/** A maker's file from bytes to drafts, with all notes in the order of file, header, rows. Throws `ImportFileError`. */
export async function readProducts(bytes: Uint8Array, fileName: string, options: ParseOptions = {}): Promise<ReadProducts> {
  const { sheet, rows, notes } = await readTable(bytes, fileName)
  const header = recogniseHeader(rows)
  if (!header) {
    return { sheet, header, drafts: [], refused: [], duplicates: [], notes: [...notes, { code: 'no-header', params: {} }] }
  }
  const parsed = parseRows(rows, header, options)
  return { ...parsed, sheet, header, notes: [...notes, ...header.notes, ...parsed.notes] }
}

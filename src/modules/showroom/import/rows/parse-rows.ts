import type { Cell, ParsedRows, ProductDraft, RefusedRow } from '../import.types.ts'
import type { Header } from '../header/header.types.ts'
import { rowTexts } from '../header/score-header.ts'
import { columnLetter } from '../values/cell-text.ts'
import { NoteCollector } from './collect-notes.ts'
import { gatherEvidence } from './column-evidence.ts'
import { takeOutDuplicates } from './duplicates.ts'
import { readDraft } from './read-draft.ts'
import { codesUnderSku } from './refine-columns.ts'
import { rowKind, type RowKind } from './row-kind.ts'
import { RowReader, RowRefused } from './row-reader.ts'

export interface ParseOptions {
  /** ISO 3166-1 alpha-2 of the maker: whose national code stands in a column of ten-digit codes. */
  readonly country?: string
}

/**
 * Reads every row below the header: a draft, a refusal with its cell, or a row left out with a note
 * (totals, section headings, remarks, the header again). Row numbers are the sheet's own, from 1.
 */
export function parseRows(rows: readonly (readonly Cell[])[], found: Header, options: ParseOptions = {}): ParsedRows {
  const header = codesUnderSku(rows, found)
  const notes = new NoteCollector()
  const evidence = gatherEvidence(rows, header)
  const country = options.country ?? 'UZ'
  const kinds = rows.map((row, at): RowKind => (at <= header.lastRow ? 'blank' : rowKind(row, header)))
  const drafts: ProductDraft[] = []
  const refused: RefusedRow[] = []
  let section: string | undefined
  rows.forEach((cells, at) => {
    const kind = kinds[at] ?? 'blank'
    const number = at + 1
    if (kind === 'blank') return
    if (kind === 'section' && nextIsProduct(kinds, at)) {
      section = rowTexts(cells).find(Boolean)
      notes.add('row-section', { section: section ?? '' }, { row: number })
    } else if (kind === 'product') {
      const row = new RowReader(number, cells, header, notes)
      try {
        drafts.push(readDraft(row, { evidence, section, country }))
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error
        refused.push({ row: number, column: error.column.text, cell: row.cellName(error.column), reason: error.reason })
      }
    } else {
      const text = rowTexts(cells).find(Boolean) ?? ''
      notes.add(kind === 'section' ? 'row-text' : `row-${kind}`, { text }, { row: number })
    }
  })
  const sku = header.columns.find((column) => column.field === 'sku')
  const kept = takeOutDuplicates(drafts, { column: sku?.text ?? '', letter: columnLetter(sku?.index ?? 0) })
  for (const { row, of } of kept.duplicates) notes.add('row-duplicate', { row, of }, { row })
  return {
    drafts: kept.drafts,
    refused: [...refused, ...kept.refused].toSorted((a, b) => a.row - b.row),
    duplicates: kept.duplicates,
    notes: notes.all(),
  }
}

/** A heading stands above products, perhaps with further headings or blank rows between. */
function nextIsProduct(kinds: readonly RowKind[], at: number): boolean {
  const next = kinds.slice(at + 1).find((kind) => kind !== 'blank' && kind !== 'header-again' && kind !== 'section')
  return next === 'product'
}

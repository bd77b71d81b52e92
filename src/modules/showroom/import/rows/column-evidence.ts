import type { Locale } from '../../../../kernel/locale.ts'
import type { Cell } from '../import.types.ts'
import type { ColumnField } from '../header/column-fields.ts'
import type { Header } from '../header/header.types.ts'
import { cellText, formatWords } from '../values/cell-text.ts'
import { decimalMarkOf, type DecimalMark } from '../values/number-text.ts'
import { readWords } from '../values/price.ts'
import { scanNumbers } from '../values/scan-numbers.ts'
import { columnLanguage } from './text-language.ts'

export interface Evidence {
  /** The mark of fractions in a column; undefined when its numbers leave it open and the sheet does too. */
  markOf(column: number): DecimalMark
  /** The language that a text column's unmarked cells lean to. */
  languageOf(column: number): Locale
  /** The one currency that the price column's own cells name, if they agree. */
  readonly currency: string | undefined
}

const SAMPLE_ROWS = 300
const NUMERIC: ReadonlySet<ColumnField> = new Set(['price', 'moq', 'stock', 'netWeight', 'grossWeight', 'packQuantity'])

/** What the texts of a whole column say of its numbers, so that `1,234` is read as its neighbours are. */
export function gatherEvidence(rows: readonly (readonly Cell[])[], header: Header): Evidence {
  const marks = new Map<number, DecimalMark>()
  const currencies = new Set<string>()
  for (const column of header.columns) {
    if (!column.field || !NUMERIC.has(column.field)) continue
    const votes = { ',': 0, '.': 0 }
    for (const row of rows.slice(header.lastRow + 1)) {
      const cell = row[column.index]
      if (typeof cell !== 'string') {
        if (column.field === 'price' && cell && typeof cell === 'object' && 'number' in cell)
          add(currencies, formatWords(cell.format))
        continue
      }
      const text = cellText(cell)
      for (const { text: number } of scanNumbers(text).numbers) {
        const mark = decimalMarkOf(number)
        if (mark) votes[mark] += 1
      }
      if (column.field === 'price') add(currencies, text)
    }
    marks.set(column.index, winner(votes))
  }
  const languages = new Map<number, Locale>()
  for (const { field, mark, index } of header.columns) {
    if ((field !== 'name' && field !== 'description') || mark) continue
    const texts = rows.slice(header.lastRow + 1, header.lastRow + 1 + SAMPLE_ROWS).map((row) => cellText(row[index]))
    languages.set(index, columnLanguage(texts, header.language))
  }
  const sheet = winner({
    ',': [...marks.values()].filter((mark) => mark === ',').length,
    '.': [...marks.values()].filter((mark) => mark === '.').length,
  })
  return {
    markOf: (column) => marks.get(column) ?? sheet,
    languageOf: (column) => languages.get(column) ?? header.language,
    currency: currencies.size === 1 ? [...currencies][0] : undefined,
  }
}

function add(currencies: Set<string>, text: string): void {
  const currency = /\p{L}|\p{Sc}/u.test(text) ? readWords(text).terms.currency : undefined
  if (currency) currencies.add(currency)
}

function winner(votes: { ',': number; '.': number }): DecimalMark {
  return votes[','] > votes['.'] ? ',' : votes['.'] > votes[','] ? '.' : undefined
}

import Papa from 'papaparse'
import { recogniseHeader } from '../header/recognise-header.ts'
import { ImportFileError } from '../import-codes.ts'
import type { Cell } from '../import.types.ts'
import type { TableLimits } from '../limits.ts'

const DELIMITERS = [',', ';', '\t', '|', '，'] as const
const SAMPLE_ROWS = 80

/**
 * Rows of a text table. The delimiter is the one under which the table has the best header, then the most
 * even rows: counting signs alone fails on decimal commas. Excel's own `sep=;` line is obeyed and left out.
 */
export function readDelimited(text: string, limits: TableLimits): Cell[][] {
  const told = /^sep=(.)\r?\n/.exec(text)
  const delimiter = told?.[1] ?? bestDelimiter(text)
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false })
  while (data.length > 0 && data.at(-1)?.every((field) => field.trim() === '')) data.pop()
  if (data.length > limits.rows) throw new ImportFileError('too-many-rows', { limit: limits.rows, rows: data.length })
  const rows = data.map((row) => row.map((field): Cell => (field.trim() === '' ? null : field)))
  if (told) rows[0] = []
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== null) + 1), 0)
  if (width > limits.columns) throw new ImportFileError('too-many-columns', { limit: limits.columns })
  return rows
}

function bestDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: true })
    const widths = data.map((row) => row.length)
    const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1
    const even = widths.filter((width) => width === usual).length / (widths.length || 1)
    return { delimiter, header: recogniseHeader(data)?.score ?? 0, even: usual > 1 ? even : 0 }
  })
  return scored.toSorted((a, b) => b.header - a.header || b.even - a.even)[0]?.delimiter ?? ','
}

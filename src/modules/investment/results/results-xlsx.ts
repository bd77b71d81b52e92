import writeXlsxFile from 'write-excel-file/node'
import { type ReportCell, resultsTables } from './results-tables.ts'
import type { ResultsProps } from './results-props.ts'

/** The dashboard as a workbook, one sheet a table; numbers are numbers where a cell can hold them exactly. */
export async function resultsXlsx(props: ResultsProps): Promise<Uint8Array> {
  const tables = resultsTables(props)
  const used = new Set<string>()
  const sheets = tables.map(({ title, columns, rows }) => ({
    sheet: sheetName(title, used),
    data: [
      [{ value: title, fontWeight: 'bold' as const, fontSize: 14 }],
      columns.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cell)),
    ],
    columns: columns.map((_, index) => ({ width: index === 0 ? 42 : 20 })),
  }))
  return new Uint8Array(await writeXlsxFile(sheets as never).toBuffer())
}

// Excel takes at most 31 characters, none of []:*?/\, and no name twice.
function sheetName(title: string, used: Set<string>): string {
  const stem = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 28)
    .trim()
  const name = used.has(stem) ? `${stem} ${used.size}` : stem
  used.add(name)
  return name
}

function cell(value: ReportCell) {
  if (typeof value !== 'object') return { value }
  const digits = value.amount.replace(/[-.]/g, '').replace(/^0+/, '').length
  return digits > 15 ? { value: value.amount } : { value: Number(value.amount), format: '#,##0.00' }
}

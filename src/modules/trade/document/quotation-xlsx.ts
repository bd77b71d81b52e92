import writeXlsxFile from 'write-excel-file/node'
import { type QuotationDocument, quotationSheet } from './quotation-sheet.ts'

/** A quotation as a spreadsheet; amounts are numbers where a cell can hold them exactly (15 digits), else text. */
export async function quotationXlsx(document: QuotationDocument): Promise<Uint8Array> {
  const sheet = quotationSheet(document)
  const bold = { fontWeight: 'bold' as const }
  const rows = [
    [{ value: `${sheet.heading} ${sheet.number}`, ...bold }],
    ...sheet.terms.filter(({ value }) => value).map(({ label, value }) => [{ value: label }, { value }]),
    [],
    [...sheet.columns.slice(0, 3), '', ...sheet.columns.slice(3)].map((value) => ({ value, ...bold })),
    ...sheet.lines.map(({ position, name, exact }) => [
      { value: Number(position) },
      { value: name },
      exactCell(exact.quantity, '#,##0.###'),
      { value: exact.unit },
      exactCell(exact.price, '#,##0.00####'),
      exactCell(exact.total, '#,##0.00'),
    ]),
    [
      { value: '' },
      { value: sheet.totalLabel, ...bold },
      { value: '' },
      { value: '' },
      { value: sheet.currency, ...bold },
      { ...exactCell(sheet.exactTotal, '#,##0.00'), ...bold },
    ],
  ]
  const columns = [{ width: 18 }, { width: 42 }, { width: 14 }, { width: 10 }, { width: 16 }, { width: 18 }]
  return new Uint8Array(await writeXlsxFile(rows as never, { columns, sheet: sheet.heading.slice(0, 31) } as never).toBuffer())
}

function exactCell(decimal: string, format: string) {
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '').length
  return digits > 15 || decimal === '' ? { value: decimal } : { value: Number(decimal), format }
}

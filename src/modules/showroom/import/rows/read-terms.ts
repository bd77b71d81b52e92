import type { DraftPrice, DraftQuantity } from '../import.types.ts'
import type { Grouping } from '../values/number-text.ts'
import { cellText, formatWords } from '../values/cell-text.ts'
import { currencyInPhrase } from '../values/currency.ts'
import { readPrice } from '../values/price.ts'
import { readQuantity } from '../values/quantity.ts'
import { unitInPhrase } from '../values/unit.ts'
import type { Evidence } from './column-evidence.ts'
import { isDate, type RowReader } from './row-reader.ts'

/** The row's unit, from its own column. A unit that nobody knows refuses the row: a price would hang in the air. */
export function readUnit(row: RowReader, field: 'unit' | 'priceUnit'): string | undefined {
  const found = row.find(field)
  if (!found || /^[-–—]+$/.test(found.text)) return undefined
  const unit = unitInPhrase(found.text)?.code
  return unit ?? row.refuse(found.column, { code: 'unit-unknown', params: { value: found.text } })
}

/** The row's price with what header, title and neighbours add to it. */
export function readRowPrice(
  row: RowReader,
  unit: string | undefined,
  evidence: Evidence,
): DraftPrice | 'on-request' | undefined {
  const found = row.find('price')
  if (!found) return undefined
  const { column, cell } = found
  if (isDate(cell)) row.refuse(column, { code: 'price-is-date', params: { value: found.text } })
  const stored = typeof cell === 'object' && cell !== null && 'number' in cell
  const text = stored ? `${cellText({ number: cell.number })} ${formatWords(cell.format)}`.trim() : found.text
  const named = ownCurrency(row) ?? column.currency ?? row.header.currency
  const perUnit = readUnit(row, 'priceUnit') ?? column.unit ?? unit
  const mark = stored ? '.' : evidence.markOf(column.index)
  const read = readPrice(text, { mark, grouping: groupingOf(row, named, perUnit) })
  if ('empty' in read) return undefined
  if ('refused' in read) return row.refuse(column, read.refused)
  for (const note of read.notes) row.note(note.code, column, note.params)
  if (read.price === 'on-request') return 'on-request'
  const currency = read.price.currency ?? named ?? evidence.currency
  if (!currency) row.note('currency-missing', column, {}, true)
  else if (!read.price.currency && !named) row.note('currency-assumed', column, { currency }, true)
  const per = read.price.per ?? perUnit
  if (!per) row.note('unit-missing', column, {}, true)
  const incoterm =
    read.price.incoterm ??
    row
      .find('incoterm')
      ?.text.match(/\b[A-Z]{3}\b/i)?.[0]
      .toUpperCase() ??
    column.incoterm ??
    row.header.incoterm
  return { amount: read.price.amount, ...(currency && { currency }), ...(per && { per }), ...(incoterm && { incoterm }) }
}

function ownCurrency(row: RowReader): string | undefined {
  const found = row.find('currency')
  if (!found || /^[-–—]+$/.test(found.text)) return undefined
  const known = currencyInPhrase(found.text)?.code ?? /^[A-Z]{3}$/.exec(found.text.toUpperCase())?.[0]
  return known ?? row.refuse(found.column, { code: 'currency-unknown', params: { value: found.text } })
}

/** `1,450` alone: thousands in Chinese and English, and wherever a fraction of the unit would be absurd. */
function groupingOf(row: RowReader, currency: string | undefined, per: string | undefined): Grouping {
  if (currency === 'UZS' || per === 'TNE') return 'both'
  return row.header.language === 'en' || row.header.language === 'zh-Hans' ? ',' : undefined
}

/** Minimum order: refused when negative or nought, otherwise left out with a note when it cannot be read. */
export function readMoq(row: RowReader, unit: string | undefined, evidence: Evidence): DraftQuantity | undefined {
  const found = row.find('moq')
  if (!found) return undefined
  const { column, cell, text } = found
  const stored = typeof cell === 'object' && cell !== null && 'number' in cell
  const shown = stored ? `${text} ${formatWords(cell.format)}` : text
  const read = isDate(cell)
    ? ({ problem: 'unreadable' } as const)
    : readQuantity(shown, stored ? '.' : evidence.markOf(column.index))
  if ('problem' in read) {
    if (read.problem === 'negative') row.refuse(column, { code: 'moq-negative', params: { value: text } })
    if (read.problem === 'zero') row.refuse(column, { code: 'moq-zero', params: { value: text } })
    if (read.problem === 'unreadable') row.note('moq-unreadable', column, { value: text })
    return undefined
  }
  if (read.range) row.note('moq-range', column, { value: text, read: read.quantity.value })
  if (read.ambiguous) row.note('number-ambiguous', column, { value: text, read: read.quantity.value })
  const own = read.quantity.unit ?? column.unit ?? unit
  return { value: read.quantity.value, ...(own && { unit: own }) }
}

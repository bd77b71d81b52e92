import type { DetailKind, DraftHsCode, DraftQuantity } from '../import.types.ts'
import type { NoteCode } from '../import-codes.ts'
import type { ColumnField } from '../header/column-fields.ts'
import type { HeaderColumn } from '../header/header.types.ts'
import { certificateCode, readCertificates } from '../values/certificates.ts'
import { readHsCode } from '../values/hs-code.ts'
import { readLeadTime } from '../values/lead-time.ts'
import { readPhotoNames } from '../values/photos.ts'
import { readQuantity } from '../values/quantity.ts'
import { readWeightKg } from '../values/weight.ts'
import type { Evidence } from './column-evidence.ts'
import { isDate, type RowReader } from './row-reader.ts'

/** `country` is whose longer code a column of more than six digits holds when its header does not tell. */
export function readHs(row: RowReader, country: string): DraftHsCode | undefined {
  const found = row.find('hs')
  if (!found || /^[-–—]+$/.test(found.text)) return undefined
  const named = row.line('hsCountry')?.toUpperCase()
  const whose = named && /^[A-Z]{2}$/.test(named) ? named : codeCountry(found.column, row, country)
  const read = readHsCode(found.cell, whose)
  if (read.note) row.note(read.note.code, found.column, read.note.params, read.note.code === 'hs-zero-restored')
  return 'hs' in read ? read.hs : undefined
}

/** ТН ВЭД and TIF TN are the maker's own country's code, a Chinese header China's; HS alone is the maker's. */
function codeCountry(column: HeaderColumn, row: RowReader, country: string): string {
  if (/тн\s*вэд|tif|tn\s*ved/iu.test(column.text)) return country
  return /\p{Script=Han}/u.test(column.text) || row.header.language === 'zh-Hans' ? 'CN' : country
}

export function readLead(row: RowReader): number | undefined {
  const found = row.find('leadTime')
  if (!found || /^[-–—]+$/.test(found.text)) return undefined
  const read = isDate(found.cell) ? ({ problem: 'unreadable' } as const) : readLeadTime(found.text, found.column.text)
  if ('problem' in read) {
    row.note('lead-time-unreadable', found.column, { value: found.text })
    return undefined
  }
  if (read.workingDays) row.note('lead-time-working-days', found.column, { value: found.text, read: String(read.days) }, true)
  return read.days
}

/** Stock or pieces in a pack: a quantity that a row can do without. */
export function readOptionalQuantity(
  row: RowReader,
  field: 'stock' | 'packQuantity',
  unit: string | undefined,
  evidence: Evidence,
  note: NoteCode,
): DraftQuantity | undefined {
  const found = row.find(field)
  if (!found) return undefined
  const stored = typeof found.cell === 'object' && found.cell !== null
  const read = isDate(found.cell)
    ? ({ problem: 'unreadable' } as const)
    : readQuantity(found.text, stored ? '.' : evidence.markOf(found.column.index))
  if ('quantity' in read) {
    const own = read.quantity.unit ?? found.column.unit ?? unit
    return { value: read.quantity.value, ...(own && { unit: own }) }
  }
  if (read.problem === 'negative' && field === 'stock')
    row.refuse(found.column, { code: 'stock-negative', params: { value: found.text } })
  if (read.problem === 'zero' && field === 'stock') return { value: '0', ...(unit && { unit }) }
  if (read.problem !== 'empty') row.note(note, found.column, { value: found.text })
  return undefined
}

export function readWeight(row: RowReader, field: 'netWeight' | 'grossWeight', evidence: Evidence): string | undefined {
  const found = row.find(field)
  if (!found || /^[-–—]+$/.test(found.text)) return undefined
  const stored = typeof found.cell === 'object' && found.cell !== null
  const kilograms = isDate(found.cell)
    ? null
    : readWeightKg(found.text, found.column.unit, stored ? '.' : evidence.markOf(found.column.index))
  if (kilograms === null) row.note('weight-unreadable', found.column, { value: found.text })
  return kilograms ?? undefined
}

/** Certificates of all columns; a column named after one ("Halal") holds yes or no. */
export function readAllCertificates(row: RowReader): string[] {
  return [
    ...new Set(
      row.columns('certificates').flatMap((column) => {
        const text = row.text(column)
        const yes = /^(?:есть|да|имеется|bor|ha|бор|ҳа|有|是|yes|y|true|[+✓✔√v])$/iu.test(text)
        const own = certificateCode(column.text)
        return yes ? (own === column.text ? [] : [own]) : readCertificates(text)
      }),
    ),
  ]
}

export function readPhotos(row: RowReader): string[] {
  return [...new Set(row.columns('photos').flatMap((column) => readPhotoNames(row.text(column))))]
}

export function readGtin(row: RowReader): string | undefined {
  const found = row.find('gtin')
  if (!found) return undefined
  const digits = found.text.replace(/[\s-]/g, '')
  if (/^(?:\d{8}|\d{12,14})$/.test(digits)) return digits
  row.note('gtin-unreadable', found.column, { value: found.text })
  return undefined
}

const DETAILS: readonly (readonly [ColumnField, DetailKind])[] = [
  ['grade', 'grade'],
  ['specification', 'specification'],
  ['size', 'size'],
  ['colour', 'colour'],
  ['material', 'material'],
  ['shelfLife', 'shelf-life'],
]

export function readDetails(row: RowReader): Partial<Record<DetailKind, string>> | undefined {
  const found = DETAILS.flatMap(([field, kind]) => {
    const text = row.line(field)
    return text === undefined ? [] : [[kind, text] as const]
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

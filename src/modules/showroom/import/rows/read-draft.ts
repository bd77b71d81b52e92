import type { ProductDraft, Texts } from '../import.types.ts'
import { TABLE_LIMITS } from '../limits.ts'
import { unitByWord } from '../values/unit.ts'
import type { Evidence } from './column-evidence.ts'
import {
  readAllCertificates,
  readDetails,
  readGtin,
  readHs,
  readLead,
  readOptionalQuantity,
  readPhotos,
  readWeight,
} from './read-goods.ts'
import { readMoq, readRowPrice, readUnit } from './read-terms.ts'
import type { RowReader } from './row-reader.ts'
import { addText } from './text-language.ts'

export interface DraftContext {
  readonly evidence: Evidence
  /** The heading above the row, where the table has sections. */
  readonly section: string | undefined
  /** ISO 3166-1 alpha-2 of the maker. */
  readonly country: string
}

/** One product from one row; throws `RowRefused` when a cell makes the row unusable. */
export function readDraft(row: RowReader, { evidence, section, country }: DraftContext): ProductDraft {
  const names = readNames(row, evidence)
  const descriptions = readTexts(row, evidence, 'description')
  const ownUnit = readUnit(row, 'unit')
  const price = readRowPrice(row, ownUnit, evidence)
  const unit = ownUnit ?? (price && price !== 'on-request' ? price.per : row.columns('price')[0]?.unit)
  const certificates = readAllCertificates(row)
  const photos = readPhotos(row)
  return withoutUndefined({
    row: row.number,
    sku: row.line('sku'),
    gtin: readGtin(row),
    names,
    descriptions: Object.keys(descriptions).length > 0 ? descriptions : undefined,
    price,
    moq: readMoq(row, unit, evidence),
    unit,
    hs: readHs(row, country),
    category: row.line('category') ?? section,
    packaging: row.line('packaging'),
    packQuantity: readOptionalQuantity(row, 'packQuantity', packUnit(unit), evidence, 'pack-quantity-unreadable'),
    leadTimeDays: readLead(row),
    certificates: certificates.length > 0 ? certificates : undefined,
    photos: photos.length > 0 ? photos : undefined,
    stock: readOptionalQuantity(row, 'stock', unit, evidence, 'stock-unreadable'),
    netWeightKg: readWeight(row, 'netWeight', evidence),
    grossWeightKg: readWeight(row, 'grossWeight', evidence),
    origin: row.line('origin'),
    details: readDetails(row),
  })
}

function readNames(row: RowReader, evidence: Evidence): Texts {
  const names = readTexts(row, evidence, 'name', true)
  const [column] = row.columns('name').length > 0 ? row.columns('name') : row.header.columns
  if (column && Object.keys(names).length === 0) row.refuse(column, { code: 'name-missing', params: {} })
  const long = Object.values(names).find((name) => (name?.length ?? 0) > TABLE_LIMITS.nameLength)
  if (column && long !== undefined) row.refuse(column, { code: 'name-too-long', params: { limit: TABLE_LIMITS.nameLength } })
  return names
}

function readTexts(row: RowReader, evidence: Evidence, field: 'name' | 'description', oneLine = false): Texts {
  return row.columns(field).reduce<Texts>((texts, column) => {
    const text = row.text(column)
    const added = /^[-–—]*$/.test(text) ? texts : addText(texts, text, column.mark, evidence.languageOf(column.index))
    return oneLine ? onOneLine(added) : added
  }, {})
}

function onOneLine(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text?.replaceAll('\n', ' ')]))
}

/** A pack holds pieces, kilograms …: what is counted in packs itself leaves the pack's unit open. */
function packUnit(unit: string | undefined): string | undefined {
  return unit && !unit.startsWith('X') && unitByWord(unit) ? unit : undefined
}

function withoutUndefined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}

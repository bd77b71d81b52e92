import type { Locale } from '../../../../kernel/locale.ts'
import { locales } from '../../../../kernel/locale.ts'
import { convert } from '../../../../language/index.ts'
import type { DetailKind, DraftQuantity, ProductDraft } from '../import.types.ts'
import type { ColumnField } from '../header/column-fields.ts'
import { HEADER_WORDS } from '../header/header-words.ts'
import { ON_REQUEST_WORDS } from '../values/on-request.ts'
import { unitLabel } from '../values/unit.ts'

/** A value to write: a decimal that people will reckon with, or text. */
export type Written = { readonly decimal: string } | string

export interface TableColumn {
  readonly header: (reader: Locale) => string
  readonly value: (draft: ProductDraft, reader: Locale) => Written | undefined
  /** In characters. */
  readonly width: number
}

/** How a reader's language names each language of a text column; every word is one that the reader side knows. */
const LANGUAGE_NAMES: Readonly<Record<'uz' | 'ru' | 'zh' | 'en', Readonly<Record<Locale, string>>>> = {
  uz: { uz: 'oʻzbekcha, lotin', 'uz-Cyrl': 'oʻzbekcha, kirill', ru: 'ruscha', 'zh-Hans': 'xitoycha', en: 'inglizcha' },
  ru: { uz: 'узбекский, латиница', 'uz-Cyrl': 'узбекский, кириллица', ru: 'русский', 'zh-Hans': 'китайский', en: 'английский' },
  zh: { uz: '乌兹别克语，拉丁文', 'uz-Cyrl': '乌兹别克语，西里尔文', ru: '俄语', 'zh-Hans': '中文', en: '英语' },
  en: { uz: 'Uzbek, Latin', 'uz-Cyrl': 'Uzbek, Cyrillic', ru: 'Russian', 'zh-Hans': 'Chinese', en: 'English' },
}

function words(reader: Locale): 'uz' | 'ru' | 'zh' | 'en' {
  return reader === 'zh-Hans' ? 'zh' : reader === 'uz-Cyrl' ? 'uz' : reader
}

/** A column's title in the reader's language, with the language of its texts and its unit where it has them. */
export function columnTitle(field: ColumnField, reader: Locale, textLanguage?: Locale, unit?: string): string {
  const label = HEADER_WORDS[field][words(reader)].split('|')[0] ?? field
  const language = textLanguage && LANGUAGE_NAMES[words(reader)][textLanguage]
  const title = label + (language ? ` (${language})` : '') + (unit ? `, ${unitLabel(unit, reader)}` : '')
  return reader === 'uz-Cyrl' ? convert(title, 'uz-Cyrl') : title
}

function column(field: ColumnField, width: number, value: TableColumn['value'], unit?: string): TableColumn {
  return { header: (reader) => columnTitle(field, reader, undefined, unit), value, width }
}

const quantity = (amount: DraftQuantity | undefined, reader: Locale): Written | undefined =>
  amount && (amount.unit ? `${amount.value} ${unitLabel(amount.unit, reader)}` : amount.value)
const price = (draft: ProductDraft) => (draft.price === 'on-request' ? undefined : draft.price)
const detail = (field: ColumnField, kind: DetailKind) => column(field, 16, (draft) => draft.details?.[kind])

/** Every column of the house's own form, in its fixed order; what each writes, the reading half reads back. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
  column('sku', 14, (draft) => draft.sku),
  ...locales.map((language): TableColumn => ({
    header: (reader) => columnTitle('name', reader, language),
    value: (draft) => draft.names[language],
    width: 32,
  })),
  column('category', 18, (draft) => draft.category),
  column('hs', 16, (draft) => draft.hs && (draft.hs.national?.code ?? draft.hs.hs6)),
  column('hsCountry', 10, (draft) => draft.hs?.national?.country),
  column('unit', 12, (draft, reader) => draft.unit && unitLabel(draft.unit, reader)),
  column('price', 14, (draft, reader) =>
    draft.price === 'on-request' ? ON_REQUEST_WORDS[reader] : draft.price && { decimal: draft.price.amount },
  ),
  column('currency', 10, (draft) => price(draft)?.currency),
  column('priceUnit', 14, (draft, reader) => {
    const per = price(draft)?.per
    return per && unitLabel(per, reader)
  }),
  column('incoterm', 12, (draft) => price(draft)?.incoterm),
  column('moq', 16, (draft, reader) => quantity(draft.moq, reader)),
  column('packaging', 20, (draft) => draft.packaging),
  column('packQuantity', 16, (draft, reader) => quantity(draft.packQuantity, reader)),
  column('leadTime', 14, (draft) => (draft.leadTimeDays === undefined ? undefined : { decimal: String(draft.leadTimeDays) })),
  column('stock', 14, (draft, reader) => quantity(draft.stock, reader)),
  column('certificates', 24, (draft) => draft.certificates?.join('; ')),
  column('photos', 24, (draft) => draft.photos?.join('\n')),
  column('netWeight', 12, (draft) => draft.netWeightKg && { decimal: draft.netWeightKg }, 'KGM'),
  column('grossWeight', 12, (draft) => draft.grossWeightKg && { decimal: draft.grossWeightKg }, 'KGM'),
  column('origin', 16, (draft) => draft.origin),
  detail('grade', 'grade'),
  detail('specification', 'specification'),
  detail('size', 'size'),
  detail('colour', 'colour'),
  detail('material', 'material'),
  detail('shelfLife', 'shelf-life'),
  column('gtin', 16, (draft) => draft.gtin),
  ...locales.map((language): TableColumn => ({
    header: (reader) => columnTitle('description', reader, language),
    value: (draft) => draft.descriptions?.[language],
    width: 40,
  })),
]

import type { ProductDraft } from '../import.types.ts'

/** Months of `12 oy`, `18 мес.`, `2 года`, `24个月`; undefined when the text says something else. */
export function monthsOf(text: string | undefined): number | undefined {
  const [, number = '', word = ''] = /^\s*(\d{1,3})\s*(\p{L}+)\.?\s*$/u.exec(text ?? '') ?? []
  const months =
    Number(number) * (/^(?:oy|ой|мес|month|mos?$|个?月)/iu.test(word) ? 1 : /^(?:yil|йил|год|лет|year|年)/iu.test(word) ? 12 : 0)
  return months > 0 && months <= 600 ? months : undefined
}

/** What a row says that has no field of its own in the catalogue, as text by kind. */
export function detailsOf(draft: ProductDraft, shelfLifeRead: boolean): Record<string, string> {
  const { packQuantity: pack, price } = draft
  const found: Record<string, string | undefined> = {
    ...draft.details,
    ...(shelfLifeRead ? { 'shelf-life': undefined } : {}),
    gtin: draft.gtin,
    origin: draft.origin,
    grossWeightKg: draft.grossWeightKg,
    packQuantity: pack && (pack.unit ? `${pack.value} ${pack.unit}` : pack.value),
    incoterm: price && price !== 'on-request' ? price.incoterm : undefined,
  }
  return Object.fromEntries(Object.entries(found).flatMap(([kind, text]) => (text ? [[kind, text.slice(0, 500)]] : [])))
}

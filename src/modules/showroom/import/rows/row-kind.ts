import type { Cell } from '../import.types.ts'
import type { Header } from '../header/header.types.ts'
import { isTitleOf } from '../header/match-header.ts'
import { rowTexts } from '../header/score-header.ts'
import { foldText } from '../values/cell-text.ts'
import { uzbekLatinKey } from '../values/uzbek-key.ts'

export type RowKind = 'blank' | 'total' | 'section' | 'text' | 'header-again' | 'product'

const TOTAL =
  /^(?:итого|итог|всего|общий итог|жами|hammasi|jami|umumiy summa|total|totals|grand total|subtotal|sub total|sum total|合计|总计|小计|共计|总共)(?![\p{L}])/u
const TOTAL_HANZI = /^(?:合计|总计|小计|共计)/u
/** Longer than any category, or with a colon, an address or a telephone: a remark, not a heading. */
const REMARK = /.{61}|[:：*]|https?|www\.|@|\d{2}[\s-]?\d{2}[\s-]?\d{2}|[.!。]$/u

/** What a row below the header is, from its texts alone (a section needs a product below it: the caller knows). */
export function rowKind(row: readonly Cell[], header: Header): RowKind {
  const texts = rowTexts(row)
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [{ text, index }]))
  const [first] = filled
  if (!first) return 'blank'
  if (isHeaderAgain(texts, header)) return 'header-again'
  const indexColumn = header.columns.find((column) => column.field === 'index')?.index
  const numbered = indexColumn !== undefined && /^\d+[.)]?$/.test(texts[indexColumn] ?? '')
  if (!numbered && isTotal(texts, header)) return 'total'
  const distinct = new Set(filled.map(({ text }) => text))
  const known = filled.filter(({ index }) => header.columns[index]?.field)
  const mapped = header.columns.filter((column) => column.field && column.field !== 'index').length
  if (distinct.size === 1 && !numbered && mapped > 1 && /\p{L}/u.test(first.text)) {
    return REMARK.test(first.text) ? 'text' : 'section'
  }
  return known.length === 0 ? 'text' : 'product'
}

function isTotal(texts: readonly string[], header: Header): boolean {
  const words = texts.filter((text) => /\p{L}/u.test(text))
  const key = foldText(words[0] ?? '')
  if (!TOTAL.test(key) && !TOTAL.test(uzbekLatinKey(key)) && !TOTAL_HANZI.test(key)) return false
  const has = (field: string) => header.columns.some((column) => column.field === field && (texts[column.index] ?? '') !== '')
  return !has('sku') && !has('hs')
}

/** The header printed again at a page's end: at least two cells, all saying what their column's header says. */
function isHeaderAgain(texts: readonly string[], header: Header): boolean {
  const filled = header.columns.filter((column) => (texts[column.index] ?? '') !== '')
  return (
    filled.length > 1 &&
    filled.every((column) => {
      const text = texts[column.index] ?? ''
      return text === column.text || (column.field !== null && isTitleOf(text, column.field))
    })
  )
}

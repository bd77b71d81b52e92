import type { Cell } from '../import.types.ts'
import type { Header } from '../header/header.types.ts'
import { cellText, foldText } from '../values/cell-text.ts'
import { readHsCode } from '../values/hs-code.ts'

/** Headers that say only "code": an article to one maker, the customs code to another. */
const ONLY_CODE = new Set([
  'код',
  'kod',
  'kodi',
  'code',
  '编码',
  '代码',
  '商品编码',
  '商品代码',
  'product code',
  'код товара',
  'mahsulot kodi',
])

/** Takes a column called just "code" for the HS code when its cells are such codes and no other column is. */
export function codesUnderSku(rows: readonly (readonly Cell[])[], header: Header): Header {
  const column = header.columns.find(({ field }) => field === 'sku')
  if (!column || !ONLY_CODE.has(foldText(column.text)) || header.columns.some(({ field }) => field === 'hs')) return header
  const cells = rows
    .slice(header.lastRow + 1)
    .map((row) => row[column.index] ?? null)
    .filter((cell) => cellText(cell) !== '')
  const codes = cells.filter(
    (cell) =>
      /^\d{4}[\s.]?\d{2}(?:[\s.]?\d{2,4})*(?:[\s.]\d)?$/.test(cellText(cell)) &&
      isNoPlainNumber(cellText(cell)) &&
      'hs' in readHsCode(cell, 'UZ'),
  )
  if (cells.length === 0 || codes.length < cells.length * 0.9) return header
  return { ...header, columns: header.columns.map((other) => (other === column ? { ...other, field: 'hs' as const } : other)) }
}

/** Six plain digits are more often an article than a code. */
function isNoPlainNumber(text: string): boolean {
  return /[\s.]/.test(text) || text.length >= 10
}

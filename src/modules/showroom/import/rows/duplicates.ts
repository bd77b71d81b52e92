import type { DuplicateRow, ProductDraft, RefusedRow } from '../import.types.ts'

/** Everything a draft says but where it stands, as one key. */
function contentKey(draft: ProductDraft): string {
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)])
      : value
  return JSON.stringify(sorted({ ...draft, row: 0 }))
}

export interface Unrepeated {
  readonly drafts: ProductDraft[]
  readonly duplicates: DuplicateRow[]
  readonly refused: RefusedRow[]
}

/**
 * Keeps the first of equal rows and names the others with the row they repeat; the same article with other
 * words in it is a contradiction, so the later row is refused at its article's cell.
 */
export function takeOutDuplicates(drafts: readonly ProductDraft[], skuPlace: { column: string; letter: string }): Unrepeated {
  const byContent = new Map<string, number>()
  const bySku = new Map<string, number>()
  const result: Unrepeated = { drafts: [], duplicates: [], refused: [] }
  for (const draft of drafts) {
    const key = contentKey(draft)
    const sku = draft.sku?.toLowerCase()
    const same = byContent.get(key)
    const sameSku = sku === undefined ? undefined : bySku.get(sku)
    if (same !== undefined) {
      result.duplicates.push({ row: draft.row, of: same })
    } else if (sameSku !== undefined) {
      const cell = `${skuPlace.letter}${draft.row}`
      const reason = { code: 'sku-repeated', params: { value: draft.sku ?? '', row: sameSku, cell } } as const
      result.refused.push({ row: draft.row, column: skuPlace.column, cell, reason })
    } else {
      byContent.set(key, draft.row)
      if (sku !== undefined) bySku.set(sku, draft.row)
      result.drafts.push(draft)
    }
  }
  return result
}

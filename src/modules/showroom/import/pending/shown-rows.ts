import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Change } from '../apply/goods-record.ts'
import type { ImportResult } from '../apply/apply-import.ts'
import type { Outcome, Refusal } from '../apply/plan.types.ts'

export const tabs = ['all', 'created', 'changed', 'unchanged', 'refused'] as const
export type Tab = (typeof tabs)[number]

/** One row of the table as the preview shows it. */
export interface ShownRow {
  readonly row: number
  readonly outcome: Outcome | 'refused'
  readonly names?: LocalizedText
  readonly changes: readonly Change[]
  readonly refusal?: Refusal
}

/** Planned and refused rows together, in the order of the table. */
export function shownRows({ rows, refused }: Pick<ImportResult, 'rows' | 'refused'>): ShownRow[] {
  const planned = rows.map(({ row, outcome, after, changes }): ShownRow => ({
    row,
    outcome,
    names: after.names,
    changes: outcome === 'created' ? firstFacts(after) : changes,
  }))
  const left = refused.map((refusal): ShownRow => ({ row: refusal.row, outcome: 'refused', changes: [], refusal }))
  return [...planned, ...left].sort((a, b) => a.row - b.row)
}

/** What a person checks of a new product: its price, unit and smallest order. */
function firstFacts(after: ImportResult['rows'][number]['after']): Change[] {
  const facts: [string, string | null][] = [
    ['categoryId', after.categoryId],
    ['price', after.price],
    ['currency', after.currency],
    ['priceUnit', after.price && after.priceUnit],
    ['moq', after.moq],
    ['hs6', after.hs6],
  ]
  return facts.flatMap(([field, to]) => (to ? [{ field, from: '', to }] : []))
}

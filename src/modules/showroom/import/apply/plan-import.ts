import type { ProductDraft } from '../import.types.ts'
import { categoryFinder, type FoundCategory } from './find-category.ts'
import { changesBetween, type KnownGoods } from './goods-record.ts'
import { goodsMatcher } from './match-goods.ts'
import { mergeDraft, RowNotFit } from './merge-draft.ts'
import type { Drafts, Plan, PlannedRow, PlanNote, Refusal, Standing } from './plan.types.ts'

/**
 * What a maker's table would do to what stands in the catalogue, row by row. Pure: writes nothing, and the same table
 * held against its own result gives `unchanged` throughout. Rows that the table does not name are left alone.
 */
export function planImport(drafts: Drafts, standing: Standing): Plan {
  const instead = standing.chosen ?? usualCategory(standing.goods)
  const find = categoryFinder(standing.categories, { instead })
  const notes: PlanNote[] = []
  const refused: Refusal[] = []
  const rows = new Map<number, PlannedRow>()
  const matcher = goodsMatcher(standing.goods)
  const plan = (draft: ProductDraft, before: KnownGoods | undefined, note: (note: PlanNote) => void) => {
    const category = find({ category: draft.category, hs6: draft.hs?.hs6 })
    const after = mergeDraft(draft, before?.record, { standing, drafts, category, note })
    tellCategory(draft, before, category, standing, note)
    if (before?.record.state === 'archived') note({ code: 'kept-archived', params: { row: draft.row }, row: draft.row })
    const changes = before ? changesBetween(before.record, after) : []
    const outcome = !before ? 'created' : changes.length > 0 ? 'changed' : 'unchanged'
    return { row: draft.row, outcome, after, changes, photos: draft.photos ?? [], ...(before ? { before } : {}) } as const
  }
  const fix = (draft: ProductDraft, before: KnownGoods | undefined) => {
    const told: PlanNote[] = []
    try {
      rows.set(
        draft.row,
        plan(draft, before, (note) => told.push(note)),
      )
      notes.push(...told)
    } catch (error) {
      if (!(error instanceof RowNotFit)) throw error
      refused.push({
        row: draft.row,
        column: drafts.columns[error.field] ?? '',
        reason: { code: error.code, params: error.params },
      })
    }
  }
  const unnamed = drafts.drafts.filter((draft) => {
    const known = matcher.bySku(draft)
    if (known) fix(draft, known)
    return !known
  })
  // Several goods may share a name. Those that the table repeats exactly are paired first, whatever their order.
  const rest = unnamed.filter((draft) => {
    const same = matcher.byName(draft, (known) => repeats(draft, known, plan))
    if (same) fix(draft, same)
    return !same
  })
  for (const draft of rest) fix(draft, matcher.byName(draft))
  return {
    rows: [...rows.values()].sort((a, b) => a.row - b.row),
    refused: refused.sort((a, b) => a.row - b.row),
    notes: gathered(notes),
  }
}

function repeats(
  draft: ProductDraft,
  known: KnownGoods,
  plan: (d: ProductDraft, k: KnownGoods, n: () => void) => PlannedRow,
): boolean {
  try {
    return plan(draft, known, () => {}).outcome === 'unchanged'
  } catch (error) {
    if (error instanceof RowNotFit) return false
    throw error
  }
}

function usualCategory(goods: readonly KnownGoods[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { record } of goods)
    if (record.state !== 'archived') counts.set(record.categoryId, (counts.get(record.categoryId) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function tellCategory(
  draft: ProductDraft,
  before: KnownGoods | undefined,
  found: FoundCategory | undefined,
  standing: Standing,
  note: (note: PlanNote) => void,
): void {
  if (!found || found.by === 'named') return
  const instead = before?.record.categoryId ?? found.id
  if (draft.category) note({ code: 'category-kept', params: { category: draft.category, instead }, row: draft.row })
  else if (!before && found.by === 'instead' && !standing.chosen)
    note({ code: 'category-guessed', params: { instead }, row: draft.row })
}

/** The same remark about many rows is made once, with their number. */
function gathered(notes: readonly PlanNote[]): PlanNote[] {
  const byText = new Map<string, PlanNote>()
  for (const note of notes) {
    const key = JSON.stringify([note.code, note.params])
    const there = byText.get(key)
    byText.set(key, there ? { ...there, count: (there.count ?? 1) + 1 } : note)
  }
  return [...byText.values()]
}

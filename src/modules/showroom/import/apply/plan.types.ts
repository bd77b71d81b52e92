import type { HouseSettings } from '../../../../platform/settings/house.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import type { Params, ProductDraft } from '../import.types.ts'
import type { KnownCategory } from './find-category.ts'
import type { Change, GoodsRecord, KnownGoods } from './goods-record.ts'

export type Outcome = 'created' | 'changed' | 'unchanged'

/** What one row of the table comes to. */
export interface PlannedRow {
  readonly row: number
  readonly outcome: Outcome
  readonly before?: KnownGoods
  readonly after: GoodsRecord
  readonly changes: readonly Change[]
  /** File names of its photos. */
  readonly photos: readonly string[]
}

/** `code` stands under `import.reason.{code}`; `column` is the header's text. */
export interface Refusal {
  readonly row: number
  readonly column: string
  readonly reason: { readonly code: string; readonly params: Params }
}

/** `code` stands under `import.note.{code}`. */
export interface PlanNote {
  readonly code: string
  readonly params: Params
  readonly row?: number
  readonly count?: number
}

export interface Plan {
  readonly rows: readonly PlannedRow[]
  readonly refused: readonly Refusal[]
  readonly notes: readonly PlanNote[]
}

/** What the table is held against. */
export interface Standing {
  readonly categories: readonly KnownCategory[]
  readonly goods: readonly KnownGoods[]
  readonly house: Pick<HouseSettings, 'defaultCurrency'>
  /** The category for rows that tell none. */
  readonly chosen?: string | undefined
}

/** The drafts of a table, with what its header says. */
export interface Drafts {
  readonly drafts: readonly ProductDraft[]
  /** Header text by field, for naming the column of a refusal. */
  readonly columns: Readonly<Record<string, string>>
  /** The language of the header. */
  readonly language: Locale
}

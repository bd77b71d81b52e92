import type { Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import type { MemorandumDetail } from './memorandum.queries.ts'

/** What the page of one paper is drawn with. */
export interface PaperProps {
  readonly view: View
  readonly paper: MemorandumDetail
  /** Who of the house may see to a promise. */
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  /** Papers in force that may take its place. */
  readonly others: readonly { readonly id: string; readonly label: string }[]
  readonly projectTitle: string | undefined
  readonly refused: Refused | undefined
}

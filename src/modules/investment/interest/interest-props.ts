import type { Choice } from '../../../ui/components/index.ts'
import type { PartyFieldState } from '../../directory/index.ts'
import type { Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import type { InterestDetail } from './interest.queries.ts'
import type { Matches } from './match.queries.ts'
import type { SubjectFound } from './subject.queries.ts'

/** What the page of one interest is drawn from. */
export interface InterestProps {
  readonly view: View
  readonly interest: InterestDetail
  readonly subject: SubjectFound | undefined
  readonly matches: Matches
  readonly sectors: readonly Choice[]
  readonly districts: readonly Choice[]
  /** Who asked, as the form that opens a project shows it. */
  readonly asker: PartyFieldState
  readonly refused: Refused | undefined
}

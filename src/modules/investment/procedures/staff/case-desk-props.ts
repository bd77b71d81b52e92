import type { RecordedEvent } from '../../../../platform/events/record.ts'
import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import type { ProjectChoice } from '../../plots/project-choice.queries.ts'
import type { Case } from '../cases/case.ts'

export interface CaseDeskProps {
  readonly view: View
  readonly found: Case
  readonly project: ProjectChoice | undefined
  readonly history: readonly RecordedEvent[]
  readonly refused: Refused | undefined
}

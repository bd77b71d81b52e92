import type { RecordedEvent } from '../../../../platform/events/record.ts'
import type { Choice } from '../../../../ui/components/index.ts'
import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import type { PartyFieldState } from '../../../directory/index.ts'
import type { ChoosableKind } from '../party/party.schema.ts'
import type { ProjectDetail } from '../project/project.queries.ts'
import type { ProjectChoices } from '../setup/choices.ts'
import type { AnsweringPost, Officer } from '../setup/setup.queries.ts'

/** What every part of a project's page is drawn from. */
export interface ProjectProps {
  readonly view: View
  readonly project: ProjectDetail
  readonly choices: ProjectChoices
  /** The post that must answer for a project of this size, and who does answer. */
  readonly required: AnsweringPost | undefined
  readonly officer: Officer | undefined
  /** The plot, in words, where there is one. */
  readonly plot: string | undefined
  readonly plots: Choice[]
  readonly trail: readonly RecordedEvent[]
  /** Whom the name in the form of a partner may mean, and what kind of party is looked for. */
  readonly partner: PartyFieldState
  readonly partnerKind: ChoosableKind
  readonly refused: Refused | undefined
}

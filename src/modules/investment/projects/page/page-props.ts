import type { RecordedEvent } from '../../../../platform/events/record.ts'
import type { Choice } from '../../../../ui/components/index.ts'
import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import type { PartyMatch } from '../../../directory/index.ts'
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
  /** What the directory knows under the name that was looked for. */
  readonly matches: readonly PartyMatch[] | undefined
  readonly sought: string
  readonly refused: Refused | undefined
}

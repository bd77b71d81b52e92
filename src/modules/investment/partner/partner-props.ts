import type { Content } from '../../../ui/components/index.ts'
import type { Refused } from '../../../ui/refusal.ts'
import type { View } from '../../../ui/view.ts'
import type { ProjectClaim } from '../plots/project-claims.queries.ts'
import type { Case } from '../procedures/cases/case.ts'
import type { ProjectDetail } from '../projects/project/project.queries.ts'
import type { FigureStanding } from './standing.ts'

/** What a partner's page of one project is drawn from, whether by the private link or after signing in. */
export interface PartnerProps {
  readonly view: View
  readonly project: ProjectDetail
  readonly standings: ReadonlyMap<string, FigureStanding>
  readonly cases: readonly Case[]
  readonly claims: readonly ProjectClaim[]
  /** Above the title. */
  readonly above?: Content
  /** For whom the page is. */
  readonly intro: string
  /** Below the language: what is said and opened here stands under it. */
  readonly path: string
  readonly refused: Refused | undefined
}

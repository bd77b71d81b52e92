import type { View } from '../../../ui/view.ts'
import type { Behind } from './behind.queries.ts'
import type { Ranking } from './ranking.queries.ts'
import { resultQuery, type ResultFilter } from './result-filter.ts'
import type { Results } from './results.queries.ts'
import type { StuckProject } from './stuck.queries.ts'

/** Everything that the dashboard shows, read at one time. */
export interface ResultsProps {
  readonly view: View
  readonly filter: ResultFilter
  /** What the filter narrows to, in the reader's words; empty without one. */
  readonly narrowed: string
  readonly results: Results
  readonly ranking: Ranking
  /** For the house alone. */
  readonly stuck: { readonly rows: readonly StuckProject[]; readonly total: number } | undefined
}

/** Where the dashboard stands: the house's own, and the public one. */
export const resultsPath = (filter: ResultFilter) => (filter.outside ? '/invest/results' : '/staff/investment/results')

/** The address of the list that stands behind a figure. */
export function behindAddress(filter: ResultFilter, behind: Behind): string {
  const more = Object.fromEntries(
    Object.entries(behind).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return `${resultsPath(filter)}/list${resultQuery(filter, more)}`
}

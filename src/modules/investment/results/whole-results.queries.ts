import { type Ctx, today } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { type Ranking, rankingOf } from './ranking.queries.ts'
import { isNarrowed, type ResultFilter } from './result-filter.ts'
import { type Results, resultsOf } from './results.queries.ts'
import { stuckProjects } from './stuck.queries.ts'

export interface WholeResults {
  readonly results: Results
  readonly ranking: Ranking
  /** Nothing outside the house. */
  readonly stuck: Awaited<ReturnType<typeof stuckProjects>> | undefined
}

/**
 * All that the dashboard shows. The sums over the whole register are kept until it changes, in whatever process; those
 * narrowed down are made anew, for there is no end to what can be asked for.
 */
export async function wholeResults(ctx: Ctx, filter: ResultFilter): Promise<WholeResults> {
  if (!filter.outside) allow(ctx, 'investment.read')
  if (isNarrowed(filter)) return load(ctx, filter)
  // What is overdue hangs on the day.
  const name = `results ${filter.outside ? 'outside' : 'inside'} ${today(ctx).toString()}`
  return ctx.db.kept.keep(name, 'register', () => load(ctx, filter))
}

async function load(ctx: Ctx, filter: ResultFilter): Promise<WholeResults> {
  const [results, ranking, stuck] = await Promise.all([
    resultsOf(ctx, filter),
    rankingOf(ctx, filter),
    filter.outside ? undefined : stuckProjects(ctx, filter),
  ])
  return { results, ranking, stuck }
}

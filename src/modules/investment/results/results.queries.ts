import type { Currency } from '../../../kernel/money.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { LiveStage } from '../projects/stage/stage.ts'
import type { Standing } from '../partner/standing.ts'
import { type Answers, answersOf } from '../interest/answers.queries.ts'
import { papersInScope, projectsInScope, type ResultFilter } from './result-filter.ts'

/** What stands of a signed paper today: the stage of its project, or that there is none. */
export type Outcome = LiveStage | 'dropped' | 'none'

export interface CohortCell {
  /** The year of the signature. */
  readonly year: number
  readonly outcome: Outcome
  readonly count: number
}

export interface Sum {
  readonly currency: Currency
  readonly minor: bigint
}

export interface PaidSum extends Sum {
  readonly standing: Standing
}

export interface StageLengthOf {
  readonly stage: LiveStage
  /** Days, of those that have left the stage. */
  readonly median: number
  readonly count: number
}

export interface Results {
  readonly cohort: readonly CohortCell[]
  readonly projects: {
    readonly all: number
    readonly running: number
    readonly reached: number
    readonly paused: number
    readonly dropped: number
  }
  /** What partners promised in papers, what projects plan, what was paid in, by currency. */
  readonly promised: readonly Sum[]
  readonly planned: readonly Sum[]
  readonly paid: readonly PaidSum[]
  readonly jobs: { readonly promised: number; readonly planned: number; readonly filled: number }
  readonly jobsFilled: readonly { readonly standing: Standing; readonly jobs: number }[]
  readonly promises: {
    readonly all: number
    readonly kept: number
    readonly open: number
    readonly overdue: number
    readonly lapsed: number
  }
  readonly stages: readonly StageLengthOf[]
  readonly answers: Answers
}

/** Where a project stands, or stood before it was paused; the alias is `p`. */
export const outcomeOf = sql`case when p.id is null then 'none' when p.stage = 'dropped' then 'dropped'
  else coalesce(p.stopped_at, p.stage) end`

/** What came of all that was signed, for the house. */
export async function resultsOf(ctx: Ctx, filter: ResultFilter): Promise<Results> {
  if (!filter.outside) allow(ctx, 'investment.read')
  const { db } = ctx
  const day = today(ctx)
  const papers = papersInScope(filter)
  const projects = projectsInScope(filter)
  const signed = sql`investment.memorandum m left join investment.project p on p.id = m.project_id`
  const figures = sql`investment.figure_now f join investment.project p on p.id = f.project_id`
  const [cohort, counted, promises, promised, planned, paid, jobs, stages, answers] = await Promise.all([
    db.rows(sql<CohortCell>`
      select extract(year from m.signed_on)::int as year, ${outcomeOf} as outcome, count(*)::int as count
      from ${signed} where ${papers} group by 1, 2 order by 1, 2`),
    db.one(sql<Results['projects']>`
      select count(*)::int as all, (count(*) filter (where stage in ('commissioned', 'full')))::int as reached,
        (count(*) filter (where stage = 'paused'))::int as paused, (count(*) filter (where stage = 'dropped'))::int as dropped,
        (count(*) filter (where stage not in ('commissioned', 'full', 'paused', 'dropped')))::int as running
      from investment.project p where ${projects}`),
    db.one(sql<Results['promises'] & { jobs: string | null }>`
      select count(*)::int as all, (count(*) filter (where c.state = 'kept'))::int as kept,
        (count(*) filter (where c.state = 'open'))::int as open,
        (count(*) filter (where c.state = 'open' and c.due_on < ${day}::date))::int as overdue,
        (count(*) filter (where c.state = 'lapsed'))::int as lapsed,
        sum(c.quantity) filter (where c.measure = 'jobs' and c.side = 'partner' and c.state <> 'waived') as jobs
      from investment.commitment c join ${signed} on m.id = c.memorandum_id where c.state <> 'replaced' and ${papers}`),
    db.rows(sql<Sum>`
      select c.currency, sum(c.amount_minor)::bigint as minor
      from investment.commitment c join ${signed} on m.id = c.memorandum_id
      where c.measure = 'money' and c.side = 'partner' and c.state not in ('replaced', 'waived') and ${papers}
      group by 1 order by 1`),
    db.rows(sql<Sum>`
      select f.currency, sum(f.amount_minor)::bigint as minor from ${figures}
      where f.kind = 'money_planned' and ${projects} group by 1 order by 1`),
    db.rows(sql<PaidSum>`
      select f.currency, f.standing, sum(f.amount_minor)::bigint as minor from ${figures}
      where f.kind = 'money_paid' and ${projects} group by 1, 2 order by 1, 2`),
    db.rows(sql<{ kind: string; standing: Standing; jobs: number }>`
      select f.kind, f.standing, sum(f.jobs)::int as jobs from ${figures}
      where f.kind in ('jobs_planned', 'jobs_filled') and f.latest and ${projects} group by 1, 2 order by 1, 2`),
    db.rows(sql<StageLengthOf>`
      select s.stage, percentile_cont(0.5) within group (order by s.days)::float8 as median, count(*)::int as count
      from investment.stage_length s join investment.project p on p.id = s.project_id
      where s.stage not in ('paused', 'dropped') and ${projects} group by 1`),
    answersOf(ctx, filter),
  ])
  const jobsOf = (kind: string) => jobs.filter((row) => row.kind === kind)
  const total = (rows: readonly { jobs: number }[]) => rows.reduce((sum, row) => sum + row.jobs, 0)
  const { jobs: promisedJobs, ...kept } = promises
  return {
    cohort,
    projects: counted,
    promised,
    planned,
    paid,
    jobs: { promised: Number(promisedJobs ?? 0), planned: total(jobsOf('jobs_planned')), filled: total(jobsOf('jobs_filled')) },
    jobsFilled: jobsOf('jobs_filled').map(({ standing, jobs: filled }) => ({ standing, jobs: filled })),
    promises: kept,
    stages,
    answers,
  }
}

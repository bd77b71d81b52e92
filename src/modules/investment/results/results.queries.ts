import type { Currency } from '../../../kernel/money.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { FigureKind } from '../projects/figure/figure.ts'
import type { LiveStage } from '../projects/stage/stage.ts'
import type { Standing } from '../partner/standing.ts'
import { type Answers, answersOf } from '../interest/answers.queries.ts'
import { isNarrowed, papersInScope, projectsInScope, type ResultFilter } from './result-filter.ts'

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
  // Without a filter a figure need not look for its project: each has one.
  const ofProjects = isNarrowed(filter) || filter.outside
  const projectOf = ofProjects ? sql`join investment.project p on p.id = x.project_id` : sql``
  const signed = sql`investment.memorandum m ${ofProjects ? sql`left join investment.project p on p.id = m.project_id` : sql``}`
  const [cohort, counted, promises, figures, stages, answers] = await Promise.all([
    db.rows(sql<CohortCell>`
      select extract(year from m.signed_on)::int as year, ${outcomeOf} as outcome, count(*)::int as count
      from investment.memorandum m left join investment.project p on p.id = m.project_id where ${papers} group by 1, 2 order by 1, 2`),
    db.one(sql<Results['projects']>`
      select count(*)::int as all, (count(*) filter (where stage in ('commissioned', 'full')))::int as reached,
        (count(*) filter (where stage = 'paused'))::int as paused, (count(*) filter (where stage = 'dropped'))::int as dropped,
        (count(*) filter (where stage not in ('commissioned', 'full', 'paused', 'dropped')))::int as running
      from investment.project p where ${projects}`),
    db.rows(sql<PromisesOf>`
      select c.currency, count(*)::int as all, (count(*) filter (where c.state = 'kept'))::int as kept,
        (count(*) filter (where c.state = 'open'))::int as open,
        (count(*) filter (where c.state = 'open' and c.due_on < ${day}::date))::int as overdue,
        (count(*) filter (where c.state = 'lapsed'))::int as lapsed,
        sum(c.quantity) filter (where c.measure = 'jobs' and c.side = 'partner' and c.state <> 'waived') as jobs,
        (sum(c.amount_minor) filter (where c.side = 'partner' and c.state <> 'waived'))::bigint as minor
      from investment.commitment c join ${signed} on m.id = c.memorandum_id where c.state <> 'replaced' and ${papers}
      group by 1 order by 1`),
    db.rows(sql<FiguresOf>`
      select x.kind, x.currency, x.standing, sum(x.amount_minor)::bigint as minor, (sum(x.jobs) filter (where x.latest))::int as jobs
      from investment.figure_now x ${projectOf} where ${projects} group by 1, 2, 3 order by 1, 2, 3`),
    db.rows(sql<StageLengthOf>`
      select s.stage, percentile_cont(0.5) within group (order by s.days)::float8 as median, count(*)::int as count
      from (select x.stage, x.days from investment.stage_length x ${projectOf}
        where x.stage not in ('paused', 'dropped') and ${projects}) s group by 1`),
    answersOf(ctx, filter),
  ])
  const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0)
  const money = (kind: FigureKind) =>
    figures.filter((row): row is FiguresOf & PaidSum => row.kind === kind && row.currency !== null)
  const jobs = (kind: FigureKind) =>
    figures.filter((row): row is FiguresOf & { jobs: number } => row.kind === kind && row.jobs !== null)
  const promised = promises.filter((row): row is PromisesOf & Sum => row.currency !== null && row.minor !== null)
  return {
    cohort,
    projects: counted,
    promised: promised.map(({ currency, minor }) => ({ currency, minor })),
    planned: inEach(money('money_planned')),
    paid: money('money_paid').map(({ currency, standing, minor }) => ({ currency, standing, minor })),
    jobs: {
      promised: sum(promises.map((row) => Number(row.jobs ?? 0))),
      planned: sum(jobs('jobs_planned').map((row) => row.jobs)),
      filled: sum(jobs('jobs_filled').map((row) => row.jobs)),
    },
    jobsFilled: jobs('jobs_filled').map(({ standing, jobs: filled }) => ({ standing, jobs: filled })),
    promises: {
      all: sum(promises.map((row) => row.all)),
      kept: sum(promises.map((row) => row.kept)),
      open: sum(promises.map((row) => row.open)),
      overdue: sum(promises.map((row) => row.overdue)),
      lapsed: sum(promises.map((row) => row.lapsed)),
    },
    stages,
    answers,
  }
}

type PromiseCounts = Results['promises']

/** Of the promises of one currency, or of those that are not money. */
interface PromisesOf extends PromiseCounts {
  readonly currency: Currency | null
  readonly jobs: string | null
  readonly minor: bigint | null
}

interface FiguresOf {
  readonly kind: FigureKind
  readonly currency: Currency | null
  readonly standing: Standing
  readonly minor: bigint | null
  readonly jobs: number | null
}

// The rows come in the order of their currencies.
function inEach(rows: readonly Sum[]): Sum[] {
  const sums = new Map<Currency, bigint>()
  for (const { currency, minor } of rows) sums.set(currency, (sums.get(currency) ?? 0n) + minor)
  return [...sums].map(([currency, minor]) => ({ currency, minor }))
}

import type { Currency } from '../../../../kernel/money.ts'
import { type Ctx, today } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import type { CurrencyTotal } from '../figure/figure.ts'
import { filtered, type ProjectFilter } from '../project/project-filter.ts'
import { type ProjectRow, projectRows } from '../project/project-row.queries.ts'
import { type Stage, stages } from '../stage/stage.ts'

/** As many cards as one column shows; the rest stands in the list. */
export const cardsPerColumn = 25

export interface BoardColumn {
  readonly stage: Stage
  readonly count: number
  readonly planned: readonly CurrencyTotal[]
  readonly jobs: number
  /** The longest in their stage first. */
  readonly cards: readonly ProjectRow[]
}

/** The board: every stage with its projects, their number, what they plan and the jobs that they promise. */
export async function projectBoard(ctx: Ctx, filter: ProjectFilter): Promise<BoardColumn[]> {
  allow(ctx, 'investment.read')
  const day = today(ctx)
  const where = filtered({ ...filter, stage: undefined }, day)
  const ranked = sql`(
    select p.*, row_number() over (partition by p.stage order by p.stage_since, p.id) as place
    from investment.project p where ${where}) p`
  const [counts, sums, jobs, cards] = await Promise.all([
    ctx.db.rows(
      sql<{ stage: Stage; count: number }>`
      select p.stage, count(*)::int as count from investment.project p where ${where} group by p.stage`,
    ),
    ctx.db.rows(sql<{ stage: Stage; currency: Currency; minor: string }>`
      select p.stage, f.currency, sum(f.amount_minor)::text as minor from investment.project p
      join investment.standing_figure f on f.project_id = p.id and f.kind = 'money_planned'
      where ${where} group by p.stage, f.currency order by f.currency`),
    ctx.db.rows(sql<{ stage: Stage; jobs: number }>`
      select stage, sum(jobs)::int as jobs from (
        select distinct on (p.id) p.stage, f.jobs from investment.project p
        join investment.standing_figure f on f.project_id = p.id and f.kind = 'jobs_planned'
        where ${where} order by p.id, f.as_of desc, f.recorded_at desc, f.id desc) latest
      group by stage`),
    projectRows(ctx, day, ranked, sql`where p.place <= ${cardsPerColumn} order by p.stage_since, p.id`),
  ])
  return stages.map((stage) => ({
    stage,
    count: counts.find((row) => row.stage === stage)?.count ?? 0,
    planned: sums.filter((row) => row.stage === stage).map(({ currency, minor }) => ({ currency, minor: BigInt(minor) })),
    jobs: jobs.find((row) => row.stage === stage)?.jobs ?? 0,
    cards: cards.filter((card) => card.stage === stage),
  }))
}

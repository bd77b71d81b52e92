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
    select p.* from (
      select p.id, row_number() over (partition by p.stage order by p.stage_since, p.id) as place
      from investment.project p where ${where}) ranked
    join investment.project p on p.id = ranked.id where ranked.place <= ${cardsPerColumn}) p`
  const [counts, figures, cards] = await Promise.all([
    ctx.db.rows(
      sql<{ stage: Stage; count: number }>`
      select p.stage, count(*)::int as count from investment.project p where ${where} group by p.stage`,
    ),
    ctx.db.rows(sql<{ stage: Stage; currency: Currency | null; minor: bigint | null; jobs: number | null }>`
      select p.stage, f.currency, sum(f.amount_minor)::bigint as minor, sum(f.jobs)::int as jobs from investment.project p
      join investment.figure_now f on f.project_id = p.id
        and (f.kind = 'money_planned' or f.kind = 'jobs_planned' and f.latest)
      where ${where} group by p.stage, f.currency order by f.currency`),
    projectRows(ctx, day, ranked, sql`order by p.stage_since, p.id`),
  ])
  return stages.map((stage) => ({
    stage,
    count: counts.find((row) => row.stage === stage)?.count ?? 0,
    planned: figures.flatMap((row) =>
      row.stage === stage && row.currency !== null && row.minor !== null ? [{ currency: row.currency, minor: row.minor }] : [],
    ),
    jobs: figures.find((row) => row.stage === stage && row.currency === null)?.jobs ?? 0,
    cards: cards.filter((card) => card.stage === stage),
  }))
}

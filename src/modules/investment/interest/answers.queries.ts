import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { projectsInScope, type ResultFilter } from '../results/result-filter.ts'

export interface Answers {
  readonly asked: number
  readonly answered: number
  /** Hours from the question to the first answer, of those that have one. */
  readonly medianHours: number | null
}

/**
 * How many investors asked, how many were answered, and how fast. A filter keeps those that are tied to a project of it:
 * asked about it, or become it. Of whom the house speaks with nobody outside is told.
 */
export async function answersOf({ db }: Pick<Ctx, 'db'>, filter: ResultFilter): Promise<Answers> {
  const { outside, ...narrowing } = filter
  if (outside) return { asked: 0, answered: 0, medianHours: null }
  const narrowed = Object.values(narrowing).some((value) => value !== undefined)
  const tied = sql`exists (select from investment.project p
    where (p.id = i.project_id or i.subject_kind = 'project' and p.id = i.subject_id) and ${projectsInScope(filter)})`
  return db.one(sql<Answers>`
    select count(*)::int as asked, count(i.first_answer_at)::int as answered,
      (percentile_cont(0.5) within group (order by extract(epoch from i.first_answer_at - i.created_at) / 3600))::float8 as "medianHours"
    from investment.interest i where ${narrowed ? tied : sql`true`}`)
}

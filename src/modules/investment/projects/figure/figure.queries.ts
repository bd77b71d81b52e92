import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { Figure } from './figure.ts'

/** Every figure of a project, the latest day first, those that were corrected among them. */
export function figuresOf(db: Reader, projectId: string): Promise<Figure[]> {
  return db.rows(sql<Figure>`
    select f.id, f.project_id as "projectId", f.kind, f.year, f.currency, f.amount_minor as "amountMinor", f.jobs, f.quantity, f.unit,
      f.per_year as "perYear", f.as_of as "asOf", f.source, f.replaces, later.id is not null as replaced, f.actor_name as "actorName",
      f.recorded_at as "recordedAt"
    from investment.project_figure f left join investment.project_figure later on later.replaces = f.id
    where f.project_id = ${projectId} order by f.as_of desc, f.recorded_at desc, f.id desc`)
}

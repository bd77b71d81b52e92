import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'

/** A plot that a project holds or leases now. */
export interface ProjectClaim {
  readonly kind: 'hold' | 'lease'
  readonly plotNumber: string
  readonly siteNames: LocalizedText
  /** Null where the site has no public page. */
  readonly siteSlug: string | null
  /** The end of it; null for a lease without one. */
  readonly until: Temporal.Instant | null
}

/** What a project holds or leases now, the first to end on top. Whoever calls has seen to it that the reader may. */
export function claimsOfProject({ db, now }: Pick<Ctx, 'db' | 'now'>, projectId: string): Promise<ProjectClaim[]> {
  return db.rows(sql<ProjectClaim>`
    select c.kind, p.number as "plotNumber", s.names as "siteNames", upper(c.during) as until,
      case when s.published_at is not null then s.slug end as "siteSlug"
    from investment.plot_claim c join investment.plot p on p.id = c.plot_id join investment.site s on s.id = p.site_id
    where c.project_id = ${projectId} and c.during @> ${now}::timestamptz order by upper(c.during) nulls last, c.id`)
}

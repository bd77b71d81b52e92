import { join, type Sql, sql } from '../../../../platform/database/sql.ts'
import { type Stage, stages } from '../stage/stage.ts'

/** What narrows a board or a list; what is absent does not. */
export interface ProjectFilter {
  readonly stage?: Stage | undefined
  readonly sector?: string | undefined
  readonly district?: string | undefined
  readonly country?: string | undefined
  readonly responsible?: string | undefined
  /** Only what stands longer in its stage than the house allows, or whose next step is overdue. */
  readonly stuck?: boolean | undefined
  /** Part of the number or of the title in any language. */
  readonly q?: string | undefined
}

const names = ['sector', 'district', 'country', 'responsible', 'q'] as const

/** Reads a filter from an address; what makes no sense in it is left out. */
export function readFilter(query: URLSearchParams): ProjectFilter {
  const text = (name: string) => query.get(name)?.trim().slice(0, 100) || undefined
  return {
    stage: stages.find((stage) => stage === query.get('stage')),
    ...Object.fromEntries(names.map((name) => [name, text(name)])),
    stuck: query.get('stuck') === '1',
  }
}

/** The same as the query of an address, with what is put in its place. */
export function filterQuery(filter: ProjectFilter & { page?: number }): string {
  const query = new URLSearchParams()
  for (const name of [...names, 'stage'] as const) if (filter[name]) query.set(name, filter[name])
  if (filter.stuck) query.set('stuck', '1')
  if (filter.page && filter.page > 1) query.set('page', String(filter.page))
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Whether a project of the alias `p` is stuck on a day. */
export function isStuck(day: Temporal.PlainDate): Sql {
  return sql`(p.stage not in ('full', 'dropped') and (coalesce(p.next_step_on < ${day}::date, false) or exists (
    select from investment.stage_limit l where l.stage = p.stage and p.stage_since + l.days < ${day}::date)))`
}

/** The filter as conditions on the alias `p`. */
export function filtered(filter: ProjectFilter, day: Temporal.PlainDate): Sql {
  const conditions = [
    sql`true`,
    ...(filter.stage ? [sql`p.stage = ${filter.stage}`] : []),
    ...(filter.sector ? [sql`p.sector_code = ${filter.sector}`] : []),
    ...(filter.district ? [sql`p.district_slug = ${filter.district}`] : []),
    ...(filter.country ? [sql`p.country = ${filter.country}`] : []),
    ...(filter.responsible ? [sql`p.responsible_id = ${filter.responsible}`] : []),
    ...(filter.stuck ? [isStuck(day)] : []),
    ...(filter.q
      ? [
          sql`(p.number ilike ${like(filter.q)} or exists (
            select from jsonb_each_text(p.title) as title (lang, words) where title.words ilike ${like(filter.q)}))`,
        ]
      : []),
  ]
  return join(conditions, sql` and `)
}

const like = (words: string) => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

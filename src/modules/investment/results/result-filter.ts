import { join, type Sql, sql } from '../../../platform/database/sql.ts'

/** What narrows the results; what is absent does not. `outside`: only what staff published. */
export interface ResultFilter {
  readonly sector?: string | undefined
  readonly district?: string | undefined
  readonly country?: string | undefined
  /** A party of the directory; whoever was merged into it counts with it. */
  readonly partner?: string | undefined
  readonly outside: boolean
}

export const resultDimensions = ['sector', 'district', 'country', 'partner'] as const
export type ResultDimension = (typeof resultDimensions)[number]

/** Reads a filter from an address; what makes no sense in it is left out. */
export function readResultFilter(query: URLSearchParams, outside: boolean): ResultFilter {
  const text = (name: string, fits: RegExp) => {
    const value = query.get(name)
    return value !== null && fits.test(value) ? value : undefined
  }
  return {
    sector: text('sector', /^[a-z][a-z0-9-]{0,39}$/),
    district: text('district', /^[a-z0-9-]{1,80}$/),
    country: text('country', /^[A-Z]{2}$/),
    partner: text('partner', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    outside,
  }
}

/** The same as part of an address. */
export function resultQuery(filter: Omit<ResultFilter, 'outside'>, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  for (const name of resultDimensions) if (filter[name]) query.set(name, filter[name])
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}

/** Whether it keeps the projects of somebody or something only. */
export const isNarrowed = (filter: ResultFilter): boolean => resultDimensions.some((name) => filter[name] !== undefined)

/** Conditions on a project of the alias `p`. */
export function projectsInScope(filter: ResultFilter): Sql {
  const { sector, district, country, partner, outside } = filter
  return join(
    [
      sql`true`,
      ...(outside ? [sql`p.published`] : []),
      ...(sector ? [sql`p.sector_code = ${sector}`] : []),
      ...(district ? [sql`p.district_slug = ${district}`] : []),
      ...(country ? [sql`p.country = ${country}`] : []),
      ...(partner
        ? [
            sql`exists (select from investment.project_party pp join directory.party_now n on n.party_id = pp.party_id
              where pp.project_id = p.id and pp.role = 'investor' and n.id = ${partner})`,
          ]
        : []),
    ],
    sql` and `,
  )
}

/**
 * Conditions on a signed paper of the alias `m`, with its project joined as `p` (left join). One that a newer paper took
 * the place of does not count: the newer one does.
 */
export function papersInScope(filter: ResultFilter): Sql {
  const signed = sql`m.state not in ('draft', 'discarded', 'replaced')`
  const outside = filter.outside ? sql`and m.published and (p.id is null or p.published)` : sql``
  return isNarrowed(filter)
    ? sql`${signed} ${outside} and p.id is not null and ${projectsInScope({ ...filter, outside: false })}`
    : sql`${signed} ${outside}`
}

import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { inOneCurrency } from '../projects/figure/convert.ts'
import { papersInScope, projectsInScope, type ResultDimension, type ResultFilter } from './result-filter.ts'

export interface RankRow {
  /** A sector's code, a district's slug, a country, or a party's id; empty where it is not known. */
  readonly key: string
  /** In the languages that there are; of a country none: its name is the reader's own. */
  readonly names: LocalizedText | null
  readonly projects: number
  readonly reached: number
  readonly dropped: number
  /** Minor units of the currency of the ranking, converted by the rates of the house: for weighing, not for booking. */
  readonly promised: bigint
  readonly paid: bigint
  readonly jobs: number
}

export type Ranking = Readonly<Record<ResultDimension, readonly RankRow[]>>

interface Counted {
  readonly dim: ResultDimension
  readonly key: string
  readonly projects: number
  readonly reached: number
  readonly dropped: number
  readonly jobs: number
}

interface Money {
  readonly dim: ResultDimension
  readonly key: string
  readonly kind: 'promised' | 'paid'
  readonly currency: Currency
  readonly minor: bigint
}

export const rankingCurrency: Currency = 'USD'

/** Who and what brings how much, by sector, district, country and partner; the most paid in first. */
export async function rankingOf(ctx: Ctx, filter: ResultFilter): Promise<Ranking> {
  if (!filter.outside) allow(ctx, 'investment.read')
  const { db } = ctx
  // Of each project one row a kind and currency; then the same rows by three of its facts, and by its investors.
  const projects = sql`scope as materialized (
      select p.id, p.stage, p.sector_code, coalesce(p.district_slug, '') as district, coalesce(p.country, '') as country
      from investment.project p where ${projectsInScope(filter)}),
    invests as materialized (
      select distinct s.id, n.id as party from scope s
      join investment.project_party pp on pp.project_id = s.id and pp.role = 'investor'
      join directory.party_now n on n.party_id = pp.party_id)`
  const dimension = sql`case when grouping(s.sector_code) = 0 then 'sector' when grouping(s.district) = 0 then 'district' else 'country' end
        as dim, coalesce(s.sector_code, s.district, s.country) as key`
  const [counted, money] = await Promise.all([
    db.rows(sql<Counted>`
      with ${projects}, facts as materialized (
        select s.*, coalesce(f.jobs, 0) as jobs from scope s
        left join investment.figure_now f on f.project_id = s.id and f.kind = 'jobs_filled' and f.latest)
      select ${dimension}, ${counts} from facts s group by grouping sets ((s.sector_code), (s.district), (s.country))
      union all select 'partner', i.party::text, ${counts} from facts s join invests i on i.id = s.id group by i.party`),
    db.rows(sql<Money>`
      with ${projects}, money as materialized (
        select f.project_id, 'paid' as kind, f.currency, sum(f.amount_minor) as minor
        from investment.figure_now f where f.kind = 'money_paid' group by 1, 3
        union all
        select m.project_id, 'promised', c.currency, sum(c.amount_minor)
        from investment.commitment c join investment.memorandum m on m.id = c.memorandum_id
          join investment.project p on p.id = m.project_id
        where c.measure = 'money' and c.side = 'partner' and c.state not in ('replaced', 'waived') and ${papersInScope(filter)}
        group by 1, 3)
      select ${dimension}, y.kind, y.currency, sum(y.minor)::bigint as minor from scope s join money y on y.project_id = s.id
      group by y.kind, y.currency, grouping sets ((s.sector_code), (s.district), (s.country))
      union all select 'partner', i.party::text, y.kind, y.currency, sum(y.minor)::bigint
      from invests i join money y on y.project_id = i.id group by i.party, y.kind, y.currency`),
  ])
  const sums = Map.groupBy(money, ({ dim, key, kind }) => `${dim} ${key} ${kind}`)
  const sum = (row: Counted, kind: Money['kind']) =>
    inOneCurrency(sums.get(`${row.dim} ${row.key} ${kind}`) ?? [], rankingCurrency, ctx.house.rates)
  const names = await namesOf(ctx, counted)
  const rows = counted.map((row) => ({
    ...row,
    names: names.get(`${row.dim} ${row.key}`) ?? null,
    promised: sum(row, 'promised'),
    paid: sum(row, 'paid'),
  }))
  const ranked = (dim: ResultDimension): RankRow[] =>
    rows
      .filter((row) => row.dim === dim)
      .toSorted(
        (a, b) => compare(b.paid, a.paid) || compare(b.promised, a.promised) || b.projects - a.projects || compare(a.key, b.key),
      )
      .slice(0, 30)
      .map(({ dim: _, ...row }) => row)
  return { sector: ranked('sector'), district: ranked('district'), country: ranked('country'), partner: ranked('partner') }
}

const counts = sql`count(*)::int as projects, (count(*) filter (where s.stage in ('commissioned', 'full')))::int as reached,
  (count(*) filter (where s.stage = 'dropped'))::int as dropped, sum(s.jobs)::int as jobs`

const compare = <T extends bigint | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

async function namesOf({ db }: Ctx, rows: readonly Counted[]): Promise<Map<string, LocalizedText>> {
  const keys = (dim: ResultDimension) => rows.filter((row) => row.dim === dim).map(({ key }) => key)
  const found = await db.rows(sql<{ dim: string; key: string; names: LocalizedText }>`
    select 'sector' as dim, code as key, names from investment.sector
    union all select 'district', slug, names from directory.place where slug = any(${keys('district')}::text[])
    union all select 'partner', id::text, names from directory.party where id = any(${keys('partner')}::uuid[])`)
  return new Map(found.map(({ dim, key, names }) => [`${dim} ${key}`, names]))
}

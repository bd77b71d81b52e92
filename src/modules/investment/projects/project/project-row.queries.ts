import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Currency } from '../../../../kernel/money.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { type Sql, sql } from '../../../../platform/database/sql.ts'
import type { CapacityUnit } from '../figure/capacity-units.ts'
import type { CurrencyTotal } from '../figure/figure.ts'
import type { Project } from './project.ts'
import { isStuck } from './project-filter.ts'
import { projectColumns } from './project.row.ts'

/** A project as a board or a list shows it. */
export interface ProjectRow extends Project {
  readonly sectorNames: LocalizedText
  readonly districtNames: LocalizedText | null
  readonly responsibleName: string | null
  readonly planned: readonly CurrencyTotal[]
  readonly paid: readonly CurrencyTotal[]
  readonly jobsPlanned: number | null
  readonly jobsFilled: number | null
  readonly capacity: { readonly quantity: string; readonly unit: CapacityUnit; readonly perYear: boolean } | null
  readonly stuck: boolean
}

type Raw = Omit<ProjectRow, 'planned' | 'paid'> & { planned: RawTotal[] | null; paid: RawTotal[] | null }
interface RawTotal {
  currency: Currency
  minor: string
}

const money = (kind: Sql) => sql`(
  select jsonb_agg(jsonb_build_object('currency', m.currency, 'minor', m.minor::text) order by m.currency) from (
    select f.currency, sum(f.amount_minor) as minor from investment.standing_figure f
    where f.project_id = p.id and f.kind = ${kind} group by f.currency) m)`

const latest = (kind: Sql, value: Sql) => sql`(
  select ${value} from investment.standing_figure f where f.project_id = p.id and f.kind = ${kind}
  order by f.as_of desc, f.recorded_at desc, f.id desc limit 1)`

/** Projects of the alias `p` as rows, in the order and number that `tail` says. */
export async function projectRows(ctx: Pick<Ctx, 'db'>, day: Temporal.PlainDate, from: Sql, tail: Sql): Promise<ProjectRow[]> {
  const rows = await ctx.db.rows(sql<Raw>`
    select ${projectColumns}, s.names as "sectorNames", d.names as "districtNames", a.name as "responsibleName",
      ${money(sql`'money_planned'`)} as planned, ${money(sql`'money_paid'`)} as paid,
      ${latest(sql`'jobs_planned'`, sql`f.jobs`)} as "jobsPlanned", ${latest(sql`'jobs_filled'`, sql`f.jobs`)} as "jobsFilled",
      ${latest(sql`'capacity_planned'`, sql`jsonb_build_object('quantity', f.quantity::text, 'unit', f.unit, 'perYear', f.per_year)`)}
        as capacity,
      ${isStuck(day)} as stuck
    from ${from} join investment.sector s on s.code = p.sector_code
      left join directory.place d on d.slug = p.district_slug left join directory.account a on a.id = p.responsible_id
    ${tail}`)
  return rows.map((row) => ({ ...row, planned: totals(row.planned), paid: totals(row.paid) }))
}

const totals = (raw: readonly RawTotal[] | null): CurrencyTotal[] =>
  (raw ?? []).map(({ currency, minor }) => ({ currency, minor: BigInt(minor) }))

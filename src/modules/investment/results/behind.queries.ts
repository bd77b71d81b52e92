import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { CapacityUnit } from '../projects/figure/capacity-units.ts'
import type { FigureKind } from '../projects/figure/figure.ts'
import type { Stage } from '../projects/stage/stage.ts'
import type { Standing } from '../partner/standing.ts'
import { type Outcome, outcomeOf } from './results.queries.ts'
import { papersInScope, projectsInScope, type ResultFilter } from './result-filter.ts'

/** What stands behind a figure of the dashboard. */
export type Behind =
  | { readonly of: 'papers'; readonly year?: number | undefined; readonly outcome?: Outcome | undefined }
  | { readonly of: 'projects'; readonly group?: ProjectGroup | undefined }
  | {
      readonly of: 'figures'
      readonly kind: FigureKind
      readonly currency?: string | undefined
      readonly standing?: Standing | undefined
    }
  | { readonly of: 'promises'; readonly group?: PromiseGroup | undefined }

export const projectGroups = ['running', 'reached', 'paused', 'dropped'] as const
export type ProjectGroup = (typeof projectGroups)[number]
export const promiseGroups = ['kept', 'open', 'overdue', 'lapsed', 'money', 'jobs'] as const
export type PromiseGroup = (typeof promiseGroups)[number]

export interface BehindRow {
  readonly projectId: string | null
  readonly projectNumber: string | null
  readonly projectSlug: string | null
  readonly projectTitle: LocalizedText | null
  readonly stage: Stage | null
  readonly paperId: string | null
  readonly paperNumber: string | null
  readonly paperTitle: LocalizedText | null
  /** Of a promise its words. */
  readonly texts: LocalizedText | null
  readonly amountMinor: bigint | null
  readonly currency: Currency | null
  readonly quantity: string | null
  readonly unit: CapacityUnit | null
  readonly perYear: boolean | null
  readonly day: Temporal.PlainDate | null
  readonly standing: Standing | null
  readonly promiseState: string | null
}

export const behindPerPage = 50

/** The rows that a figure counts, a page of them, and how many there are; the same conditions as the figure's own. */
export async function rowsBehind(
  ctx: Ctx,
  filter: ResultFilter,
  behind: Behind,
  page: number,
): Promise<{ rows: BehindRow[]; total: number }> {
  if (!filter.outside) allow(ctx, 'investment.read')
  const { columns, from, where, order } = statementOf(behind, filter, today(ctx))
  const [rows, { total }] = await Promise.all([
    ctx.db.rows(sql<BehindRow>`
      select ${join(all(columns), sql`, `)} from ${from} where ${where} order by ${order}
      limit ${behindPerPage} offset ${(page - 1) * behindPerPage}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from ${from} where ${where}`),
  ])
  return { rows, total }
}

interface Statement {
  readonly columns: Partial<Record<keyof BehindRow, Sql>>
  readonly from: Sql
  readonly where: Sql
  readonly order: Sql
}

const project = {
  projectId: sql`p.id`,
  projectNumber: sql`p.number`,
  projectSlug: sql`p.slug`,
  projectTitle: sql`p.title`,
  stage: sql`p.stage`,
}
const paper = { paperId: sql`m.id`, paperNumber: sql`m.number`, paperTitle: sql`m.title` }
const signed = sql`investment.memorandum m left join investment.project p on p.id = m.project_id`

const names = {
  projectId: sql`null::uuid as "projectId"`,
  projectNumber: sql`null as "projectNumber"`,
  projectSlug: sql`null as "projectSlug"`,
  projectTitle: sql`null::jsonb as "projectTitle"`,
  stage: sql`null as stage`,
  paperId: sql`null::uuid as "paperId"`,
  paperNumber: sql`null as "paperNumber"`,
  paperTitle: sql`null::jsonb as "paperTitle"`,
  texts: sql`null::jsonb as texts`,
  amountMinor: sql`null::bigint as "amountMinor"`,
  currency: sql`null as currency`,
  quantity: sql`null::numeric as quantity`,
  unit: sql`null as unit`,
  perYear: sql`null::boolean as "perYear"`,
  day: sql`null::date as day`,
  standing: sql`null as standing`,
  promiseState: sql`null as "promiseState"`,
} satisfies Record<keyof BehindRow, Sql>

const aliases: Record<keyof BehindRow, Sql> = {
  projectId: sql`as "projectId"`,
  projectNumber: sql`as "projectNumber"`,
  projectSlug: sql`as "projectSlug"`,
  projectTitle: sql`as "projectTitle"`,
  stage: sql`as stage`,
  paperId: sql`as "paperId"`,
  paperNumber: sql`as "paperNumber"`,
  paperTitle: sql`as "paperTitle"`,
  texts: sql`as texts`,
  amountMinor: sql`as "amountMinor"`,
  currency: sql`as currency`,
  quantity: sql`as quantity`,
  unit: sql`as unit`,
  perYear: sql`as "perYear"`,
  day: sql`as day`,
  standing: sql`as standing`,
  promiseState: sql`as "promiseState"`,
}

// Every list has the same columns: what it does not know is empty.
function all(columns: Statement['columns']): Sql[] {
  return (Object.keys(names) as (keyof BehindRow)[]).map((name) => {
    const column = columns[name]
    return column ? sql`${column} ${aliases[name]}` : names[name]
  })
}

function statementOf(behind: Behind, filter: ResultFilter, day: Temporal.PlainDate): Statement {
  switch (behind.of) {
    case 'papers':
      return {
        columns: { ...project, ...paper, day: sql`m.signed_on` },
        from: signed,
        where: and(
          papersInScope(filter),
          behind.year === undefined ? undefined : sql`extract(year from m.signed_on)::int = ${behind.year}`,
          behind.outcome && sql`${outcomeOf} = ${behind.outcome}`,
        ),
        order: sql`m.signed_on, m.id`,
      }
    case 'projects':
      return {
        columns: { ...project, day: sql`p.stage_since` },
        from: sql`investment.project p`,
        where: and(projectsInScope(filter), behind.group && groupOfProjects[behind.group]),
        order: sql`p.stage_since, p.id`,
      }
    case 'figures':
      return figuresBehind(behind, filter)
    case 'promises':
      return {
        columns: {
          ...project,
          ...paper,
          texts: sql`c.texts`,
          amountMinor: sql`c.amount_minor`,
          currency: sql`c.currency`,
          quantity: sql`c.quantity`,
          unit: sql`c.unit`,
          day: sql`c.due_on`,
          promiseState: sql`c.state`,
        },
        from: sql`investment.commitment c join ${signed} on m.id = c.memorandum_id`,
        where: and(sql`c.state <> 'replaced'`, papersInScope(filter), behind.group && groupOfPromises(behind.group, day)),
        order: sql`c.due_on, c.id`,
      }
  }
}

function figuresBehind(behind: Extract<Behind, { of: 'figures' }>, filter: ResultFilter): Statement {
  // Of people the last count of each project is what the dashboard adds up.
  const latest = behind.kind.startsWith('jobs')
    ? sql`not exists (select from investment.standing_figure later where later.project_id = f.project_id and later.kind = f.kind
        and (later.as_of, later.recorded_at, later.id) > (f.as_of, f.recorded_at, f.id))`
    : undefined
  return {
    columns: {
      ...project,
      amountMinor: sql`f.amount_minor`,
      currency: sql`f.currency`,
      quantity: sql`coalesce(f.quantity, f.jobs::numeric)`,
      unit: sql`f.unit`,
      perYear: sql`f.per_year`,
      day: sql`f.as_of`,
      standing: sql`s.standing`,
    },
    from: sql`investment.standing_figure f join investment.project p on p.id = f.project_id
      join investment.figure_standing s on s.figure_id = f.id`,
    where: and(
      sql`f.kind = ${behind.kind}`,
      projectsInScope(filter),
      latest,
      behind.currency ? sql`f.currency = ${behind.currency}` : undefined,
      behind.standing && sql`s.standing = ${behind.standing}`,
    ),
    order: sql`f.as_of desc, f.id`,
  }
}

const groupOfProjects: Record<ProjectGroup, Sql> = {
  running: sql`p.stage not in ('commissioned', 'full', 'paused', 'dropped')`,
  reached: sql`p.stage in ('commissioned', 'full')`,
  paused: sql`p.stage = 'paused'`,
  dropped: sql`p.stage = 'dropped'`,
}

function groupOfPromises(group: PromiseGroup, day: Temporal.PlainDate): Sql {
  if (group === 'overdue') return sql`c.state = 'open' and c.due_on < ${day}::date`
  if (group === 'money' || group === 'jobs') return sql`c.measure = ${group} and c.side = 'partner' and c.state <> 'waived'`
  return sql`c.state = ${group}`
}

const and = (...conditions: readonly (Sql | undefined | '')[]): Sql =>
  join(
    conditions.filter((each) => each !== undefined && each !== ''),
    sql` and `,
  )

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today } from '../../../../platform/context.ts'
import { type Sql, sql } from '../../../../platform/database/sql.ts'
import { documentKey } from '../../../../platform/files/store-document.ts'
import { allow } from '../../access.ts'
import { houseCalendar } from '../calendar/calendar.queries.ts'
import { stepsOf } from '../procedure.queries.ts'
import { stopsOf } from './case-stop.queries.ts'
import { type Case, type CaseState, type CaseSummary, layOut, type Turn } from './case.ts'

const columns = sql`c.id, c.number, c.procedure_id as "procedureId", p.slug as "procedureSlug", p.names as "procedureNames", c.version,
  c.project_id as "projectId", c.plot_id as "plotId", plot.number as "plotNumber", s.names as "siteNames", s.slug as "siteSlug",
  c.state, c.started_on as "startedOn", c.ended_at as "endedAt", c.reason, c.revision,
  (select count(*)::int from investment.case_step t where t.case_id = c.id and t.state = 'done') as done,
  (select count(*)::int from investment.procedure_step x where x.procedure_id = c.procedure_id and x.version = c.version) as steps,
  due.due_on as "dueOn", (
    select o.stopped_on from investment.case_stop o where o.case_id = c.id and o.resumed_on is null) as "clockStoppedOn"`

const source = sql`investment.procedure_case c join investment.procedure p on p.id = c.procedure_id
  left join investment.plot plot on plot.id = c.plot_id left join investment.site s on s.id = plot.site_id
  left join lateral (select min(t.due_on) as due_on from investment.case_step t where t.case_id = c.id and t.state = 'running') due on true`

export const casesPerPage = 50

export interface CaseFilter {
  readonly state?: CaseState | undefined
  /** Only those with a step that should be done by now. */
  readonly late?: boolean | undefined
  readonly projectId?: string | undefined
  readonly plotId?: string | undefined
  readonly page?: number | undefined
}

const wanted = (
  ctx: Ctx,
  { state, late, projectId, plotId }: CaseFilter,
): Sql => sql`(${state ?? null}::text is null or c.state = ${state ?? null})
  and (${late ?? false}::boolean = false or due.due_on < ${today(ctx)}::date) and (${projectId ?? null}::uuid is null or c.project_id = ${projectId ?? null}::uuid)
  and (${plotId ?? null}::uuid is null or c.plot_id = ${plotId ?? null}::uuid)`

/** Cases, what is due first on top; `total` counts what fits, `late` what is late of all. */
export async function caseList(ctx: Ctx, filter: CaseFilter): Promise<{ rows: CaseSummary[]; total: number; late: number }> {
  allow(ctx, 'investment.read')
  const where = wanted(ctx, filter)
  const rows = await ctx.db.rows(sql<CaseSummary>`
    select ${columns} from ${source} where ${where} order by due.due_on nulls last, c.started_at desc, c.id
    limit ${casesPerPage} offset ${(Math.max(1, filter.page ?? 1) - 1) * casesPerPage}`)
  const { total } = await ctx.db.one(sql<{ total: number }>`select count(*)::int as total from ${source} where ${where}`)
  const { late } = await ctx.db.one(
    sql<{ late: number }>`select count(*)::int as late from ${source} where ${wanted(ctx, { state: 'running', late: true })}`,
  )
  return { rows, total, late }
}

/** Cases for programs, the newest first, from behind `after` on. */
export async function casesAfter(
  ctx: Ctx,
  filter: CaseFilter,
  after: string | undefined,
  limit: number,
): Promise<{ rows: CaseSummary[]; total: number }> {
  allow(ctx, 'investment.read')
  const where = wanted(ctx, filter)
  const rows = await ctx.db.rows(sql<CaseSummary>`
    select ${columns} from ${source} where ${where} and (${after ?? null}::uuid is null or c.id < ${after ?? null}::uuid) order by c.id desc limit ${limit}`)
  const { total } = await ctx.db.one(sql<{ total: number }>`select count(*)::int as total from ${source} where ${where}`)
  return { rows, total }
}

/** A case with its steps and clock, for the house; `not_found` when there is none. */
export async function caseById(ctx: Ctx, id: string): Promise<Case> {
  allow(ctx, 'investment.read')
  const [found] = await casesWhere(ctx, sql`c.id = ${id}`)
  if (!found) throw new AppError('not_found', 'not_found')
  return found
}

/**
 * The cases of one project as its investor sees them: which step, which office, how many days are left. Who may see
 * the project decides whoever calls; papers and notes of the offices are not in it.
 */
export async function investorCases(ctx: Ctx, projectId: string): Promise<Case[]> {
  const found = await casesWhere(ctx, sql`c.project_id = ${projectId}`)
  return found.map((each) => ({
    ...each,
    list: each.list.map((step) => ({
      ...step,
      earlier: [],
      turn: step.turn && { ...step.turn, evidence: '', fileId: null, fileName: null, byName: '' },
    })),
  }))
}

async function casesWhere(ctx: Ctx, where: Sql): Promise<Case[]> {
  const cases = await ctx.db.rows(sql<CaseSummary>`select ${columns} from ${source} where ${where} order by c.started_at, c.id`)
  if (cases.length === 0) return []
  const turns = await ctx.db.rows(sql<Turn & { caseId: string }>`
    select t.case_id as "caseId", t.no, t.round, t.state, t.started_on as "startedOn", t.due_on as "dueOn", t.ended_on as "endedOn",
      t.evidence, t.file_id as "fileId", f.name as "fileName", t.reason, t.by_name as "byName"
    from investment.case_step t left join platform.file f on f.id = t.file_id
    where t.case_id = any(${cases.map(({ id }) => id)}::uuid[])`)
  const calendar = await houseCalendar(ctx.db)
  const allStops = await stopsOf(
    ctx.db,
    cases.map(({ id }) => id),
  )
  const laid: Case[] = []
  for (const each of cases) {
    const steps = await stepsOf(ctx.db, each.procedureId, each.version)
    const stops = allStops.filter(({ caseId }) => caseId === each.id)
    laid.push({
      ...each,
      stops,
      list: layOut(
        steps,
        turns.filter(({ caseId }) => caseId === each.id),
        calendar,
        today(ctx),
        stops,
      ),
    })
  }
  return laid
}

/** The paper that shows that a step was done, with its bytes. */
export async function caseFile(
  ctx: Ctx,
  caseId: string,
  fileId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  allow(ctx, 'investment.read')
  const row = await ctx.db.maybe(sql<{ name: string; mediaType: string }>`
    select f.name, f.media_type as "mediaType" from investment.case_step t join platform.file f on f.id = t.file_id
    where t.case_id = ${caseId} and t.file_id = ${fileId}`)
  const bytes = row && (await ctx.files.get(documentKey(fileId)))
  if (!row || !bytes) throw new AppError('not_found', 'not_found')
  return { ...row, bytes }
}

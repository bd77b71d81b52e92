import { type Page, pageOf, unpackCursor } from '../../../../platform/api/cursor.ts'
import { type Ctx, today } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { eventsOf, type RecordedEvent } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { checksOf, type PartnerCheck } from '../check/check.queries.ts'
import { figuresOf } from '../figure/figure.queries.ts'
import { type Figure, type Totals, totalsOf } from '../figure/figure.ts'
import { type Paper, papersOf, type Photo, photosOf } from '../paper/paper.queries.ts'
import { partiesOf, type ProjectParty } from '../party/party.queries.ts'
import { type Meeting, meetingsOf, type Trouble, troublesOf } from '../talk/talk.queries.ts'
import type { Task } from '../task/task.ts'
import { tasksOf } from '../task/task.row.ts'
import { type StageLength, stageLengths } from './project.ts'
import { filtered, type ProjectFilter } from './project-filter.ts'
import { noProject, stageEntries } from './project.row.ts'
import { type ProjectRow, projectRows } from './project-row.queries.ts'

export interface ProjectDetail extends ProjectRow {
  readonly history: readonly StageLength[]
  readonly figures: readonly Figure[]
  readonly totals: Totals
  readonly parties: readonly ProjectParty[]
  readonly tasks: readonly Task[]
  readonly checks: readonly PartnerCheck[]
  readonly papers: readonly Paper[]
  readonly photos: readonly Photo[]
  readonly meetings: readonly Meeting[]
  readonly troubles: readonly Trouble[]
}

/** One project with all that is written down about it. Errors: `project_not_found`. */
export async function projectById(ctx: Ctx, id: string): Promise<ProjectDetail> {
  allow(ctx, 'investment.read')
  return wholeProject(ctx, id)
}

/** As `projectById`, for whoever was let in already, such as an investor by the private link. */
export async function wholeProject(ctx: Ctx, id: string): Promise<ProjectDetail> {
  const [project] = await projectRows(ctx, today(ctx), sql`investment.project p`, sql`where p.id = ${id}`)
  if (!project) throw noProject()
  const { db } = ctx
  const [entries, figures, parties, tasks, checks, papers, photos, meetings, troubles] = await Promise.all([
    stageEntries(db, id),
    figuresOf(db, id),
    partiesOf(db, id),
    tasksOf(db, id),
    checksOf(db, id),
    papersOf(db, id),
    photosOf(db, id),
    meetingsOf(db, id),
    troublesOf(db, id),
  ])
  const history = stageLengths(entries, project.stage === 'dropped' ? project.stageSince : today(ctx))
  return { ...project, history, figures, totals: totalsOf(figures), parties, tasks, checks, papers, photos, meetings, troubles }
}

/** What has happened to a project, oldest first. */
export function projectTrail(ctx: Ctx, id: string): Promise<RecordedEvent[]> {
  allow(ctx, 'investment.read')
  return eventsOf(ctx.db, [id])
}

/** Projects, the newest first, by cursor. */
export async function projectsPage(
  ctx: Ctx,
  filter: ProjectFilter,
  wanted: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ProjectRow>> {
  allow(ctx, 'investment.read')
  const day = today(ctx)
  const after = unpackCursor('projects', wanted.cursor, ['instant', 'id'])
  const where = filtered(filter, day)
  const behind = after ? sql`and (p.created_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const order = sql`order by p.created_at desc, p.id desc limit ${wanted.limit + 1}`
  const [rows, { total }] = await Promise.all([
    projectRows(ctx, day, sql`investment.project p`, sql`where ${where} ${behind} ${order}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from investment.project p where ${where}`),
  ])
  return pageOf('projects', rows, wanted.limit, (row) => [String(row.createdAt), row.id], total)
}

export const projectsPerPage = 30

/** One numbered page of the list, the longest in its stage first. */
export async function projectList(ctx: Ctx, filter: ProjectFilter, page: number): Promise<{ rows: ProjectRow[]; total: number }> {
  allow(ctx, 'investment.read')
  const day = today(ctx)
  const where = filtered(filter, day)
  const [rows, { total }] = await Promise.all([
    projectRows(
      ctx,
      day,
      sql`investment.project p`,
      sql`where ${where} order by p.stage_since, p.id limit ${projectsPerPage} offset ${(page - 1) * projectsPerPage}`,
    ),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from investment.project p where ${where}`),
  ])
  return { rows, total }
}

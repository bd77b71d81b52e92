import { AppError } from '../../../../kernel/errors.ts'
import type { Ctx } from '../../../../platform/context.ts'
import type { Reader, Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { Stage } from '../stage/stage.ts'
import type { Project, StageEntry } from './project.ts'

export const projectColumns = sql`p.id, p.number, p.slug, p.title, p.summary, p.stage, p.stage_since as "stageSince",
  p.stopped_at as "stoppedAt", p.drop_reason as "dropReason", p.sector_code as "sectorCode", p.district_slug as "districtSlug",
  p.plot_id as "plotId", p.country, p.responsible_id as "responsibleId", p.next_step as "nextStep",
  p.next_step_on as "nextStepOn", p.published, p.demo, p.revision, p.created_at as "createdAt", p.updated_at as "updatedAt"`

export const noProject = () => new AppError('project_not_found', 'not_found')

export function findProject(db: Reader, id: string): Promise<Project | undefined> {
  return db.maybe(sql<Project>`select ${projectColumns} from investment.project p where p.id = ${id}`)
}

/** Holds a project, so that what is written beside it comes one after the other. */
export async function lockProject(tx: Tx, id: string): Promise<Project> {
  const project = await tx.maybe(
    sql<Project>`select ${projectColumns} from investment.project p where p.id = ${id} for update of p`,
  )
  if (!project) throw noProject()
  return project
}

export function stageEntries(db: Reader, projectId: string): Promise<StageEntry[]> {
  return db.rows(sql<StageEntry>`
    select position, from_stage as "fromStage", to_stage as "toStage", since, reason, actor_name as "actorName",
      recorded_at as "recordedAt"
    from investment.project_stage where project_id = ${projectId} order by position`)
}

/** Who writes, for a row that keeps it. */
export function writer({ actor }: Pick<Ctx, 'actor'>): { id: string | null; name: string } {
  return {
    id: actor.kind === 'account' ? actor.accountId : actor.kind === 'program' ? actor.keyId : null,
    name: 'name' in actor ? actor.name : '',
  }
}

export async function enterStage(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  entry: { projectId: string; from: Stage | null; to: Stage; since: Temporal.PlainDate; reason: string },
): Promise<void> {
  const by = writer(ctx)
  await tx.run(sql`
    insert into investment.project_stage (project_id, position, from_stage, to_stage, since, reason, actor_id, actor_name, recorded_at)
    select ${entry.projectId}, coalesce(max(position), 0) + 1, ${entry.from}, ${entry.to}, ${entry.since}, ${entry.reason},
      ${by.id}, ${by.name}, ${ctx.now}
    from investment.project_stage where project_id = ${entry.projectId}`)
}

/** Notes that something beside the project's own row has changed. */
export async function touchProject(tx: Tx, ctx: Pick<Ctx, 'now'>, id: string): Promise<void> {
  await tx.run(sql`update investment.project set updated_at = ${ctx.now} where id = ${id}`)
}

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import type { Project } from '../project/project.ts'
import { enterStage, lockProject, projectColumns } from '../project/project.row.ts'
import type { MoveProject } from '../project/project.schema.ts'
import { requireDay } from '../require-day.ts'
import { moved, needsReason } from './stage.ts'

/**
 * Moves a project to another stage. Errors: `project_moved_meanwhile` when someone was quicker, `stage_not_reachable`,
 * `check_fields` where a reason is missing, the day lies in the future or before the stage that ends.
 */
export async function moveProject(ctx: Ctx, input: MoveProject): Promise<Project> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    if (project.revision !== input.revision) throw new AppError('project_moved_meanwhile', 'conflict')
    const next = moved(project, input.to)
    if (needsReason(next.move, project.stage)) requireReason(input)
    const since = input.since ?? today(ctx)
    requireDay(ctx, 'since', since, { day: project.stageSince, code: 'before_the_stage' })
    const dropReason = next.stage === 'dropped' ? input.dropReason! : null
    const now = await tx.maybe(sql<Project>`
      update investment.project p set stage = ${next.stage}, stage_since = ${since}, stopped_at = ${next.stoppedAt},
        drop_reason = ${dropReason}, revision = revision + 1, updated_at = ${ctx.now}
      where p.id = ${project.id} and p.stage = ${project.stage} and p.revision = ${project.revision}
      returning ${projectColumns}`)
    if (!now) throw new AppError('project_moved_meanwhile', 'conflict')
    await enterStage(tx, ctx, { projectId: project.id, from: project.stage, to: next.stage, since, reason: input.reason })
    await recordProject(tx, ctx, project.id, 'project.moved', {
      number: project.number,
      from: project.stage,
      to: next.stage,
      since: String(since),
      ...(dropReason ? { dropReason } : {}),
    })
    return now
  })
}

function requireReason({ to, reason, dropReason }: MoveProject): void {
  const fields = {
    ...(reason === '' ? { reason: { code: 'required' } } : {}),
    ...(to === 'dropped' && !dropReason ? { dropReason: { code: 'required' } } : {}),
  }
  if (Object.keys(fields).length > 0) throw new AppError('check_fields', 'invalid', { fields })
}

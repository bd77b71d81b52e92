import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { factsOf } from './facts.ts'
import type { Project } from './project.ts'
import { lockProject, projectColumns } from './project.row.ts'
import type { ChangeProject } from './project.schema.ts'
import { requireKnown } from './require-known.ts'

/** Changes what stands about a project; its address stays. Errors: `changed_meanwhile`, `check_fields`. */
export async function changeProject(ctx: Ctx, input: ChangeProject): Promise<Project> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    await lockProject(tx, input.projectId)
    await requireKnown(tx, input)
    const project = await tx.maybe(sql<Project>`
      update investment.project p set title = ${json(input.title)}, summary = ${json(input.summary)},
        sector_code = ${input.sectorCode}, district_slug = ${input.districtSlug}, plot_id = ${input.plotId},
        country = ${input.country}, responsible_id = ${input.responsibleId}, next_step = ${input.nextStep},
        next_step_on = ${input.nextStepOn ?? null}, revision = revision + 1, updated_at = ${ctx.now}
      where p.id = ${input.projectId} and p.revision = ${input.revision}
      returning ${projectColumns}`)
    if (!project) throw new AppError('changed_meanwhile', 'conflict')
    await recordProject(tx, ctx, project.id, 'project.changed', factsOf(project))
    return project
  })
}

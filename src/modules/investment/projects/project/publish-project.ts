import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject } from './project.row.ts'
import type { PublishProject } from './project.schema.ts'

/** Shows a project to everyone, or to nobody outside. Errors: `changed_meanwhile`. */
export async function publishProject(ctx: Ctx, { projectId, published, revision }: PublishProject): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, projectId)
    const touched = await tx.run(sql`
      update investment.project set published = ${published}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${projectId} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    if (project.published === published) return
    await recordProject(tx, ctx, projectId, published ? 'project.published' : 'project.hidden', { number: project.number })
  })
}

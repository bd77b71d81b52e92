import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { readDocument, storeDocument } from '../../../../platform/files/store-document.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject, writer } from '../project/project.row.ts'
import type { AttachPaper, PickPaper } from './paper.schema.ts'

/** Puts a paper to a project; what is taken, and what is refused on the field `file`, says `readDocument`. */
export async function attachPaper(ctx: Ctx, input: AttachPaper): Promise<string> {
  allow(ctx, 'investment.write')
  const document = await readDocument(input.file, input.name)
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const id = newId()
    const stored = await storeDocument(tx, ctx, document)
    await tx.run(sql`
      insert into investment.project_file (id, project_id, file_id, name, shared, actor_name, added_at)
      values (${id}, ${project.id}, ${stored}, ${document.name}, ${input.shared}, ${writer(ctx).name}, ${ctx.now})`)
    await touchProject(tx, ctx, project.id)
    const { number } = project
    await recordProject(tx, ctx, project.id, 'project.file_added', {
      number,
      fileId: id,
      name: document.name,
      shared: input.shared,
    })
    return id
  })
}

/** Takes a paper off a project; its bytes stay until the house forgets them. */
export async function removePaper(ctx: Ctx, input: PickPaper): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const gone = await tx.maybe(sql<{ name: string }>`
      update investment.project_file set removed_at = ${ctx.now}
      where id = ${input.id} and project_id = ${project.id} and removed_at is null returning name`)
    if (!gone) throw new AppError('changed_meanwhile', 'conflict')
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.file_removed', {
      number: project.number,
      fileId: input.id,
      name: gone.name,
    })
  })
}

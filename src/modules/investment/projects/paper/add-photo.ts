import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { keepPicture, preparePicture, recordPicture } from '../../../../platform/files/picture.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import { requireDay } from '../require-day.ts'
import type { AddPhoto, PickPaper } from './paper.schema.ts'

/**
 * Adds a photo of the progress with the day on which it was taken. Kept as a private picture: only the pages of its project
 * give it out. Throws `invalid` for anything that is not a picture we take.
 */
export async function addPhoto(ctx: Ctx, input: AddPhoto): Promise<string> {
  allow(ctx, 'investment.write')
  const takenOn = input.takenOn ?? today(ctx)
  requireDay(ctx, 'takenOn', takenOn)
  const bytes = new Uint8Array(await input.photo.arrayBuffer())
  const picture = await keepPicture(ctx.files, await preparePicture(bytes, input.photo.name))
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const id = newId()
    await recordPicture(tx, picture, 'private')
    await tx.run(sql`
      insert into investment.project_photo (id, project_id, file_id, taken_on, caption, published, added_at)
      values (${id}, ${project.id}, ${picture.id}, ${takenOn}, ${json(input.caption)}, ${input.published}, ${ctx.now})`)
    await touchProject(tx, ctx, project.id)
    const data = { number: project.number, photoId: id, takenOn: String(takenOn), published: input.published }
    await recordProject(tx, ctx, project.id, 'project.photo_added', data)
    return id
  })
}

/** Takes a photo off a project. */
export async function removePhoto(ctx: Ctx, input: PickPaper): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const touched = await tx.run(sql`
      update investment.project_photo set removed_at = ${ctx.now}
      where id = ${input.id} and project_id = ${project.id} and removed_at is null`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.photo_removed', { number: project.number, photoId: input.id })
  })
}

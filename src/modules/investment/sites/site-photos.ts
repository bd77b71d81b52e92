import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { keepPicture, preparePicture, recordPicture } from '../../../platform/files/picture.ts'
import { allow } from '../access.ts'
import { sitePhotoAdded, sitePhotoRemoved } from './site.events.ts'

export const maximumSitePhotos = 20

/** Adds a photo behind the others. Throws `invalid` for what is no picture of ours, or one too many. */
export async function addSitePhoto(ctx: Ctx, siteId: string, file: File): Promise<void> {
  allow(ctx, 'investment.write')
  const prepared = await preparePicture(new Uint8Array(await file.arrayBuffer()), file.name)
  const picture = await keepPicture(ctx.files, prepared)
  await transact(ctx, async (tx) => {
    const site = await tx.maybe(sql`select 1 from investment.site where id = ${siteId} for no key update`)
    if (!site) throw new AppError('not_found', 'not_found')
    const { count, last } = await tx.one(sql<{ count: number; last: number }>`
      select count(*)::int as count, coalesce(max(position), 0) as last from investment.site_photo where site_id = ${siteId}`)
    if (count >= maximumSitePhotos)
      throw new AppError('check_fields', 'invalid', {
        fields: { photo: { code: 'too_many_photos', params: { maximum: maximumSitePhotos } } },
      })
    await recordPicture(tx, picture)
    await tx.run(
      sql`insert into investment.site_photo (site_id, position, file_id) values (${siteId}, ${last + 1}, ${picture.id})`,
    )
    await record(tx, ctx, sitePhotoAdded(siteId, { file: picture.id }))
  })
}

/** Takes a photo off a site. */
export async function removeSitePhoto(ctx: Ctx, siteId: string, fileId: string): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const gone = await tx.run(sql`delete from investment.site_photo where site_id = ${siteId} and file_id = ${fileId}`)
    if (gone === 0) throw new AppError('not_found', 'not_found')
    await record(tx, ctx, sitePhotoRemoved(siteId, { file: fileId }))
  })
}

import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { keepPicture, type KeptPicture, preparePicture, recordPicture } from '../../../platform/files/picture.ts'
import { allow } from '../access.ts'
import { photoAdded, photoRemoved } from '../events.ts'

export const maximumPhotos = 12

/** Adds an uploaded photo behind the others. Throws `invalid` for anything that is not a picture we take. */
export async function addPhoto(ctx: Ctx, productId: string, upload: { name: string; bytes: Uint8Array }): Promise<void> {
  allow(ctx, 'product.edit')
  const picture = await keepPicture(ctx.files, await preparePicture(upload.bytes, upload.name))
  await transact(ctx, async (tx) => {
    if (await linkPhoto(tx, productId, picture)) await record(tx, ctx, photoAdded(productId, { file: picture.id }))
  })
}

/**
 * Puts a kept picture behind a product's others; gives false when the same picture is there already. Where one picture
 * goes to several products, `recorded` holds the ids whose row stands in this transaction.
 */
export async function linkPhoto(
  tx: Tx,
  productId: string,
  picture: KeptPicture,
  recorded: Set<string> = new Set(),
): Promise<boolean> {
  const there = await tx.rows(sql<{ position: number; sha256: string }>`
    select ph.position, f.sha256 from showroom.product_photo ph join platform.file f on f.id = ph.file_id
    where ph.product_id = ${productId} order by ph.position for update of ph`)
  if (there.some((photo) => photo.sha256 === picture.sha256)) return false
  if (there.length >= maximumPhotos) throw new AppError('too_many_photos', 'invalid', { params: { maximum: maximumPhotos } })
  if (!recorded.has(picture.id)) await recordPicture(tx, picture)
  recorded.add(picture.id)
  await tx.run(sql`
    insert into showroom.product_photo (product_id, position, file_id, source_name)
    values (${productId}, ${(there.at(-1)?.position ?? 0) + 1}, ${picture.id}, ${picture.name})`)
  return true
}

/** Takes a photo off a product. */
export async function removePhoto(ctx: Ctx, productId: string, fileId: string): Promise<void> {
  allow(ctx, 'product.edit')
  await transact(ctx, async (tx) => {
    await tx.run(sql`delete from showroom.product_photo where product_id = ${productId} and file_id = ${fileId}`)
    await record(tx, ctx, photoRemoved(productId, { file: fileId }))
  })
}

/** Moves a photo to the front: it is the one that lists show. */
export async function makeFirstPhoto(ctx: Ctx, productId: string, fileId: string): Promise<void> {
  allow(ctx, 'product.edit')
  await transact(ctx, async (tx) => {
    await tx.run(sql`
      update showroom.product_photo set position = (
        select min(position) - 1 from showroom.product_photo where product_id = ${productId})
      where product_id = ${productId} and file_id = ${fileId}`)
    await record(tx, ctx, photoAdded(productId, { first: fileId }))
  })
}

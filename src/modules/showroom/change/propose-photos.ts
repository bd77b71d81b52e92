import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { keepPicture, type KeptPicture, preparePicture, recordPicture } from '../../../platform/files/picture.ts'
import { ownMaker } from '../access.ts'
import { maximumPhotos } from '../photo/photos.ts'
import { patched } from './facts.ts'
import { heldProduct, wishFor } from './propose-product.ts'
import { openWish, saveWish } from './save-wish.ts'

/** Whose photos: a product in the catalogue, or one that is only wished for. */
export type PhotoTarget = { readonly productId: string } | { readonly changeId: string }

/** An uploaded picture behind the others, as a wish. Throws `invalid` for what is no picture of ours. */
export async function proposePhoto(ctx: Ctx, target: PhotoTarget, upload: { name: string; bytes: Uint8Array }): Promise<void> {
  const makerId = ownMaker(ctx)
  const picture = await keepPicture(ctx.files, await preparePicture(upload.bytes, upload.name))
  await transact(ctx, (tx) => changePhotos(tx, ctx, makerId, target, (photos) => addHidden(tx, photos, picture)))
}

/** Without one of its photos, as a wish. */
export async function proposeWithout(ctx: Ctx, target: PhotoTarget, fileId: string): Promise<void> {
  const makerId = ownMaker(ctx)
  await transact(ctx, (tx) =>
    changePhotos(tx, ctx, makerId, target, (photos) => known(photos, fileId).filter((id) => id !== fileId)),
  )
}

/** One of its photos in front: the one that lists show; as a wish. */
export async function proposeFirst(ctx: Ctx, target: PhotoTarget, fileId: string): Promise<void> {
  const makerId = ownMaker(ctx)
  await transact(ctx, (tx) =>
    changePhotos(tx, ctx, makerId, target, (photos) => [fileId, ...known(photos, fileId).filter((id) => id !== fileId)]),
  )
}

function known(photos: readonly string[], fileId: string): readonly string[] {
  if (!photos.includes(fileId)) throw new AppError('not_found', 'not_found')
  return photos
}

type Change = (photos: readonly string[]) => readonly string[] | Promise<readonly string[]>

async function changePhotos(tx: Tx, ctx: Ctx, makerId: string, target: PhotoTarget, change: Change): Promise<void> {
  const listed = (facts: { readonly [path: string]: unknown }) => (facts['photos'] ?? []) as readonly string[]
  if ('productId' in target) {
    const there = await heldProduct(tx, makerId, target.productId)
    const open = await openWish(tx, makerId, { kind: 'product', productId: there.id })
    const wanted = patched(there.facts, open?.after ?? {})
    await wishFor(tx, ctx, there, open, { ...wanted, photos: await change(listed(wanted)) })
    return
  }
  const open = await openWish(tx, makerId, { kind: 'new', changeId: target.changeId })
  if (!open) throw new AppError('not_found', 'not_found')
  const wanted = { ...open.after, photos: await change(listed(open.after)) }
  await saveWish(tx, ctx, {
    makerId,
    subject: { kind: 'new', changeId: open.id },
    open,
    base: { revision: null, facts: {} },
    wanted,
  })
}

/** Stores a picture that nobody but the maker and staff see; the same picture is not taken twice. */
export async function addHidden(tx: Tx, photos: readonly string[], picture: KeptPicture): Promise<readonly string[]> {
  const twin = await tx.maybe(sql`select 1 from platform.file where id = any(${photos}::uuid[]) and sha256 = ${picture.sha256}`)
  if (twin) return photos
  if (photos.length >= maximumPhotos) throw new AppError('too_many_photos', 'invalid', { params: { maximum: maximumPhotos } })
  return [...photos, await recordPicture(tx, picture, 'private')]
}

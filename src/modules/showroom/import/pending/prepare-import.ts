import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { makerOf } from '../../../../kernel/actor.ts'
import { allowReading } from '../../access.ts'
import { type Reading, readDrafts } from '../apply/read-drafts.ts'
import { readPhotoZip } from '../photos/read-photo-zip.ts'
import { photosKey } from './pending-import.ts'

export interface PrepareImport {
  readonly makerId: string
  readonly categoryId?: string | undefined
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly photos?: Uint8Array | undefined
}

/**
 * Reads an uploaded table and keeps what it says until somebody confirms or cancels. Nothing of the catalogue changes.
 * Throws `ImportFileError` when the table or the archive cannot be read.
 */
export async function prepareImport(ctx: Ctx, input: PrepareImport): Promise<{ id: string }> {
  allowReading(ctx, input.makerId)
  const reading = await readDrafts(input.bytes, input.fileName)
  if (input.photos) for await (const _ of readPhotoZip(input.photos));
  const id = newId()
  if (input.photos) await ctx.files.put(photosKey(id), input.photos)
  await forgetOld(ctx)
  await transact(ctx, (tx) =>
    tx.run(sql`
    insert into showroom.pending_import (id, maker_id, category_id, file_name, reading, has_photos, for_review, created_by)
    values (${id}, ${input.makerId}, ${input.categoryId ?? null}, ${input.fileName.slice(0, 200)}, ${json(reading satisfies Reading)},
      ${input.photos !== undefined}, ${makerOf(ctx.actor) !== undefined}, ${ctx.actor.kind === 'account' ? ctx.actor.accountId : ctx.actor.kind})`),
  )
  return { id }
}

// What nobody confirmed for two weeks is no longer what the maker offers.
async function forgetOld(ctx: Ctx): Promise<void> {
  const gone = await ctx.db.rows(sql<{ id: string }>`
    select id from showroom.pending_import
    where state in ('ready', 'cancelled', 'failed') and created_at < ${ctx.now.subtract({ hours: 14 * 24 })}::timestamptz`)
  for (const { id } of gone) await ctx.files.remove(photosKey(id))
  await transact(ctx, (tx) =>
    tx.run(sql`delete from showroom.pending_import where id = any(${gone.map(({ id }) => id)}::uuid[])`),
  )
}

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { recordPicture } from '../../../../platform/files/picture.ts'
import { ownMaker } from '../../access.ts'
import { saveWishes, writeLiveGoods } from '../../change/save-wishes.ts'
import { tableWishes } from '../../change/table-wishes.ts'
import { countsOf, planFor, withPhotos } from '../apply/apply-import.ts'
import { planPhotos, type PlannedPhotos } from '../apply/import-photos.ts'
import { joined } from '../apply/read-drafts.ts'
import { photosKey, type PendingResult, type WholePendingImport } from './pending-import.ts'

/**
 * What a maker's confirmed table comes to: stock and lead times are written, everything else becomes wishes for staff to
 * judge. All in one transaction with the import's own end.
 */
export async function proposeTable(ctx: Ctx, pending: WholePendingImport): Promise<void> {
  const { id, makerId, categoryId, reading, hasPhotos } = pending
  if (ownMaker(ctx) !== makerId) throw new AppError('not_allowed', 'forbidden')
  const archive = hasPhotos ? await ctx.files.get(photosKey(id)) : undefined
  const input = { ...reading, makerId, categoryId: categoryId ?? undefined }
  const early = await planPhotos(await planFor(ctx.db, ctx, input), archive, ctx.files)
  await transact(ctx, async (tx) => {
    const plan = await planFor(tx, ctx, input, true)
    const rows = withPhotos(plan.rows, early)
    const { wishes, live } = await tableWishes(tx, makerId, rows, await hiddenPhotos(tx, early))
    await writeLiveGoods(tx, ctx, live)
    await saveWishes(tx, ctx, makerId, wishes)
    const all = joined(reading, { rows, refused: plan.refused, notes: [...plan.notes, ...early.notes] })
    const result: PendingResult = { ...countsOf(all), refused: all.refused, notes: all.notes }
    const done = await tx.run(sql`
      update showroom.pending_import set state = 'done', result = ${json(result)}, moved_at = clock_timestamp()
      where id = ${id} and state = 'running'`)
    if (done === 0) throw new AppError('import_not_waiting', 'conflict')
  })
}

async function hiddenPhotos(tx: Tx, { byRow }: PlannedPhotos): Promise<Map<number, string[]>> {
  const ids = new Map<number, string[]>()
  const stored = new Set<string>()
  for (const [row, photos] of byRow) {
    for (const { kept } of photos) {
      if (!kept) continue
      if (!stored.has(kept.id)) await recordPicture(tx, kept, 'private')
      stored.add(kept.id)
      ids.set(row, [...(ids.get(row) ?? []), kept.id])
    }
  }
  return ids
}

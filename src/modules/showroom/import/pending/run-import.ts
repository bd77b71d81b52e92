import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { applyImport, countsOf } from '../apply/apply-import.ts'
import { joined } from '../apply/read-drafts.ts'
import { photosKey, type PendingResult, type WholePendingImport } from './pending-import.ts'
import { pendingImport } from './pending.queries.ts'
import { proposeTable } from './propose-table.ts'

/**
 * The job behind a confirmed import. That it is done is written in the same transaction as the goods: a process that
 * dies in the midst leaves neither. An import that somebody else finished or cancelled is left alone.
 */
export async function runPendingImport(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'goods.import')
  const pending = await pendingImport(ctx, id)
  if (pending?.state !== 'running') return
  try {
    const acting = { ...ctx, actor: pending.actor ?? ctx.actor }
    await (pending.forReview ? proposeTable(acting, pending) : write(acting, pending))
    await ctx.files.remove(photosKey(id))
  } catch (error) {
    await settle(ctx, id, { error: error instanceof AppError ? error.code : 'unexpected' })
    if (!(error instanceof AppError)) throw error
  }
}

async function write(ctx: Ctx, { id, makerId, categoryId, reading, fileName, hasPhotos }: WholePendingImport): Promise<void> {
  const photos = hasPhotos ? await ctx.files.get(photosKey(id)) : undefined
  await applyImport(ctx, {
    ...reading,
    makerId,
    fileName,
    photos,
    categoryId: categoryId ?? undefined,
    onProgress: (done, total) => forward(ctx, id, done, total),
    alongside: async (tx, plan) => {
      const { refused, notes } = joined(reading, plan)
      const result: PendingResult = { ...countsOf(plan), refused, notes }
      const done = await tx.run(sql`
        update showroom.pending_import set state = 'done', result = ${json(result)}, done = total, moved_at = clock_timestamp()
        where id = ${id} and state = 'running'`)
      // Two runs of one import can only follow each other: the second finds the first one's end and takes its own back.
      if (done === 0) throw new AppError('import_not_waiting', 'conflict')
    },
  })
}

/** In a transaction of its own, so that the page that waits can see it. */
function forward(ctx: Ctx, id: string, done: number, total: number): Promise<void> {
  return transact(ctx, async (tx) => {
    await tx.run(sql`
      update showroom.pending_import set done = ${done}, total = ${total}, moved_at = clock_timestamp() where id = ${id} and state = 'running'`)
  })
}

async function settle(ctx: Ctx, id: string, result: PendingResult): Promise<void> {
  await transact(ctx, (tx) =>
    tx.run(sql`
    update showroom.pending_import set state = 'failed', result = ${json(result)}, moved_at = clock_timestamp()
    where id = ${id} and state = 'running'`),
  )
}

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { photosKey } from './pending-import.ts'
import { allowPending } from './pending.queries.ts'

/** Lays a previewed import aside; one that runs can no longer be stopped. */
export async function cancelImport(ctx: Ctx, id: string): Promise<void> {
  await allowPending(ctx, id)
  await transact(ctx, async (tx) => {
    const done = await tx.run(sql`
      update showroom.pending_import set state = 'cancelled', moved_at = ${ctx.now} where id = ${id} and state in ('ready', 'failed')`)
    if (done === 0) throw new AppError('import_not_waiting', 'conflict')
  })
  await ctx.files.remove(photosKey(id))
}

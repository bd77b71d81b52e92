import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { stalledAfterSeconds } from './pending-import.ts'
import { allowPending } from './pending.queries.ts'

/**
 * Lets a previewed import begin, for a maker's table the proposing of what it would change, in the name of whoever confirms it; also begins anew one whose process was stopped.
 * A second press of the button finds it begun: a conflict.
 */
export async function confirmImport(ctx: Ctx, id: string): Promise<void> {
  await allowPending(ctx, id)
  await transact(ctx, async (tx) => {
    const begun = await tx.run(sql`
      update showroom.pending_import set state = 'running', actor = ${json(ctx.actor)}, done = 0, moved_at = ${ctx.now}
      where id = ${id} and (state in ('ready', 'failed')
        or (state = 'running' and moved_at < ${ctx.now.subtract({ seconds: stalledAfterSeconds })}::timestamptz))`)
    if (begun === 0) throw new AppError('import_not_waiting', 'conflict')
    await tx.rows(sql`
      select graphile_worker.add_job('import_goods', json_build_object('importId', ${id}::text), max_attempts => 3)`)
  })
}

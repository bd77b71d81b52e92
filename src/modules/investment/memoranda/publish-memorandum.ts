import { type Ctx, transact } from '../../../platform/context.ts'
import { AppError } from '../../../kernel/errors.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordPaper } from './memoranda.events.ts'
import { lockMemorandum, requireRevision } from './memorandum.row.ts'

/** Whether everybody may read of a paper: its title, sides, days and promises, never its scans. A draft cannot be published. */
export async function publishMemorandum(
  ctx: Ctx,
  input: { readonly memorandumId: string; readonly published: boolean; readonly revision: number },
): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    requireRevision(memorandum, input.revision)
    if (input.published && (memorandum.state === 'draft' || memorandum.state === 'discarded')) {
      throw new AppError('not_in_force', 'conflict')
    }
    await tx.run(sql`
      update investment.memorandum set published = ${input.published}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${memorandum.id} and revision = ${memorandum.revision}`)
    await recordPaper(tx, ctx, memorandum, 'memorandum.published', { published: input.published })
  })
}

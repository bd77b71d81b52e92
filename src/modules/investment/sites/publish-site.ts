import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { sitePublished, siteWithdrawn } from './site.events.ts'

/** Shows a site to everybody, or takes it back; a conflict when it stands so already or was changed since. */
export async function publishSite(ctx: Ctx, id: string, revision: number, shown: boolean): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const touched = await tx.run(sql`
      update investment.site set published_at = ${shown ? ctx.now : null}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${revision} and (published_at is null) = ${shown}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, (shown ? sitePublished : siteWithdrawn)(id))
  })
}

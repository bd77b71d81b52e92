import { AppError } from '../../../../kernel/errors.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { may } from '../../../../kernel/policy.ts'
import { allow, allowReading, ownMaker, policy } from '../../access.ts'
import type { PendingImport, WholePendingImport } from './pending-import.ts'

const columns = sql`i.id, i.maker_id as "makerId", m.names as "makerNames", i.category_id as "categoryId", i.file_name as "fileName",
  i.has_photos as "hasPhotos", i.for_review as "forReview", i.state, i.done, i.total, i.result, i.created_at as "createdAt", i.moved_at as "movedAt"`
const tables = sql`showroom.pending_import i join showroom.maker m on m.id = i.maker_id`

export async function pendingImport(ctx: Ctx, id: string): Promise<WholePendingImport | undefined> {
  const house = may(policy, ctx.actor, 'goods.import')
  const makerId = house ? null : ownMaker(ctx)
  return ctx.db.maybe(sql<WholePendingImport>`
    select ${columns}, i.reading, i.actor from ${tables}
    where i.id = ${id} and (${house} or (i.for_review and i.maker_id = ${makerId}::uuid))`)
}

/** The last tables that staff read, the newest first. */
export async function recentImports(ctx: Ctx): Promise<PendingImport[]> {
  allow(ctx, 'goods.import')
  return ctx.db.rows(
    sql<PendingImport>`select ${columns} from ${tables} where not i.for_review order by i.created_at desc limit 20`,
  )
}

/** The last tables that the maker sent who asks. */
export async function ownImports(ctx: Ctx): Promise<PendingImport[]> {
  return ctx.db.rows(sql<PendingImport>`
    select ${columns} from ${tables} where i.for_review and i.maker_id = ${ownMaker(ctx)} order by i.created_at desc limit 20`)
}

/** Keeps everyone from an import but the house and, of the own, its maker. */
export async function allowPending(ctx: Ctx, id: string): Promise<void> {
  if (may(policy, ctx.actor, 'goods.import')) return
  const pending = await pendingImport(ctx, id)
  if (!pending) throw new AppError('not_found', 'not_found')
  allowReading(ctx, pending.makerId)
}

import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import type { PendingImport, WholePendingImport } from './pending-import.ts'

const columns = sql`i.id, i.maker_id as "makerId", m.names as "makerNames", i.category_id as "categoryId", i.file_name as "fileName",
  i.has_photos as "hasPhotos", i.state, i.done, i.total, i.result, i.created_at as "createdAt", i.moved_at as "movedAt"`
const tables = sql`showroom.pending_import i join showroom.maker m on m.id = i.maker_id`

export async function pendingImport(ctx: Ctx, id: string): Promise<WholePendingImport | undefined> {
  allow(ctx, 'goods.import')
  return ctx.db.maybe(sql<WholePendingImport>`select ${columns}, i.reading, i.actor from ${tables} where i.id = ${id}`)
}

/** The last tables that were read, the newest first. */
export async function recentImports(ctx: Ctx): Promise<PendingImport[]> {
  allow(ctx, 'goods.import')
  return ctx.db.rows(sql<PendingImport>`select ${columns} from ${tables} order by i.created_at desc limit 20`)
}

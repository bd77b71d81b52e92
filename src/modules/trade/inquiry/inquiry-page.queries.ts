import type { Ctx } from '../../../platform/context.ts'
import { type Page, pageOf, unpackCursor } from '../../../platform/api/cursor.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { inquiryColumns } from './inquiry.row.ts'
import type { Inquiry, InquiryState } from './inquiry.ts'

export interface PageWanted {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Inquiries, the newest first, by cursor; the holder of an inquiry's link gets that one. */
export async function inquiryPage(
  ctx: Ctx,
  wanted: PageWanted & { state?: InquiryState | undefined; number?: string | undefined },
): Promise<Page<Inquiry>> {
  allow(ctx, 'inquiry.read')
  const where = [
    ctx.actor.kind === 'buyer' ? sql`i.id = ${ctx.actor.inquiryId}` : sql`true`,
    ...(wanted.state ? [sql`i.state = ${wanted.state}`] : []),
    ...(wanted.number ? [sql`i.number = ${wanted.number}`] : []),
  ]
  return newestFirst<Inquiry>(ctx, {
    list: 'inquiries',
    of: 'i',
    wanted,
    where,
    columns: inquiryColumns,
    table: sql`trade.inquiry i`,
  })
}

interface Newest {
  readonly list: string
  /** The alias of the table that is listed; it has `id` and `created_at`. */
  readonly of: 'i' | 'q' | 'o'
  readonly wanted: PageWanted
  readonly where: readonly Sql[]
  readonly columns: Sql
  readonly table: Sql
}

const keys = { i: sql`i.created_at, i.id`, q: sql`q.created_at, q.id`, o: sql`o.created_at, o.id` }
const order = { i: sql`i.created_at desc, i.id desc`, q: sql`q.created_at desc, q.id desc`, o: sql`o.created_at desc, o.id desc` }

/** A page of what has a moment of creation and an id. */
export async function newestFirst<Row extends { id: string; createdAt: Temporal.Instant }>(
  ctx: Ctx,
  { list, of, wanted, where, columns, table }: Newest,
): Promise<Page<Row>> {
  const after = unpackCursor(list, wanted.cursor, ['instant', 'id'])
  const all = join(where, sql` and `)
  const behind = after ? sql`and (${keys[of]}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const [rows, { total }] = await Promise.all([
    ctx.db.rows(sql<Row>`select ${columns} from ${table} where ${all} ${behind} order by ${order[of]} limit ${wanted.limit + 1}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from ${table} where ${all}`),
  ])
  return pageOf(list, rows, wanted.limit, (row) => [String(row.createdAt), row.id], total)
}

import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Page, pageOf, unpackCursor } from '../../../platform/api/cursor.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { Commitment, CommitmentState } from './commitment.ts'
import { commitmentColumns, noCommitment } from './memorandum.row.ts'
import type { MemorandumState, Side } from './memorandum.ts'

export const deadlines = ['overdue', 'soon', 'later'] as const
/** Of open promises: past their day, due within seven days, or later. */
export type Deadline = (typeof deadlines)[number]

export interface CommitmentFilter {
  readonly state?: CommitmentState | undefined
  readonly deadline?: Deadline | undefined
  readonly side?: Side | undefined
  readonly ownerId?: string | undefined
  readonly memorandumId?: string | undefined
  readonly projectId?: string | undefined
}

export interface CommitmentSummary extends Commitment {
  readonly number: string
  readonly paperTitle: LocalizedText
  readonly paperState: MemorandumState
  readonly projectId: string | null
  readonly ownerName: string | null
  readonly evidence: number
}

function deadline(given: Deadline, day: Temporal.PlainDate): Sql {
  const open = sql`c.state = 'open'`
  const soon = day.add({ days: 7 })
  if (given === 'overdue') return sql`${open} and c.due_on < ${day}`
  return given === 'soon' ? sql`${open} and c.due_on between ${day} and ${soon}` : sql`${open} and c.due_on > ${soon}`
}

function conditions(filter: CommitmentFilter, day: Temporal.PlainDate): Sql {
  return join(
    [
      sql`m.state not in ('draft', 'discarded')`,
      ...(filter.state ? [sql`c.state = ${filter.state}`] : []),
      ...(filter.deadline ? [deadline(filter.deadline, day)] : []),
      ...(filter.side ? [sql`c.side = ${filter.side}`] : []),
      ...(filter.ownerId ? [sql`c.owner_id = ${filter.ownerId}`] : []),
      ...(filter.memorandumId ? [sql`c.memorandum_id = ${filter.memorandumId}`] : []),
      ...(filter.projectId ? [sql`m.project_id = ${filter.projectId}`] : []),
    ],
    sql` and `,
  )
}

const from = sql`from investment.commitment c join investment.memorandum m on m.id = c.memorandum_id`
const columns = sql`${commitmentColumns}, m.number, m.title as "paperTitle", m.state as "paperState", m.project_id as "projectId",
  (select a.name from directory.account a where a.id = c.owner_id) as "ownerName",
  (select count(*)::int from investment.evidence e where e.commitment_id = c.id) as evidence`

/** One promise, also of a paper that is not signed yet. */
export async function commitmentById(ctx: Ctx, id: string): Promise<CommitmentSummary> {
  allow(ctx, 'investment.read')
  const found = await ctx.db.maybe(sql<CommitmentSummary>`select ${columns} ${from} where c.id = ${id}`)
  if (!found) throw noCommitment()
  return found
}

/** Promises of papers that were signed, by the day that they are due, by cursor. */
export async function commitmentPage(
  ctx: Ctx,
  wanted: CommitmentFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<CommitmentSummary>> {
  allow(ctx, 'investment.read')
  const after = unpackCursor('commitments', wanted.cursor, ['day', 'id'])
  const behind = after ? sql`and (c.due_on, c.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``
  const where = conditions(wanted, today(ctx))
  const [rows, { total }] = await Promise.all([
    ctx.db.rows(
      sql<CommitmentSummary>`select ${columns} ${from} where ${where} ${behind} order by c.due_on, c.id limit ${wanted.limit + 1}`,
    ),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total ${from} where ${where}`),
  ])
  return pageOf('commitments', rows, wanted.limit, (row) => [String(row.dueOn), row.id], total)
}

export const commitmentsPerPage = 40

export interface CommitmentList {
  readonly rows: readonly CommitmentSummary[]
  readonly total: number
  readonly counts: Readonly<Record<Deadline | 'kept', number>>
}

/** A page of promises for people; `counts` are those of all, whatever is chosen. */
export async function commitmentList(ctx: Ctx, filter: CommitmentFilter & { readonly page: number }): Promise<CommitmentList> {
  allow(ctx, 'investment.read')
  const day = today(ctx)
  const where = conditions(filter, day)
  const count = (given: Deadline) => sql`(count(*) filter (where ${deadline(given, day)}))::int`
  const [rows, { total }, counts] = await Promise.all([
    ctx.db.rows(sql<CommitmentSummary>`
      select ${columns} ${from} where ${where} order by c.due_on, c.id
      limit ${commitmentsPerPage} offset ${(filter.page - 1) * commitmentsPerPage}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total ${from} where ${where}`),
    ctx.db.one(sql<Record<Deadline | 'kept', number>>`
      select ${count('overdue')} as overdue, ${count('soon')} as soon, ${count('later')} as later,
        (count(*) filter (where c.state = 'kept'))::int as kept ${from} where m.state not in ('draft', 'discarded')`),
  ])
  return { rows, total, counts }
}

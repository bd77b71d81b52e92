import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { writer } from '../projects/project/project.row.ts'
import type { ExchangeKind } from './fields.ts'
import type { Written } from './write-row.ts'

type Kind = 'project' | 'memorandum' | 'site' | 'plot'

interface Way {
  readonly kind: Kind
  /** Holds the row; a plot that was redrawn has no event of its own, only a later revision. */
  readonly lock: (id: string) => Sql
  /** What goes, the row itself last: whatever else points at it stops it. */
  readonly parts: (id: string) => readonly Sql[]
}

const ways: Readonly<Record<ExchangeKind, Way>> = {
  projects: {
    kind: 'project',
    lock: (id) => sql`select from investment.project where id = ${id} for update`,
    parts: (id) => [
      sql`delete from investment.figure_now where project_id = ${id}`,
      sql`delete from investment.project_figure where project_id = ${id}`,
      sql`delete from investment.stage_length where project_id = ${id}`,
      sql`delete from investment.project_stage where project_id = ${id}`,
      sql`delete from investment.project_party where project_id = ${id}`,
      sql`delete from investment.project where id = ${id}`,
    ],
  },
  memoranda: {
    kind: 'memorandum',
    lock: (id) => sql`select from investment.memorandum where id = ${id} for update`,
    parts: (id) => [
      sql`delete from investment.memorandum_party where memorandum_id = ${id}`,
      sql`delete from investment.memorandum where id = ${id}`,
    ],
  },
  sites: {
    kind: 'site',
    lock: (id) => sql`select from investment.site where id = ${id} for update`,
    parts: (id) => [
      sql`delete from investment.site_utility where site_id = ${id}`,
      sql`delete from investment.site_link where site_id = ${id}`,
      sql`delete from investment.site_incentive where site_id = ${id}`,
      sql`delete from investment.site where id = ${id}`,
    ],
  },
  plots: {
    kind: 'plot',
    lock: (id) => sql`select from investment.plot where id = ${id} and revision = 1 for update`,
    parts: (id) => [sql`delete from investment.plot where id = ${id}`],
  },
}

/**
 * Takes out what one row of a sheet made, when nothing has happened to it since `lastEvent`; only the log keeps it. Errors:
 * `row_changed` (something happened to it) and `row_used` (something else belongs to it).
 */
export async function takeBackRow(tx: Tx, ctx: Ctx, of: ExchangeKind, row: Written, lastEvent: bigint): Promise<void> {
  const { kind, lock, parts } = ways[of]
  const held = await tx.maybe(lock(row.id))
  const since = await tx.maybe(sql`select from platform.event where subject_id = ${row.id} and id > ${lastEvent}::bigint limit 1`)
  if (!held || since) throw new AppError('row_changed', 'conflict')
  await tx.run(sql`
    insert into investment.taken_back (id, kind, number, by_name, at)
    values (${row.id}, ${kind}, ${row.number}, ${writer(ctx).name}, ${ctx.now})`)
  try {
    for (const part of parts(row.id)) await tx.run(part)
  } catch (error) {
    if ((error as { code?: unknown }).code === foreignKeyViolation) throw new AppError('row_used', 'conflict')
    throw error
  }
  await record(tx, ctx, { type: `${kind}.taken_back`, subject: { type: kind, id: row.id }, data: { number: row.number } })
}

/** PostgreSQL, appendix A. */
const foreignKeyViolation = '23503'

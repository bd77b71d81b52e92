import { AppError } from '../../../../kernel/errors.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import type { ImportPlan } from './plan.ts'

export interface IndicatorImport {
  readonly id: string
  readonly fileName: string
  readonly state: 'pending' | 'applied' | 'undone' | 'cancelled'
  /** Figures that it writes or wrote. */
  readonly rows: number
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

const columns = sql`id, file_name as "fileName", state, rows, made_by as "madeBy", made_at as "madeAt", ended_at as "endedAt"`

/** The last imports, the newest first. */
export function recentImports(ctx: Ctx): Promise<IndicatorImport[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<IndicatorImport>`
    select ${columns} from investment.indicator_import where state <> 'cancelled' order by made_at desc limit 20`)
}

/** One import with what it read. */
export async function importById(ctx: Ctx, id: string): Promise<IndicatorImport & { readonly plan: ImportPlan }> {
  allow(ctx, 'investment.read')
  const row = await ctx.db.maybe(sql<IndicatorImport & { plan: ImportPlan }>`
    select ${columns}, plan from investment.indicator_import where id = ${id}`)
  if (!row) throw new AppError('not_found', 'not_found')
  return row
}

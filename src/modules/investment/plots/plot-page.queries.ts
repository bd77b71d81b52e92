import { AppError } from '../../../kernel/errors.ts'
import { type Page, pageOf, unpackCursor } from '../../../platform/api/cursor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { claimAt, plotColumns } from './plot.queries.ts'
import type { Plot, PlotState } from './plot.ts'

export interface PlotQuery {
  readonly site?: string | undefined
  readonly state?: PlotState | undefined
  /** Also of sites that are not published. */
  readonly all: boolean
  readonly limit: number
  readonly cursor?: string | undefined
}

const shown = (ctx: Ctx, all: boolean) => sql`investment.plot p
  join investment.site s on s.id = p.site_id and (${all}::boolean or s.published_at is not null) ${claimAt(ctx.now)}`

/** Plots, the oldest first. */
export async function plotPage(ctx: Ctx, { site, state, all, limit, cursor }: PlotQuery): Promise<Page<Plot>> {
  const [after] = unpackCursor('plots', cursor, ['id']) ?? []
  const found = sql`select ${plotColumns} from ${shown(ctx, all)} where ${site ?? null}::uuid is null or p.site_id = ${site ?? null}::uuid`
  const fits = sql`(${state ?? null}::text is null or found.state = ${state ?? null})`
  const rows = await ctx.db.rows(sql<Plot>`
    select * from (${found}) found where ${fits} and (${after ?? null}::uuid is null or found.id > ${after ?? null}::uuid)
    order by found.id limit ${limit + 1}`)
  const { total } = await ctx.db.one(sql<{ total: number }>`select count(*)::int as total from (${found}) found where ${fits}`)
  return pageOf('plots', rows, limit, ({ id }) => [id], total)
}

/** A plot of a published site; of any, for whoever reads all of investment. */
export async function plotCalled(ctx: Ctx, id: string, all: boolean): Promise<Plot> {
  const found = await ctx.db.maybe(sql<Plot>`select ${plotColumns} from ${shown(ctx, all)} where p.id = ${id}`)
  if (!found) throw new AppError('not_found', 'not_found')
  return found
}

import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { ownMaker } from '../access.ts'

/** How often each of the own goods was looked at since a day, by product. */
export async function ownViews(ctx: Ctx, since: Temporal.PlainDate): Promise<Map<string, number>> {
  const rows = await ctx.db.rows(sql<{ id: string; views: number }>`
    select v.product_id as id, sum(v.views)::int as views from showroom.product_view v join showroom.product p on p.id = v.product_id
    where p.maker_id = ${ownMaker(ctx)} and v.day >= ${since}::date group by 1`)
  return new Map(rows.map(({ id, views }) => [id, views]))
}

import type { Ctx } from '../../../../platform/context.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import type { EnteredValue, Value } from './value.ts'

const columns = sql`v.no, v.indicator_id as "indicatorId", v.district, v.period, v.period_end as "periodEnd",
  trim_scale(v.number)::text as number, v.texts, v.as_of as "asOf", v.source, v.source_url as "sourceUrl", v.act, v.demo`

/** All that stands now, the oldest first within each indicator and place. */
export function valuesNow(db: Reader, indicatorId?: string): Promise<Value[]> {
  const which = indicatorId ? sql`v.indicator_id = ${indicatorId}` : sql`true`
  return db.rows(sql<Value>`
    select ${columns} from investment.indicator_now v where ${which} order by v.indicator_id, v.place, v.period_end, v.period`)
}

const entered = sql`${columns}, v.withdrawn, v.replaces, v.import_id as "importId", v.entered_by_name as "enteredBy", v.entered_at as "enteredAt"`

/** Every row of an indicator that was ever entered, the newest first, with whoever entered it: for the house. */
export function valueHistory(ctx: Ctx, indicatorId: string): Promise<EnteredValue[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<EnteredValue>`
    select ${entered} from investment.indicator_value v where v.indicator_id = ${indicatorId} order by v.no desc limit 1000`)
}

import { AppError } from '../../../../kernel/errors.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Ctx } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { period } from '../indicator/period.ts'
import { enteredBy } from '../value/write-value.ts'

export interface AppendedRow {
  readonly indicatorId: string
  readonly district: string | null
  readonly period: string
  readonly number?: string | null | undefined
  readonly texts?: LocalizedText | null | undefined
  readonly asOf: string
  readonly source: string
  readonly sourceUrl: string
  readonly act: string
  readonly demo: boolean
  readonly withdrawn: boolean
  /** Number of the row that it takes the place of. */
  readonly replaces: string | null
}

/**
 * Appends many rows in one statement; their indicators are locked. A conflict (`figures_changed`) when one of them does not
 * begin or continue its chain as it stands: a figure that was taken back is taken up again.
 */
export async function appendValues(tx: Tx, ctx: Ctx, rows: readonly AppendedRow[], importId?: string): Promise<void> {
  if (rows.length === 0) return
  const by = enteredBy(ctx)
  const list = rows.map((row) => ({ ...row, end: period(row.period)!.end.toString(), texts: row.withdrawn ? null : row.texts }))
  const given = sql`
    select g.*, last.no as last, coalesce(last.withdrawn, true) as open
    from jsonb_to_recordset(${json(list)}::jsonb) as g ("indicatorId" uuid, district text, period text, "end" date, number numeric,
      texts jsonb, "asOf" date, source text, "sourceUrl" text, act text, demo boolean, withdrawn boolean, replaces bigint)
    left join lateral (
      select v.no, v.withdrawn from investment.indicator_value v
      where v.indicator_id = g."indicatorId" and v.place = coalesce(g.district, '') and v.period = g.period
        and not exists (select 1 from investment.indicator_value later where later.replaces = v.no)) last on true`
  const added = await tx.run(sql`
    insert into investment.indicator_value (indicator_id, kind, district, period, period_end, number, texts, as_of, source,
      source_url, act, demo, withdrawn, replaces, import_id, entered_by, entered_by_name, entered_at)
    select g."indicatorId", i.kind, g.district, g.period, g."end", g.number, g.texts, g."asOf", g.source, g."sourceUrl", g.act,
      g.demo, g.withdrawn, g.last, ${importId ?? null}, ${by.id}, ${by.name}, ${ctx.now}
    from (${given}) g join investment.indicator i on i.id = g."indicatorId"
    where case when g.replaces is null then g.open else g.replaces = g.last end`)
  if (added !== rows.length) throw new AppError('figures_changed', 'conflict')
}

import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { indicatorsImported, indicatorsRestored } from '../climate.events.ts'
import { enteredBy } from '../value/write-value.ts'
import type { ImportPlan } from './plan.ts'
import { type AppendedRow, appendValues } from './append-values.ts'

type State = 'pending' | 'applied' | 'undone' | 'cancelled'

/**
 * Writes what a prepared table states, all of it or nothing: a conflict (`figures_changed`) when one of the figures was
 * entered or corrected since the preview.
 */
export async function applyImport(ctx: Ctx, id: string): Promise<{ rows: number }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const { plan } = await takeImport(tx, ctx, id, 'pending', 'applied')
    await lockIndicators(tx, [...new Set(plan.values.map(({ indicatorId }) => indicatorId))])
    const rows = plan.values.map(({ row: _, code: __, before: ___, ...value }): AppendedRow => ({ ...value, withdrawn: false }))
    await appendValues(tx, ctx, rows, id)
    await record(tx, ctx, indicatorsImported(id, { rows: rows.length }))
    return { rows: rows.length }
  })
}

/** Sets a prepared table aside. */
export async function cancelImport(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, (tx) => takeImport(tx, ctx, id, 'pending', 'cancelled'))
}

/**
 * Puts back what stood before an import, by new rows: nothing is erased. Figures that were corrected since are left as they
 * are; `kept` counts them.
 */
export async function undoImport(ctx: Ctx, id: string): Promise<{ restored: number; kept: number }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    await takeImport(tx, ctx, id, 'applied', 'undone')
    const written = await tx.rows(sql<{ no: bigint; indicatorId: string; last: boolean } & Omit<AppendedRow, 'replaces'>>`
      select v.no, v.indicator_id as "indicatorId", v.district, v.period,
        old.no is null or old.withdrawn as withdrawn, trim_scale(old.number)::text as number, old.texts,
        coalesce(old.as_of, v.as_of)::text as "asOf", coalesce(old.source, v.source) as source,
        coalesce(old.source_url, v.source_url) as "sourceUrl", coalesce(old.act, v.act) as act, coalesce(old.demo, v.demo) as demo,
        not exists (select 1 from investment.indicator_value later where later.replaces = v.no) as last
      from investment.indicator_value v left join investment.indicator_value old on old.no = v.replaces
      where v.import_id = ${id}`)
    await lockIndicators(tx, [...new Set(written.map(({ indicatorId }) => indicatorId))])
    const rows = written
      .filter(({ last }) => last)
      .map(({ no, last: _, ...row }): AppendedRow => ({ ...row, replaces: String(no) }))
    await appendValues(tx, ctx, rows)
    const kept = written.length - rows.length
    await record(tx, ctx, indicatorsRestored(id, { rows: rows.length, kept }))
    return { restored: rows.length, kept }
  })
}

async function takeImport(tx: Tx, ctx: Ctx, id: string, from: State, to: State): Promise<{ plan: ImportPlan }> {
  const row = await tx.maybe(sql<{ plan: ImportPlan }>`
    update investment.indicator_import set state = ${to}, ended_by = ${enteredBy(ctx).name}, ended_at = ${ctx.now}
    where id = ${id} and state = ${from} returning plan`)
  if (row) return row
  const known = await tx.maybe(sql`select 1 from investment.indicator_import where id = ${id}`)
  throw known ? new AppError('import_taken', 'conflict') : new AppError('not_found', 'not_found')
}

// In one order, so that two imports never wait for each other in a circle.
async function lockIndicators(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(sql`select 1 from investment.indicator where id = any(${ids}::uuid[]) order by id for no key update`)
}

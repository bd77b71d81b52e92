import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inOneTransaction } from '../../../platform/database/one-transaction.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { writer } from '../projects/project/project.row.ts'
import { tableUndone } from './exchange.events.ts'
import type { Import, Undone } from './exchange.queries.ts'
import { takeBackRow } from './way-back.ts'

/**
 * Takes back what a written sheet made. A row that was changed since, or that something else belongs to, stays and is
 * listed with its reason; parties that came into the directory stay as well. Errors: `import_taken` for a sheet that is not
 * written, `nothing_to_take_back` where every row has to stay.
 */
export async function undoTable(ctx: Ctx, id: string): Promise<Undone> {
  allow(ctx, 'investment.write')
  return inOneTransaction(ctx, async (joined, tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('investment.exchange', 0))`)
    const found = await tx.maybe(sql<Pick<Import, 'kind' | 'state' | 'result'> & { lastEvent: bigint | null }>`
      select kind, state, result, last_event as "lastEvent" from investment.exchange_import where id = ${id} for update`)
    if (!found) throw new AppError('not_found', 'not_found')
    const { kind, result, lastEvent } = found
    if (found.state !== 'applied' || !result || lastEvent === null) throw new AppError('import_taken', 'conflict')
    const gone: Undone['gone'][number][] = []
    const kept: Undone['kept'][number][] = []
    for (const row of result.made) {
      await tx.run(sql`savepoint exchange_row`)
      try {
        await takeBackRow(tx, joined, kind, row, lastEvent)
        gone.push(row)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        await tx.run(sql`rollback to savepoint exchange_row`)
        kept.push({ ...row, code: error.code })
      }
    }
    if (gone.length === 0) throw new AppError('nothing_to_take_back', 'conflict')
    const undone: Undone = { gone, kept }
    await tx.run(sql`
      update investment.exchange_import set state = 'undone', undone = ${json(undone)}, undone_by = ${writer(ctx).name},
        undone_at = ${ctx.now} where id = ${id} and state = 'applied'`)
    await record(tx, ctx, tableUndone(id, { kind, gone: gone.length, kept: kept.length }))
    return undone
  })
}

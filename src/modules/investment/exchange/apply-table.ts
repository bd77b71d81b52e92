import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { inOneTransaction } from '../../../platform/database/one-transaction.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { writer } from '../projects/project/project.row.ts'
import { checkTable } from './check-table.ts'
import { tableImported } from './exchange.events.ts'
import type { Import, ImportResult } from './exchange.queries.ts'
import type { CellFault } from './plan.ts'
import { type Written, writeRow } from './write-row.ts'

/**
 * Writes a sheet. All of it is one transaction, so that a fault of the machine leaves nothing half done; a row that a verb
 * refuses is undone by itself and listed, and the others stand. Sheets wait for each other: two never make the same twice.
 * Errors: `import_taken`.
 */
export async function applyTable(ctx: Ctx, id: string): Promise<ImportResult> {
  allow(ctx, 'investment.write')
  return inOneTransaction(ctx, async (joined, tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('investment.exchange', 0))`)
    const found = await pending(tx, id)
    const { rows, faults } = await checkTable(joined, found)
    const made: Written[] = []
    const refused: CellFault[] = [...faults]
    for (const row of rows.filter(({ there }) => !there)) {
      await tx.run(sql`savepoint exchange_row`)
      try {
        made.push(await writeRow(joined, row))
        await tx.run(sql`release savepoint exchange_row`)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        await tx.run(sql`rollback to savepoint exchange_row`)
        const [first] = Object.values(error.fields)
        refused.push({
          row: row.of.row,
          cell: '',
          field: '',
          code: first?.code ?? error.code,
          params: first?.params ?? error.params,
        })
      }
    }
    const there = rows.flatMap(({ of, there: one }) => (one ? [{ row: of.row, id: one.id, number: one.number }] : []))
    const result: ImportResult = { made, there, refused: refused.toSorted((a, b) => a.row - b.row) }
    await tx.run(sql`
      update investment.exchange_import set state = 'applied', result = ${json(result)}, ended_by = ${writer(ctx).name},
        ended_at = ${ctx.now} where id = ${id} and state = 'pending'`)
    const counts = { made: made.length, there: there.length, refused: new Set(refused.map(({ row }) => row)).size }
    await record(tx, ctx, tableImported(id, { kind: found.kind, ...counts }))
    // What stands later in the log has happened to a row after its import, which then cannot be taken back.
    await tx.run(sql`
      update investment.exchange_import set last_event = (select max(id) from platform.event where subject_id = ${id}) where id = ${id}`)
    return result
  })
}

/** Sets a sheet aside; its mapping stays remembered. */
export async function cancelTable(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    await pending(tx, id)
    await tx.run(sql`
      update investment.exchange_import set state = 'cancelled', ended_by = ${writer(ctx).name}, ended_at = ${ctx.now}
      where id = ${id} and state = 'pending'`)
  })
}

async function pending(tx: Tx, id: string): Promise<Pick<Import, 'kind' | 'cells' | 'headRow' | 'mapping'>> {
  const found = await tx.maybe(sql<Import>`
    select kind, cells, head_row as "headRow", mapping, state from investment.exchange_import where id = ${id} for update`)
  if (!found) throw new AppError('not_found', 'not_found')
  if (found.state !== 'pending') throw new AppError('import_taken', 'conflict')
  return found
}

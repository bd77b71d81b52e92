import { newId } from '../../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { districts } from '../district/district.queries.ts'
import { indicators } from '../indicator/indicator.queries.ts'
import { valuesNow } from '../value/value.queries.ts'
import { enteredBy } from '../value/write-value.ts'
import { planImport } from './plan-import.ts'
import { readCells } from './read-cells.ts'

/** Reads a table and keeps what it would change, to be looked at and confirmed. Errors on the field `file`. */
export async function prepareImport(ctx: Ctx, file: { name: string; bytes: Uint8Array }): Promise<{ id: string }> {
  allow(ctx, 'investment.write')
  const cells = await readCells(file.bytes)
  const [known, places, values] = await Promise.all([
    indicators(ctx.db, { archived: true }),
    districts(ctx.db),
    valuesNow(ctx.db),
  ])
  const plan = planImport(cells, { indicators: known, districts: places, values, today: today(ctx) })
  const id = newId()
  await transact(ctx, (tx) =>
    tx.run(sql`
      insert into investment.indicator_import (id, file_name, state, plan, rows, made_by, made_at)
      values (${id}, ${file.name.slice(0, 200)}, 'pending', ${json(plan)}, ${plan.values.length}, ${enteredBy(ctx).name}, ${ctx.now})`),
  )
  return { id }
}

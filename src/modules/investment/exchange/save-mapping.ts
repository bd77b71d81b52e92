import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { writer } from '../projects/project/project.row.ts'
import { type ExchangeKind, type Field, isField, type Mapping } from './fields.ts'
import { headerKeys, mayRepeat } from './guess-columns.ts'

/**
 * Says what each column of a sheet holds, and remembers it for the next sheet with the same set of titles. Errors:
 * `import_taken`; at `columns.{index}` `invalid_choice` and `column_twice`.
 */
export async function saveMapping(ctx: Ctx, id: string, chosen: readonly string[]): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const found = await tx.maybe(sql<{ kind: ExchangeKind; state: string; head: string[]; width: number; key: string }>`
      select kind, state, cells -> head_row as head, jsonb_array_length(mapping) as width, headers_key as key
      from investment.exchange_import where id = ${id} for update`)
    if (!found) throw new AppError('not_found', 'not_found')
    if (found.state !== 'pending') throw new AppError('import_taken', 'conflict')
    const mapping = readMapping(found.kind, chosen, found.width, found.head)
    const keys = headerKeys(Array.from({ length: found.width }, (_, index) => found.head[index] ?? ''))
    const fields = Object.fromEntries(keys.map((key, index) => [key, mapping[index] ?? '']))
    await tx.run(sql`update investment.exchange_import set mapping = ${json(mapping)} where id = ${id}`)
    await tx.run(sql`
      insert into investment.exchange_mapping (kind, headers_key, fields, saved_by, saved_at)
      values (${found.kind}, ${found.key}, ${json(fields)}, ${writer(ctx).name}, ${ctx.now})
      on conflict (kind, headers_key) do update set fields = excluded.fields, saved_by = excluded.saved_by, saved_at = excluded.saved_at`)
  })
}

function readMapping(kind: ExchangeKind, chosen: readonly string[], width: number, head: readonly string[]): Mapping {
  const errors: Record<string, { code: string }> = {}
  const taken = new Set<Field>()
  const mapping = Array.from({ length: width }, (_, index) => {
    const field = chosen[index] ?? ''
    if (field === '') return ''
    if (!isField(kind, field)) {
      errors[`columns.${index}`] = { code: 'invalid_choice' }
      return ''
    }
    if (taken.has(field) && !mayRepeat(field, head[index] ?? '')) errors[`columns.${index}`] = { code: 'column_twice' }
    taken.add(field)
    return field
  })
  if (Object.keys(errors).length > 0) throw new AppError('check_fields', 'invalid', { fields: errors })
  return mapping
}

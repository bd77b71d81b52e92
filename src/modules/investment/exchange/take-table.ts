import { createHash } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { readCells } from '../climate/table/read-cells.ts'
import { writer } from '../projects/project/project.row.ts'
import { type ExchangeKind, isField, type Mapping } from './fields.ts'
import { findHeadRow, guessColumns, headerKeys, headersKey } from './guess-columns.ts'

/** Rows below the head that one sheet may have: each is looked up in the directory. */
const mostRows = 1_000

/**
 * Keeps a sheet to be mapped, looked at and confirmed; columns are mapped as they were the last time under the same set of
 * titles, else as their titles read. Errors on the field `file`.
 */
export async function takeTable(
  ctx: Ctx,
  { kind, name, bytes }: { readonly kind: ExchangeKind; readonly name: string; readonly bytes: Uint8Array },
): Promise<{ id: string }> {
  allow(ctx, 'investment.write')
  // A database keeps no half of a surrogate pair, which a workbook may hold.
  const cells = (await readCells(bytes)).map((row) => row.map((cell) => cell.toWellFormed()))
  const headRow = findHeadRow(kind, cells)
  if (cells.length - headRow - 1 > mostRows)
    throw new AppError('check_fields', 'invalid', {
      fields: { file: { code: 'table_too_many', params: { rows: mostRows, columns: 120 } } },
    })
  const width = Math.max(...cells.map((row) => row.length))
  const head = Array.from({ length: width }, (_, index) => cells[headRow]?.[index] ?? '')
  const key = headersKey(head)
  const id = newId()
  await transact(ctx, async (tx) => {
    const kept = await tx.maybe(sql<{ fields: Record<string, unknown> }>`
      select fields from investment.exchange_mapping where kind = ${kind} and headers_key = ${key}`)
    const mapping: Mapping = kept
      ? headerKeys(head).map((title) => {
          const field = kept.fields[title]
          return isField(kind, field) ? field : ''
        })
      : guessColumns(kind, head)
    await tx.run(sql`
      insert into investment.exchange_import (id, kind, file_name, sha256, state, cells, head_row, mapping, headers_key, made_by, made_at)
      values (${id}, ${kind}, ${plainName(name)}, ${createHash('sha256').update(bytes).digest('hex')}, 'pending', ${json(cells)},
        ${headRow}, ${json(mapping)}, ${key}, ${writer(ctx).name}, ${ctx.now})`)
  })
  return { id }
}

const plainName = (name: string) =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200)

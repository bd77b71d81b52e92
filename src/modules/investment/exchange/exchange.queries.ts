import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { Cells } from '../climate/table/read-cells.ts'
import { type ExchangeKind, exchangeKinds, type Field, fieldsByKind, isField, type Mapping } from './fields.ts'
import type { CellFault } from './plan.ts'
import type { Written } from './write-row.ts'

export interface ImportResult {
  readonly made: readonly Written[]
  /** Rows that stood in the house already. */
  readonly there: readonly Written[]
  readonly refused: readonly CellFault[]
}

/** What came of taking a sheet back. */
export interface Undone {
  readonly gone: readonly Written[]
  /** Rows that stay, with the reason. */
  readonly kept: readonly (Written & { readonly code: string })[]
}

export interface ImportLine {
  readonly id: string
  readonly kind: ExchangeKind
  readonly fileName: string
  readonly state: 'pending' | 'applied' | 'undone' | 'cancelled'
  readonly made: number | null
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
}

export interface Import extends ImportLine {
  readonly cells: Cells
  readonly headRow: number
  readonly mapping: Mapping
  readonly result: ImportResult | null
  readonly undone: Undone | null
  /** Whether what it made may be taken back. */
  readonly reversible: boolean
  /** When the same file was written before. */
  readonly beforeAt: Temporal.Instant | null
  /** Whether columns stand as somebody chose them for the same titles. */
  readonly remembered: boolean
}

const line = sql`i.id, i.kind, i.file_name as "fileName", i.state, jsonb_array_length(i.result -> 'made') as made,
  i.made_by as "madeBy", i.made_at as "madeAt"`

/** The last sheets, the newest first, without those that were set aside. */
export function recentTables(ctx: Ctx): Promise<ImportLine[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<ImportLine>`
    select ${line} from investment.exchange_import i where i.state <> 'cancelled' order by i.made_at desc, i.id desc limit 20`)
}

/** One sheet with its cells, its mapping, and what came of it. */
export async function tableById(ctx: Ctx, id: string): Promise<Import> {
  allow(ctx, 'investment.read')
  const found = await ctx.db.maybe(sql<Import>`
    select ${line}, i.cells, i.head_row as "headRow", i.mapping, i.result, i.undone,
      i.state = 'applied' and i.last_event is not null and jsonb_array_length(i.result -> 'made') > 0 as reversible, (
        select max(b.ended_at) from investment.exchange_import b
        where b.kind = i.kind and b.sha256 = i.sha256 and b.state = 'applied' and b.id <> i.id and b.made_at <= i.made_at) as "beforeAt",
      exists (select from investment.exchange_mapping m where m.kind = i.kind and m.headers_key = i.headers_key) as remembered
    from investment.exchange_import i where i.id = ${id}`)
  if (!found) throw new AppError('not_found', 'not_found')
  return found
}

/** Which columns go out, as they were chosen the last time; all of them where nobody chose. */
export async function chosenColumns(ctx: Ctx): Promise<Readonly<Record<ExchangeKind, readonly Field[]>>> {
  allow(ctx, 'investment.read')
  const rows = await ctx.db.rows(sql<{ kind: ExchangeKind; columns: string[] }>`
    select kind, columns from investment.exchange_columns`)
  const chosen = (kind: ExchangeKind) =>
    rows.find((row) => row.kind === kind)?.columns.filter((column) => isField(kind, column)) ?? fieldsByKind[kind]
  return Object.fromEntries(exchangeKinds.map((kind) => [kind, chosen(kind)])) as Record<ExchangeKind, readonly Field[]>
}

import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { AppError } from '../../../kernel/errors.ts'
import { type Locale, locales } from '../../../kernel/locale.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { allow } from '../access.ts'
import { writer } from '../projects/project/project.row.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { type ExportRow, type ExportValue, memorandaOut, projectsOut } from './export.queries.ts'
import { type ExchangeKind, type Field, isField } from './fields.ts'

export interface ExportWish {
  readonly kind: ExchangeKind
  readonly columns: readonly string[]
  /** Titles and descriptions in every language that there is, one column each. */
  readonly everyLanguage: boolean
}

/** What stands as a workbook with the chosen columns; the choice is kept for the next time. Errors: `columns` `choose_column`. */
export async function writeExport(ctx: Ctx, { kind, columns, everyLanguage }: ExportWish): Promise<Uint8Array> {
  allow(ctx, 'investment.write')
  const fields = columns.filter((column): column is Field => isField(kind, column))
  if (fields.length === 0) throw new AppError('check_fields', 'invalid', { fields: { columns: { code: 'choose_column' } } })
  await transact(ctx, (tx) =>
    tx.run(sql`
      insert into investment.exchange_columns (kind, columns, saved_by, saved_at)
      values (${kind}, ${fields}::text[], ${writer(ctx).name}, ${ctx.now})
      on conflict (kind) do update set columns = excluded.columns, saved_by = excluded.saved_by, saved_at = excluded.saved_at`),
  )
  const rows = await (kind === 'projects' ? projectsOut(ctx) : memorandaOut(ctx))
  const t = exchangeTexts(ctx.locale)
  const shown = fields.flatMap((field): Shown[] => {
    const title = t(`exchange.${kind}.${field}` as Parameters<typeof t>[0])
    const used = everyLanguage ? languagesOf(rows, field) : []
    return used.length === 0 ? [{ title, field }] : used.map((locale) => ({ title: `${title} (${locale})`, field, locale }))
  })
  const head: Cell[] = shown.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold', wrap: true }))
  const body = rows.map((row) => shown.map((column) => excelCell(row[column.field] ?? '', column, ctx.locale)))
  const bytes = await writeExcelFile([head, ...body], {
    sheet: t(`exchange.kind.${kind}`).slice(0, 31),
    columns: shown.map(({ field }) => ({ width: field === 'title' || field === 'summary' ? 44 : 20 })),
    stickyRowsCount: 1,
  }).toBuffer()
  return new Uint8Array(bytes)
}

interface Shown {
  readonly title: string
  readonly field: Field
  readonly locale?: Locale
}

function languagesOf(rows: readonly ExportRow[], field: Field): Locale[] {
  return locales.filter((locale) =>
    rows.some((row) => {
      const value = row[field]
      return typeof value === 'object' && 'texts' in value && (value.texts[locale] ?? '') !== ''
    }),
  )
}

function excelCell(value: ExportValue, { locale }: Shown, reader: Locale): Cell {
  if (typeof value === 'object' && 'decimal' in value) {
    // Up to fifteen digits a spreadsheet keeps exactly.
    const exact = value.decimal.replace(/[-.]/g, '').length <= 15
    return exact ? { value: Number(value.decimal), type: Number } : { value: value.decimal, type: String, format: '@' }
  }
  const text = typeof value === 'string' ? value : locale ? (value.texts[locale] ?? '') : wordsFor(value.texts, reader)
  return text === '' ? null : { value: text, type: String, format: '@' }
}

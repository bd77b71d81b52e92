import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { AppError } from '../../../kernel/errors.ts'
import { type Locale, locales } from '../../../kernel/locale.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { allow } from '../access.ts'
import { writer } from '../projects/project/project.row.ts'
import { exchangeTexts } from './exchange-texts.ts'
import type { ExportRow, ExportValue } from './export-row.ts'
import { plotsOut, sitesOut } from './export-sites.queries.ts'
import { memorandaOut, projectsOut } from './export.queries.ts'
import { fieldTitle } from './field-titles.ts'
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
  const rows = await rowsOf[kind](ctx)
  const t = exchangeTexts(ctx.locale)
  const apart = fields.some((field) => field === 'planned' || field === 'paid') && rows.some(hasSeveral)
  const shown = fields.flatMap((field): Shown[] => {
    const title = fieldTitle(ctx.locale, kind, field)
    if (apart && (field === 'planned' || field === 'paid')) return moneyColumns(rows, field, title)
    // Each column of money then says them itself.
    if (apart && (field === 'currency' || field === 'year')) return []
    const used = everyLanguage ? languagesOf(rows, field) : []
    return used.length === 0 ? [{ title, field }] : used.map((locale) => ({ title: `${title} (${locale})`, field, locale }))
  })
  const head: Cell[] = shown.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold', wrap: true }))
  const body = rows.map((row) =>
    shown.map((column) => excelCell(column.of?.(row) ?? row[column.field] ?? '', column, ctx.locale)),
  )
  const bytes = await writeExcelFile([head, ...body], {
    sheet: t(`exchange.kind.${kind}`).slice(0, 31),
    columns: shown.map(({ field }) => ({ width: wide.includes(field) ? 44 : 20 })),
    stickyRowsCount: 1,
  }).toBuffer()
  return new Uint8Array(bytes)
}

const wide: readonly Field[] = ['title', 'summary', 'incentives', 'address', 'terms']
const rowsOf = { projects: projectsOut, memoranda: memorandaOut, sites: sitesOut, plots: plotsOut }

interface Shown {
  readonly title: string
  readonly field: Field
  readonly locale?: Locale
  /** Of a column that holds a part of what its field says. */
  readonly of?: (row: ExportRow) => ExportValue
}

const key = ({ year, currency }: { readonly year: number; readonly currency: string }) => `${year} ${currency}`
const hasSeveral = ({ money = [] }: ExportRow) => new Set(money.map(key)).size > 1

/** A column for each year and currency in which there is any: nothing is added up that nobody may add up. */
function moneyColumns(rows: readonly ExportRow[], field: 'planned' | 'paid', title: string): Shown[] {
  const kinds = new Set(rows.flatMap(({ money = [] }) => money.filter((each) => each.field === field).map(key)))
  return [...kinds].toSorted().map((of) => ({
    title: `${title} ${of}`,
    field,
    of: ({ money = [] }) => {
      const found = money.find((each) => each.field === field && key(each) === of)
      return found ? { decimal: found.decimal } : ''
    },
  }))
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

import { type Locale, locales } from '../../../../kernel/locale.ts'
import { detectLanguage } from '../../../../language/index.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { type Period, readPeriod } from '../indicator/period.ts'
import { readNumber } from '../value/value.ts'
import type { Column, ColumnField } from './columns.ts'
import type { CellFault, PlannedValue, Words } from './plan.ts'
import { columnLetter } from './read-cells.ts'

/** A value with the cell that it stands in. */
export type Stated = Omit<PlannedValue, 'replaces' | 'before'> & { readonly cell: string; readonly column: string }

interface Row {
  readonly values: readonly Stated[]
  readonly faults: readonly CellFault[]
}

type Common = Pick<PlannedValue, 'row' | 'indicatorId' | 'code' | 'district' | 'source' | 'sourceUrl' | 'act' | 'demo'>

/** One row of a table: a figure, a text, or a figure for each column that is headed by a time. */
export function readRow(
  cells: readonly string[],
  at: number,
  columns: readonly Column[],
  words: Words,
  today: Temporal.PlainDate,
): Row {
  const faults: CellFault[] = []
  const columnOf = (field: ColumnField) => columns.find((column) => column.field === field)
  const textOf = (field: ColumnField) => cells[columnOf(field)?.index ?? -1] ?? ''
  const refuse = (column: Column | undefined, code: string, params: CellFault['params'] = {}): undefined => {
    const cell = column ? `${columnLetter(column.index)}${at + 1}` : `A${at + 1}`
    faults.push({ cell, column: column?.title ?? '', code, params })
    return undefined
  }
  const called = textOf('code') || textOf('name')
  const indicator = words.indicator(called)
  if (!indicator) {
    refuse(columnOf('code') ?? columnOf('name'), called === '' ? 'missing' : 'indicator_unknown', { text: called.slice(0, 60) })
    return { values: [], faults }
  }
  const district = words.district(textOf('district'))
  if (district === undefined) refuse(columnOf('district'), 'district_unknown', { text: textOf('district').slice(0, 60) })
  const asOf = readDay(textOf('asOf'))
  if (asOf === null) refuse(columnOf('asOf'), 'not_a_day', { text: textOf('asOf').slice(0, 30) })
  const source = textOf('source')
  if (source === '') refuse(columnOf('source'), 'source_missing')
  if (source.length > 300 || textOf('act').length > 300) refuse(columnOf(source.length > 300 ? 'source' : 'act'), 'too_long')
  const sourceUrl = textOf('sourceUrl')
  if (sourceUrl !== '' && !/^https?:\/\/\S{1,490}$/.test(sourceUrl)) refuse(columnOf('sourceUrl'), 'not_an_address')
  const common = {
    row: at + 1,
    indicatorId: indicator.id,
    code: indicator.code,
    district: district?.slug ?? null,
    source,
    sourceUrl,
    act: textOf('act'),
    demo: /^(1|true|ha|ҳа|да|是|yes|y|x|\+|demo)$/iu.test(textOf('demo')),
  }
  const stated = figures({ cells, at, columns, indicator, asOf: asOf ?? undefined, common, today, refuse })
  return { values: faults.length === 0 ? stated : [], faults }
}

/** Undefined where nothing stands, null where it is no day. */
function readDay(text: string): Temporal.PlainDate | undefined | null {
  if (text === '') return undefined
  return readPeriod(text)?.end ?? null
}

interface Reading {
  readonly cells: readonly string[]
  readonly at: number
  readonly columns: readonly Column[]
  readonly indicator: Indicator
  readonly asOf: Temporal.PlainDate | undefined
  readonly common: Common
  readonly today: Temporal.PlainDate
  readonly refuse: (column: Column | undefined, code: string, params?: CellFault['params']) => undefined
}

function figures(reading: Reading): Stated[] {
  const { cells, columns, indicator, refuse } = reading
  const headed = columns.filter(({ field }) => field === 'figure-of')
  const periodColumn = columns.find(({ field }) => field === 'period')
  const typed = cells[periodColumn?.index ?? -1] ?? ''
  const period = readPeriod(typed)
  if (headed.length === 0 || typed !== '') {
    if (!period) {
      refuse(periodColumn, typed === '' ? 'missing' : 'not_a_period', { text: typed.slice(0, 30) })
      return []
    }
    const one =
      indicator.kind === 'text'
        ? texts(reading, period)
        : figure(
            reading,
            columns.find(({ field }) => field === 'number'),
            period,
          )
    if (!one && headed.length === 0) return []
    return one ? [one] : []
  }
  return headed.flatMap((column) => {
    // A year for which nothing is known stays empty.
    if ((cells[column.index] ?? '') === '') return []
    return figure(reading, column, column.period!) ?? []
  })
}

function figure({ cells, at, indicator, asOf, common, today, refuse }: Reading, column: Column | undefined, period: Period) {
  const typed = cells[column?.index ?? -1] ?? ''
  if (indicator.kind === 'text') return refuse(column, 'text_wanted')
  if (typed === '') return refuse(column, 'missing')
  const number = readNumber(typed)
  if (number === undefined) return refuse(column, 'not_a_number', { text: typed.slice(0, 30) })
  return { ...common, ...placed(at, column), period: period.code, number, asOf: dayOf(asOf, period, today) }
}

function texts({ cells, at, columns, asOf, common, today, refuse }: Reading, period: Period) {
  const written = columns.filter(({ field, index }) => field === 'text' && (cells[index] ?? '') !== '')
  const all: { [locale in Locale]?: string } = {}
  for (const { index, locale } of written) {
    const text = cells[index]!.normalize('NFC')
    all[locale ?? detectLanguage(text) ?? 'en'] = text
  }
  const column = written[0] ?? columns.find(({ field }) => field === 'text')
  if (written.length === 0) return refuse(column, 'missing')
  if (locales.some((locale) => (all[locale] ?? '').length > 2000)) return refuse(column, 'too_long')
  return { ...common, ...placed(at, column), period: period.code, texts: all, asOf: dayOf(asOf, period, today) }
}

const placed = (at: number, column: Column | undefined) => ({
  cell: `${columnLetter(column?.index ?? 0)}${at + 1}`,
  column: column?.title ?? '',
})

// Where the table does not say of which day its source is: the last day of the period, or today when that is still to come.
function dayOf(asOf: Temporal.PlainDate | undefined, { end }: Period, today: Temporal.PlainDate): string {
  return (asOf ?? (Temporal.PlainDate.compare(end, today) > 0 ? today : end)).toString()
}

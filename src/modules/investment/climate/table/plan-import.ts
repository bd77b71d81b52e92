import { AppError } from '../../../../kernel/errors.ts'
import { locales } from '../../../../kernel/locale.ts'
import { climateTexts } from '../climate-texts.ts'
import type { District } from '../district/district.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { Value } from '../value/value.ts'
import { findByTitle, findHead, titleKey } from './columns.ts'
import type { CellFault, ImportPlan, PlannedValue, Words } from './plan.ts'
import type { Cells } from './read-cells.ts'
import { readRow, type Stated } from './read-row.ts'

/** What the house knows: rows are read against it. */
export interface Known {
  readonly indicators: readonly Indicator[]
  readonly districts: readonly District[]
  /** What stands now. */
  readonly values: readonly Value[]
  readonly today: Temporal.PlainDate
}

const keyOf = (value: { indicatorId: string; district: string | null; period: string }) =>
  `${value.indicatorId} ${value.district ?? ''} ${value.period}`

/**
 * Reads a table against what stands: what would be new or corrected, what says the same again, and what is wrong at which
 * cell. Error on the field `file`: `table_without_head`.
 */
export function planImport(cells: Cells, known: Known): ImportPlan {
  const head = findHead(cells)
  if (!head) throw new AppError('check_fields', 'invalid', { fields: { file: { code: 'table_without_head' } } })
  const words = wordsOf(known)
  const standing = new Map(known.values.map((value) => [keyOf(value), value]))
  const planned = new Map<string, PlannedValue>()
  const faults: CellFault[] = []
  let unchanged = 0
  for (let at = head.row + 1; at < cells.length; at++) {
    const row = cells[at]!
    if (row.every((cell) => cell === '')) continue
    const read = readRow(row, at, head.columns, words, known.today)
    faults.push(...read.faults)
    for (const stated of read.values) {
      const key = keyOf(stated)
      const earlier = planned.get(key)
      if (earlier && !sameAs(earlier, stated))
        faults.push({ cell: stated.cell, column: stated.column, code: 'repeated', params: { row: earlier.row } })
      if (earlier) continue
      const now = standing.get(key)
      if (now && sameAs({ ...now, asOf: now.asOf.toString() }, stated)) unchanged++
      else planned.set(key, plannedOf(stated, now))
    }
  }
  return { values: [...planned.values()], faults, unchanged, unknown: head.unknown }
}

function plannedOf({ cell: _, column: __, ...stated }: Stated, now: Value | undefined): PlannedValue {
  return { ...stated, replaces: now ? String(now.no) : null, before: now ? (now.number ?? JSON.stringify(now.texts)) : null }
}

type Comparable = Pick<PlannedValue, 'asOf' | 'source' | 'sourceUrl' | 'act' | 'demo'> & {
  readonly number?: string | null | undefined
  readonly texts?: PlannedValue['texts'] | null
}

const plainNumber = (number: string | null | undefined) =>
  number?.includes('.') ? number.replace(/\.?0+$/, '') : (number ?? undefined)

function sameAs(a: Comparable, b: Comparable): boolean {
  return (
    plainNumber(a.number) === plainNumber(b.number) &&
    locales.every((locale) => (a.texts?.[locale] ?? '') === (b.texts?.[locale] ?? '')) &&
    (['asOf', 'source', 'sourceUrl', 'act', 'demo'] as const).every((key) => a[key] === b[key])
  )
}

/** Indicators and districts by code and by their names in any language. */
function wordsOf({ indicators, districts }: Known): Words {
  const named = <Row extends { names: Indicator['names'] }>(rows: readonly Row[], codes: (row: Row) => readonly string[]) => {
    const found = new Map<string, Row | undefined>()
    for (const row of rows) {
      for (const word of new Set([...codes(row), ...Object.values(row.names)].map((text) => titleKey(text ?? '')))) {
        // Two that are called the same are told apart by their codes only.
        found.set(word, found.has(word) && found.get(word) !== row ? undefined : row)
      }
    }
    return found
  }
  const byIndicator = named(indicators, ({ code }) => [code])
  const byDistrict = named(districts, ({ code, slug }) => [code, slug])
  return {
    indicator: (text) => findByTitle(byIndicator, text),
    district: (text) => (findByTitle(wholeRegion, text) ? null : findByTitle(byDistrict, text)),
  }
}

const wholeRegion = new Map(
  ['', 'viloyat', 'jami', 'область', 'всего', 'по области', '全州', '全省', '合计', 'region', 'total']
    .concat(locales.map((locale) => climateTexts(locale)('place.region')))
    .map((words) => [titleKey(words), true]),
)

import Papa from 'papaparse'
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { type Locale, locales } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { climateTexts } from '../climate-texts.ts'
import type { District } from '../district/district.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { Value } from '../value/value.ts'

interface Held {
  readonly indicators: readonly Indicator[]
  readonly districts: readonly District[]
  readonly values: readonly Value[]
}

type Written = string | { readonly decimal: string } | undefined

/**
 * What stands, one row a figure, in the form that the import reads in whichever language; an indicator without a figure
 * has a row that waits for one. CSV is UTF-8 with a byte-order mark, as Excel wants it.
 */
export async function writeTable(held: Held, reader: Locale, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const titles = titlesOf(reader)
  const body = held.indicators.flatMap((indicator) => rowsOf(indicator, held, reader))
  if (format === 'csv') {
    const rows = body.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.decimal : harmless(cell ?? ''))))
    return new TextEncoder().encode(`\ufeff${Papa.unparse([titles.map(({ title }) => title), ...rows], { newline: '\r\n' })}\r\n`)
  }
  const head: Cell[] = titles.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold', wrap: true }))
  return writeExcelFile([head, ...body.map((row) => row.map(excelCell))], {
    sheet: climateTexts(reader)('table.sheet').slice(0, 31),
    columns: titles.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function titlesOf(reader: Locale): { title: string; width: number }[] {
  const t = climateTexts(reader)
  return [
    { title: t('table.code'), width: 24 },
    { title: t('table.name'), width: 40 },
    { title: t('table.unit'), width: 18 },
    { title: t('table.district'), width: 24 },
    { title: t('table.period'), width: 12 },
    { title: t('table.number'), width: 16 },
    { title: t('table.asOf'), width: 12 },
    { title: t('table.source'), width: 36 },
    { title: t('table.sourceUrl'), width: 36 },
    { title: t('table.act'), width: 30 },
    { title: t('table.demo'), width: 8 },
    ...locales.map((locale) => ({ title: `${t('table.text')} (${locale})`, width: 36 })),
  ]
}

function rowsOf(indicator: Indicator, { districts, values }: Held, reader: Locale): Written[][] {
  const own = values.filter(({ indicatorId }) => indicatorId === indicator.id)
  const name = wordsFor(indicator.names, reader)
  const unit = wordsFor(indicator.unit, reader)
  if (own.length === 0) return [[indicator.code, name, unit]]
  const placeOf = (slug: string | null) => {
    const district = districts.find((one) => one.slug === slug)
    return district ? wordsFor(district.names, reader) : climateTexts(reader)('place.region')
  }
  return own.map((value) => [
    indicator.code,
    name,
    unit,
    placeOf(value.district),
    value.period,
    value.number === null ? undefined : { decimal: value.number },
    value.asOf.toString(),
    value.source,
    value.sourceUrl,
    value.act,
    value.demo ? 'demo' : '',
    ...locales.map((locale) => value.texts?.[locale] ?? ''),
  ])
}

function excelCell(written: Written): Cell {
  if (written === undefined || written === '') return null
  if (typeof written === 'string') return { value: written, type: String, format: '@', wrap: written.includes('\n') }
  // Up to fifteen digits a spreadsheet keeps exactly.
  const exact = written.decimal.replace(/^-|\./g, '').length <= 15
  return exact ? { value: Number(written.decimal), type: Number } : { value: written.decimal, type: String, format: '@' }
}

/** A text that begins like a formula is kept from being one (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

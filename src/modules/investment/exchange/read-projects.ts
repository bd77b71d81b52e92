import { createProjectSchema } from '../projects/project/project.schema.ts'
import { fieldError } from '../../../platform/http/form.ts'
import { currencyOf, powerOf, readAmount, yearIn } from './amounts.ts'
import type { Field } from './fields.ts'
import type { KnownWords } from './known-words.ts'
import type { Figure, ProjectRow } from './plan.ts'
import type { RowReader } from './row-reader.ts'

const fieldOfPath: Readonly<Record<string, Field>> = {
  title: 'title',
  summary: 'summary',
  sectorCode: 'sector',
  districtSlug: 'district',
  country: 'country',
  stage: 'stage',
  since: 'since',
  nextStep: 'nextStep',
  nextStepOn: 'nextStepOn',
}

/** One row as a project with its figures and parties; undefined when something is wrong with it, told in the reader's faults. */
export function readProject(reader: RowReader, known: KnownWords, today: Temporal.PlainDate): ProjectRow | undefined {
  const sectorCode = reader.word('sector', known.sector)
  if (reader.text('sector') === '') reader.refuse('sector', 'required')
  const since = reader.day('since')
  if (since && Temporal.PlainDate.compare(since, today) > 0) reader.refuse('since', 'in_the_future')
  const nextStepOn = reader.day('nextStepOn')
  const given = {
    title: reader.localized('title'),
    summary: reader.localized('summary'),
    sectorCode: sectorCode ?? '?',
    districtSlug: reader.word('district', known.district) ?? null,
    plotId: null,
    country: reader.word('country', known.country) ?? null,
    responsibleId: null,
    nextStep: reader.text('nextStep'),
    nextStepOn: nextStepOn?.toString(),
    stage: reader.word('stage', known.stage),
    since: since?.toString(),
  }
  const parsed = createProjectSchema.safeParse(given)
  for (const issue of parsed.error?.issues ?? []) {
    const { code, params } = fieldError(issue)
    reader.refuse(fieldOfPath[String(issue.path[0])] ?? 'title', code, params)
  }
  const figures = [
    ...money(reader, 'planned', today),
    ...money(reader, 'paid', today),
    ...jobs(reader, 'jobsPlanned', 'jobs_planned'),
    ...jobs(reader, 'jobsFilled', 'jobs_filled'),
    ...capacity(reader, known, 'capacity'),
    ...capacity(reader, known, 'capacityReached'),
  ]
  const parties = [
    ...reader.parties('investor').map((party) => ({ ...party, role: 'investor' as const })),
    ...reader.parties('localPartner').map((party) => ({ ...party, role: 'local_partner' as const })),
  ]
  for (const { name, field } of parties) if (name.length > 300) reader.refuse(field, 'too_long', { maximum: 300 })
  if (!parsed.success || reader.faults.length > 0) return undefined
  return { row: reader.row, number: reader.text('number'), project: parsed.data, figures, parties }
}

const common = { asOf: undefined, source: '', replaces: null }

interface Column {
  readonly text: string
  readonly title: string
  readonly cell: string
}

function money(reader: RowReader, field: 'planned' | 'paid', today: Temporal.PlainDate): Figure[] {
  const figures: Figure[] = []
  const said = new Set<string>()
  for (const column of reader.columns(field)) {
    const one = amountOf(reader, field, column, today)
    if (!one) continue
    const { year, currency } = one
    if (said.has(`${year} ${currency}`)) reader.refuse(field, 'money_twice', { year: String(year), currency }, column.cell)
    said.add(`${year} ${currency}`)
    figures.push({ ...common, kind: `money_${field}`, ...one })
  }
  return figures
}

// A title that names a year is one of several: its currency goes before the one of the row.
function amountOf(reader: RowReader, field: 'planned' | 'paid', { text, title, cell }: Column, today: Temporal.PlainDate) {
  const amount = readAmount(text, powerOf(title))
  if (amount === undefined) return reader.refuse(field, 'not_a_figure', { text: text.slice(0, 30) }, cell)
  if (!/^\d{1,14}(\.\d{1,2})?$/.test(amount)) return reader.refuse(field, 'amount_out_of_range', { text }, cell)
  const titled = yearIn(title)
  const words = titled === undefined ? [reader.text('currency'), title] : [title, reader.text('currency')]
  const currency = [text, ...words].map(currencyOf).find(Boolean)
  if (!currency) {
    const at = reader.cell('currency') === '' ? field : 'currency'
    return reader.refuse(at, 'currency_unknown', { text: reader.text('currency') })
  }
  const written = /\d{4}/.exec(reader.text('year'))?.[0]
  const year = titled ?? (reader.text('year') === '' ? today.year : Number(written))
  if (!(year >= 1990 && year <= 2100)) return reader.refuse('year', 'not_a_year', { text: reader.text('year') })
  return { amount, currency, year }
}

function jobs(reader: RowReader, field: 'jobsPlanned' | 'jobsFilled', kind: 'jobs_planned' | 'jobs_filled'): Figure[] {
  const typed = reader.text(field)
  if (typed === '' || /^[-—–]+$/.test(typed)) return []
  const number = Number(readAmount(typed, powerOf(reader.title(field))))
  if (!Number.isSafeInteger(number) || number > 1_000_000) return refuseNumber(reader, field, typed)
  return [{ ...common, kind, jobs: number }]
}

function capacity(reader: RowReader, known: KnownWords, field: 'capacity' | 'capacityReached'): Figure[] {
  const typed = reader.text(field)
  if (typed === '' || /^[-—–]+$/.test(typed)) return []
  const number = /^[^\d]*[\d\s.,'’]+/u.exec(typed)?.[0] ?? ''
  const beside = typed.slice(number.length).normalize('NFKC')
  const words = beside || reader.text('capacityUnit') || (/[（(,，]\s*([^）)]+)/.exec(reader.title(field))?.[1] ?? '')
  const perYear = /год|yil|йил|年|year|annum/iu.test(words)
  const inYear = words.replace(/(\/|／|每|в\s|за\s|per\s|a\s)*\s*(год\S*|yil\S*|йил\S*|year|annum|年)\s*[/／]?/giu, ' ').trim()
  // A kilowatt is a unit of its own in Chinese: scale words are taken off only where the whole is none.
  const whole = known.unit(inYear)
  const unit = whole ?? known.unit(inYear.replace(scaleWords, ' ').trim())
  const at = beside || reader.cell('capacityUnit') === '' ? field : 'capacityUnit'
  if (!unit) return refused(reader.refuse(at, 'unit_unknown', { text: words || typed }))
  const quantity = readAmount(number, whole ? 0 : powerOf(inYear))
  if (quantity === undefined) return refuseNumber(reader, field, typed)
  if (!/^\d{1,14}(\.\d{1,3})?$/.test(quantity)) return refused(reader.refuse(field, 'amount_out_of_range', { text: typed }))
  return [{ ...common, kind: field === 'capacity' ? 'capacity_planned' : 'capacity_reached', quantity, unit, perYear }]
}

const scaleWords = /млрд|млн|тыс\.?|mlrd|mln|ming(?![a-z])|million|thousand|百万|万|亿|千/giu

const refused = (_: undefined): Figure[] => []
const refuseNumber = (reader: RowReader, field: Field, typed: string) =>
  refused(reader.refuse(field, 'not_a_figure', { text: typed.slice(0, 30) }))

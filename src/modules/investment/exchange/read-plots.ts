import { fieldError } from '../../../platform/http/form.ts'
import { plotForm } from '../plots/plot.schema.ts'
import type { Existing } from './existing.queries.ts'
import type { Field } from './fields.ts'
import type { KnownWords } from './known-words.ts'
import type { PlotRow } from './plan.ts'
import { hectaresIn } from './quantities.ts'
import { codeOf } from './read-sites.ts'
import type { RowReader } from './row-reader.ts'
import { titleKey } from '../climate/table/columns.ts'

const fieldOfPath: Readonly<Record<string, Field>> = { number: 'number', areaHa: 'area', note: 'note' }

/** One row as a plot of a site that stands; undefined when something is wrong with it, told in the reader's faults. */
export function readPlot(reader: RowReader, known: KnownWords, sites: readonly Existing[]): PlotRow | undefined {
  const called = reader.text('site')
  const site = siteOf(sites, called)
  if (called === '') reader.refuse('site', 'required')
  else if (!site) reader.refuse('site', 'site_unknown', { text: called.slice(0, 60) })
  const area = reader.text('area')
  const areaHa = area === '' || /^[-—–]+$/.test(area) ? undefined : hectaresIn(area, reader.title('area'))
  if (area !== '' && areaHa === undefined && !/^[-—–]+$/.test(area))
    reader.refuse('area', 'not_a_figure', { text: area.slice(0, 30) })
  const state = reader.word('state', known.plotState)
  const parsed = plotForm.safeParse({
    number: reader.text('number'),
    areaHa,
    note: reader.localized('note'),
    // Whether a plot is held or leased follows from its claims; a sheet says only whether it is offered.
    ...(state === 'kept' ? {} : { offered: 'on' }),
  })
  for (const issue of parsed.error?.issues ?? []) {
    const { code, params } = fieldError(issue)
    reader.refuse(fieldOfPath[String(issue.path[0])] ?? 'number', code, params)
  }
  if (!parsed.success || !site || reader.faults.length > 0) return undefined
  return { row: reader.row, number: plotNumber(site.number, parsed.data.number), plot: parsed.data, site, parties: [] }
}

/** How a plot is called among all sites: the site's code and its own number. */
export const plotNumber = (code: string, number: string) => `${code}/${number}`

// By its code, else by its name in any language when only one bears it.
function siteOf(sites: readonly Existing[], called: string): Existing | undefined {
  const byCode = sites.find(({ number }) => number === codeOf(called))
  if (byCode) return byCode
  const named = sites.filter(({ title }) => Object.values(title).some((name) => titleKey(name ?? '') === titleKey(called)))
  return named.length === 1 ? named[0] : undefined
}

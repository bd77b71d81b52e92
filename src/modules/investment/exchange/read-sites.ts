import type { z } from 'zod'
import { slugify } from '../../../language/index.ts'
import { fieldError } from '../../../platform/http/form.ts'
import { siteInput } from '../sites/site.schema.ts'
import { linkKinds, utilityKinds } from '../sites/site.ts'
import { currencyOf } from './amounts.ts'
import type { Field } from './fields.ts'
import type { KnownWords } from './known-words.ts'
import type { SiteRow } from './plan.ts'
import { figureIn, hectaresIn, megawattsIn } from './quantities.ts'
import type { RowReader } from './row-reader.ts'

const fieldOfPath: Readonly<Record<string, Field>> = {
  names: 'title',
  description: 'summary',
  areaHa: 'area',
  saleCurrency: 'saleCurrency',
  rentCurrency: 'rentCurrency',
}
const own: readonly Field[] = [
  'kind',
  'state',
  'district',
  'address',
  'salePrice',
  'rentPrice',
  'terms',
  'source',
  'asOf',
  'incentives',
]

/** One row as a site with its supplies, distances and incentives; undefined when something is wrong with it, told in the reader's faults. */
export function readSite(reader: RowReader, known: KnownWords): SiteRow | undefined {
  if (reader.text('kind') === '') reader.refuse('kind', 'required')
  const given: z.input<typeof siteInput> = {
    kind: reader.word('kind', known.siteKind) ?? 'free_site',
    state: reader.word('state', known.siteState) ?? 'open',
    names: reader.localized('title'),
    description: reader.localized('summary'),
    address: reader.localized('address'),
    district: reader.word('district', known.district),
    areaHa: amount(reader, 'area', hectaresIn),
    ...price(reader, 'sale'),
    ...price(reader, 'rent'),
    terms: reader.localized('terms'),
    source: reader.text('source'),
    asOf: reader.day('asOf')?.toString(),
    utilities: Object.fromEntries(utilityKinds.map((kind) => [kind, supply(reader, kind)])),
    links: linkKinds.flatMap((kind) => links(reader, kind)),
    incentives: incentives(reader),
  }
  const parsed = siteInput.safeParse(given)
  for (const issue of parsed.error?.issues ?? []) {
    const { code, params } = fieldError(issue)
    const [at, part] = issue.path.map(String)
    const field = at === 'utilities' || at === 'links' ? part : at
    reader.refuse(fieldOfPath[field ?? ''] ?? (isOwn(field) ? field : 'title'), code, params)
  }
  if (!parsed.success || reader.faults.length > 0) return undefined
  return { row: reader.row, number: codeOf(reader.text('code')), site: parsed.data, parties: [] }
}

const isOwn = (field: string | undefined): field is Field =>
  own.some((each) => each === field) || utilityKinds.some((each) => each === field)

/** A site's code as its address spells it. */
export const codeOf = (typed: string) => slugify({ en: typed.trim() }) || slugify({ ru: typed.trim() })

function amount(reader: RowReader, field: Field, read: (text: string, title: string) => string | undefined): string | undefined {
  const text = reader.text(field)
  if (text === '' || /^[-—–]+$/.test(text)) return undefined
  return read(text, reader.title(field)) ?? reader.refuse(field, 'not_a_figure', { text: text.slice(0, 30) })
}

function price(reader: RowReader, of: 'sale' | 'rent') {
  const field = `${of}Price` as const
  const value = amount(reader, field, figureIn)
  if (value === undefined) return {}
  const places = [reader.text(field), reader.text(`${of}Currency`), reader.title(field)]
  const currency = places.map(currencyOf).find(Boolean)
  if (!currency) reader.refuse(field, 'currency_unknown', { text: reader.text(`${of}Currency`) })
  return { [field]: value, [`${of}Currency`]: currency ?? 'UZS' }
}

function supply(reader: RowReader, kind: (typeof utilityKinds)[number]) {
  const read = kind === 'power' ? megawattsIn : figureIn
  return {
    available: amount(reader, kind, read),
    total: amount(reader, `${kind}Total`, read),
    distanceKm: amount(reader, `${kind}Km`, figureIn),
    note: reader.localized(`${kind}Note`),
  }
}

/** `12.5 Freight yard; 0` : kilometres and the name of what is reached, several one after the other. */
function links(reader: RowReader, kind: (typeof linkKinds)[number]) {
  return reader
    .text(kind)
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^[-—–]+$/.test(part))
    .flatMap((part) => {
      const [, distance, name = ''] = /^(\d[\d.,]*)?\s*(?:км(?![\p{L}])|km(?![\p{L}])|公里|千米)?\s*(.*)$/su.exec(part) ?? []
      const km = distance === undefined ? undefined : figureIn(distance, '')
      if (distance !== undefined && km === undefined) reader.refuse(kind, 'not_a_figure', { text: part.slice(0, 30) })
      return [{ kind, names: name === '' ? {} : reader.texts(name, reader.title(kind)), distanceKm: km }]
    })
}

/** One on each line: what it is | the act | its address | until when. */
function incentives(reader: RowReader) {
  return reader
    .text('incentives')
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([text = '']) => text !== '' && !/^[-—–]+$/.test(text))
    .map(([text = '', act = '', actUrl = '', until = '']) => ({
      texts: reader.texts(text, reader.title('incentives')),
      act,
      actUrl,
      until: until || undefined,
    }))
}

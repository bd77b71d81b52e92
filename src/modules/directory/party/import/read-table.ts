import Papa from 'papaparse'
import { AppError } from '../../../../kernel/errors.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import { type PartyKind, partyKinds } from '../party.ts'

/** One party as a table has it: names by language, further spellings, what else is known. */
export interface TableRow {
  readonly row: number
  readonly kind: PartyKind | undefined
  readonly names: { readonly [locale in Locale]?: string }
  readonly spellings: readonly string[]
  readonly country: string | undefined
  readonly registryNumber: string | undefined
}

type Meaning = Locale | 'spelling' | 'kind' | 'country' | 'number'

/** What a column's head may be called. */
const heads: Readonly<Record<string, Meaning>> = {
  uz: 'uz',
  uz_latn: 'uz',
  'uz-latn': 'uz',
  'uz-cyrl': 'uz-Cyrl',
  uz_cyrl: 'uz-Cyrl',
  ru: 'ru',
  zh: 'zh-Hans',
  'zh-hans': 'zh-Hans',
  hanzi: 'zh-Hans',
  en: 'en',
  name: 'spelling',
  spelling: 'spelling',
  spellings: 'spelling',
  pinyin: 'spelling',
  kind: 'kind',
  country: 'country',
  number: 'number',
  registry_number: 'number',
}

/**
 * Reads a table of parties: CSV, or separated by tabs; the first line names the columns, `-` is empty, `|` parts alternatives,
 * of which the first is printed. Columns of other names are passed over. Error: `no_name_column`.
 */
export function readPartyTable(text: string): TableRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true, ...delimiterOf(text) })
  const [head = [], ...rows] = data
  const columns = head.map((word) => heads[word.trim().toLowerCase()])
  if (!columns.some((meaning) => meaning !== undefined && !['kind', 'country', 'number'].includes(meaning)))
    throw new AppError('no_name_column', 'invalid')
  return rows.map((cells, at) => readRow(columns, cells, at + 2))
}

const delimiterOf = (text: string) => (/^[^\n]*\t/.test(text) ? { delimiter: '\t', quoteChar: '\u0000' } : {})

function readRow(columns: readonly (Meaning | undefined)[], cells: readonly string[], row: number): TableRow {
  const names: Partial<Record<Locale, string>> = {}
  const spellings: string[] = []
  const facts: Partial<Record<'kind' | 'country' | 'number', string>> = {}
  columns.forEach((meaning, at) => {
    const cell = (cells[at] ?? '').normalize('NFC').trim()
    if (meaning === undefined || cell === '' || cell === '-') return
    const all = cell
      .split('|')
      .map((each) => each.trim())
      .filter(Boolean)
    if (meaning === 'kind' || meaning === 'country' || meaning === 'number') facts[meaning] = cell
    else if (meaning === 'spelling') spellings.push(...all)
    else {
      names[meaning] ??= all[0] ?? cell
      spellings.push(...all.slice(1))
    }
  })
  return {
    row,
    kind: partyKinds.find((kind) => kind === facts.kind),
    names,
    spellings,
    country: /^[A-Z]{2}$/.exec(facts.country?.toUpperCase() ?? '')?.[0],
    registryNumber: facts.number,
  }
}

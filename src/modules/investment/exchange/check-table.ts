import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { titleKey } from '../climate/table/columns.ts'
import type { Cells } from '../climate/table/read-cells.ts'
import { type Existing, existing } from './existing.queries.ts'
import type { ExchangeKind, Mapping } from './fields.ts'
import { findParty, type FoundParty } from './find-party.ts'
import { type KnownWords, knownWords } from './known-words.ts'
import type { CellFault, TableRow } from './plan.ts'
import { readMemorandum } from './read-memoranda.ts'
import { readPlot } from './read-plots.ts'
import { readProject } from './read-projects.ts'
import { readSite } from './read-sites.ts'
import { RowReader } from './row-reader.ts'

export interface CheckedRow {
  readonly of: TableRow
  readonly title: LocalizedText
  readonly parties: readonly FoundParty[]
  /** What the row says again. */
  readonly there: Existing | undefined
  /** Of a paper: the project that it belongs to. */
  readonly projectId: string | undefined
}

export interface CheckedTable {
  readonly rows: readonly CheckedRow[]
  readonly faults: readonly CellFault[]
}

interface Sheet {
  readonly kind: ExchangeKind
  readonly cells: Cells
  readonly headRow: number
  readonly mapping: Mapping
}

/**
 * Reads a sheet by its mapping against what the house knows: rows that would become something, rows that stand already, and
 * what is wrong at which cell. Writes nothing; within a transaction it sees what that wrote.
 */
export async function checkTable(ctx: Ctx, sheet: Sheet): Promise<CheckedTable> {
  const { kind, cells, headRow, mapping } = sheet
  const [words, stands, above] = await Promise.all([
    knownWords(ctx.db),
    existing(ctx.db, kind),
    kind === 'memoranda' ? existing(ctx.db, 'projects') : kind === 'plots' ? existing(ctx.db, 'sites') : [],
  ])
  const faults: CellFault[] = []
  const rows: CheckedRow[] = []
  const found = new Map<string, FoundParty>()
  const earlier = new Map<string, number>()
  const day = today(ctx)
  for (const [at, row] of cells.entries()) {
    if (at <= headRow || !row.some((cell, index) => cell !== '' && mapping[index])) continue
    const reader = new RowReader({ titles: cells[headRow] ?? [], mapping, locale: ctx.locale }, row, at)
    const of = readRow(kind, reader, words, above, day)
    if (of) {
      const parties = await findAll(ctx, of, found)
      for (const [index, party] of parties.entries()) {
        const { field, cell } = of.parties[index]!
        const names = party.unclear.map(({ slug }) => slug).join(', ')
        if (names !== '') reader.faults.push({ row: of.row, cell, field, code: 'party_unclear', params: { names } })
      }
      const project = of.kind === 'memoranda' && of.project !== '' ? projectOf(above, of.project) : undefined
      if (of.kind === 'memoranda' && of.project !== '' && !project)
        reader.refuse('project', 'project_unknown', { text: of.project })
      const title = titleOf(of)
      const key = sameKey(of, title)
      const first = earlier.get(key)
      if (first !== undefined) reader.refuse(kind === 'plots' ? 'number' : 'title', 'repeated', { row: first })
      else earlier.set(key, of.row)
      if (reader.faults.length === 0)
        rows.push({ of, title, parties, there: stands.find((one) => isSame(one, of, title, parties)), projectId: project?.id })
    }
    faults.push(...reader.faults)
  }
  return { rows, faults }
}

function readRow(
  kind: ExchangeKind,
  reader: RowReader,
  words: KnownWords,
  above: readonly Existing[],
  day: Temporal.PlainDate,
): TableRow | undefined {
  switch (kind) {
    case 'projects':
      return tagged(kind, readProject(reader, words, day))
    case 'memoranda':
      return tagged(kind, readMemorandum(reader, words, day))
    case 'sites':
      return tagged(kind, readSite(reader, words))
    case 'plots':
      return tagged(kind, readPlot(reader, words, above))
  }
}

const tagged = <Kind extends ExchangeKind, Row extends object>(kind: Kind, row: Row | undefined) => row && { kind, ...row }

function titleOf(row: TableRow): LocalizedText {
  switch (row.kind) {
    case 'projects':
      return row.project.title
    case 'memoranda':
      return row.paper.title
    case 'sites':
      return row.site.names
    case 'plots':
      return row.site.title
  }
}

async function findAll(ctx: Ctx, { parties }: TableRow, found: Map<string, FoundParty>): Promise<FoundParty[]> {
  const all: FoundParty[] = []
  for (const { name } of parties) {
    const party = found.get(name) ?? (await findParty(ctx.db, name))
    found.set(name, party)
    all.push(party)
  }
  return all
}

const titleKeys = (title: LocalizedText) => Object.values(title).map((text) => titleKey(text ?? ''))

const signed = (row: TableRow) => (row.kind === 'memoranda' ? row.signedOn?.toString() : undefined)

function sameKey(row: TableRow, title: LocalizedText): string {
  if (row.kind === 'plots' || (row.kind === 'sites' && row.number !== '')) return row.number
  return JSON.stringify([titleKeys(title).toSorted(), signed(row), row.parties.map(({ name }) => titleKey(name)).toSorted()])
}

// The house's own number or code, or the same title with a party in common; of a paper also the same day.
function isSame(one: Existing, row: TableRow, title: LocalizedText, parties: readonly FoundParty[]): boolean {
  if (row.kind === 'plots' || row.kind === 'sites') {
    if (row.number !== '') return row.number === one.number
    return titleKeys(one.title).some((key) => titleKeys(title).includes(key))
  }
  if (row.number !== '' && row.number.toUpperCase() === one.number) return true
  if (row.kind === 'memoranda' && signed(row) !== one.signedOn?.toString()) return false
  const keys = titleKeys(title)
  if (!titleKeys(one.title).some((key) => keys.includes(key))) return false
  if (parties.length === 0 || one.partyIds.length === 0) return true
  return parties.some(({ known }) => known && one.partyIds.includes(known.id))
}

function projectOf(projects: readonly Existing[], text: string): Existing | undefined {
  const key = titleKey(text)
  return (
    projects.find(({ number }) => number === text.toUpperCase()) ?? projects.find(({ title }) => titleKeys(title).includes(key))
  )
}

import type { Locale } from '../../../../kernel/locale.ts'
import type { Cell, ImportNote } from '../import.types.ts'
import { columnLetter, isBlank } from '../values/cell-text.ts'
import type { ColumnField } from './column-fields.ts'
import { headerTerms } from './header-terms.ts'
import type { Header, HeaderColumn } from './header.types.ts'
import { joinRows, rowTexts, scoreTexts, type ScoredRow } from './score-header.ts'
import { titleTerms } from './title-terms.ts'

/** A header stands near the top: letterheads and terms of sale take some lines, not hundreds. */
const SEARCHED_ROWS = 60
/** Fields that may stand in several columns: their texts differ by language or are left out anyway. */
const REPEATABLE: ReadonlySet<ColumnField> = new Set(['name', 'description', 'ignored', 'private', 'photos', 'certificates'])
const TERMS: ReadonlySet<ColumnField> = new Set([
  'price',
  'moq',
  'netWeight',
  'grossWeight',
  'packQuantity',
  'stock',
  'priceUnit',
])

interface Candidate extends ScoredRow {
  readonly firstRow: number
  readonly lastRow: number
}

/**
 * Finds the header row of a product table below any title rows and tells what each column holds.
 * Columns may stand in any order and be named in any of the five languages, in one row or two.
 * Null when no row reads like a header.
 */
export function recogniseHeader(rows: readonly (readonly Cell[])[]): Header | null {
  const found = bestCandidate(rows)
  if (!found) return null
  const lastRow = found.lastRow + (isCountingRow(rows[found.lastRow + 1] ?? []) ? 1 : 0)
  const { columns, notes } = columnsOf(found)
  const titles = rows.slice(0, found.firstRow).filter((row) => row.some((cell) => !isBlank(cell)))
  const above: ImportNote[] = titles.length > 0 ? [{ code: 'rows-above-header', params: { rows: titles.length } }] : []
  return {
    firstRow: found.firstRow,
    lastRow,
    columns,
    language: languageOf(found),
    score: found.score,
    notes: [...above, ...notes],
    ...titleTerms(titles.flatMap((row) => rowTexts(row))),
  }
}

function bestCandidate(rows: readonly (readonly Cell[])[]): Candidate | null {
  let best: Candidate | null = null
  const texts = rows.slice(0, SEARCHED_ROWS).map(rowTexts)
  texts.forEach((row, at) => {
    const joined = joinRows(row, texts[at + 1] ?? [])
    const single: Candidate = { ...scoreTexts(row), firstRow: at, lastRow: at }
    const both = joined && scoreTexts(joined.texts)
    const double: Candidate | null = both && {
      ...both,
      score: both.score && both.score + (joined.terms ? 1 : 0),
      firstRow: at,
      lastRow: at + 1,
    }
    for (const candidate of [single, double]) {
      if (candidate && candidate.score > (best?.score ?? 0)) best = candidate
    }
  })
  return best
}

/** Forms number their columns in a row of its own: 1 2 3 4 … */
function isCountingRow(row: readonly Cell[]): boolean {
  const filled = rowTexts(row).filter(Boolean)
  return filled.length > 2 && filled.every((text, index) => text === String(index + 1))
}

function columnsOf({ texts, matches }: Candidate): { columns: HeaderColumn[]; notes: ImportNote[] } {
  const notes: ImportNote[] = []
  const taken = new Map<string, number>()
  texts.forEach((_, index) => {
    const match = matches[index]
    if (!match || REPEATABLE.has(match.field)) return
    const rival = matches[taken.get(match.field) ?? -1]
    if (!rival || rival.strength < match.strength) taken.set(match.field, index)
  })
  const columns = texts.map((text, index): HeaderColumn => {
    const match = matches[index] ?? null
    const column = text || columnLetter(index)
    const repeated = match !== null && !REPEATABLE.has(match.field) && taken.get(match.field) !== index
    if (text !== '' && !match) notes.push({ code: 'column-unknown', params: { column }, column })
    if (match?.field === 'private') notes.push({ code: 'column-private', params: { column }, column })
    if (repeated)
      notes.push({ code: 'column-repeated', params: { column, first: texts[taken.get(match.field) ?? 0] ?? '' }, column })
    const field = !match || repeated || match.field === 'private' ? null : match.field
    return { index, text: column, field, mark: match?.mark ?? null, ...(field && TERMS.has(field) ? headerTerms(text) : {}) }
  })
  return { columns, notes }
}

/** The language of most recognised headers; Uzbek is Cyrillic when its letters are. */
function languageOf({ texts, matches }: Candidate): Locale {
  const votes = { uz: 0, ru: 0, zh: 0, en: 0 }
  for (const match of matches) if (match && match.field !== 'index') votes[match.language] += match.strength
  const [winner] = (Object.entries(votes) as [keyof typeof votes, number][]).toSorted((a, b) => b[1] - a[1])[0] ?? ['en']
  if (winner === 'zh') return 'zh-Hans'
  const letters = texts.join('')
  return winner === 'uz' && (letters.match(/[а-яўқғҳ]/giu)?.length ?? 0) > letters.length / 3 ? 'uz-Cyrl' : winner
}

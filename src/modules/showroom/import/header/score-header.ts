import type { Cell } from '../import.types.ts'
import { cellText, foldText, isBlank } from '../values/cell-text.ts'
import { currencyInPhrase } from '../values/currency.ts'
import { unitInPhrase } from '../values/unit.ts'
import type { ColumnField } from './column-fields.ts'
import { takeLanguageMark } from './language-marks.ts'
import { matchHeader, type HeaderMatch } from './match-header.ts'

const WEIGHT: Partial<Record<ColumnField, number>> = {
  name: 4,
  price: 3,
  sku: 2,
  hs: 2,
  unit: 2,
  moq: 2,
  index: 0.5,
  ignored: 0.5,
}

export interface ScoredRow {
  readonly texts: readonly string[]
  readonly matches: readonly (HeaderMatch | null)[]
  readonly score: number
}

/** A lower header cell that says in what the upper one counts (`за кг`, `USD`) or in which language it is written. */
function isTerm(text: string): boolean {
  const bare = text.replace(/^(?:за|per|в|in|1)\s+(?:1\s+)?|^[每/]/iu, '')
  return (
    unitInPhrase(bare)?.rest === '' ||
    isLanguage(text) ||
    currencyInPhrase(bare)?.rest === '' ||
    /^[^/]{1,8}\/[^/]{1,8}$/.test(text)
  )
}

function isLanguage(text: string): boolean {
  return takeLanguageMark(foldText(text)).rest === ''
}

/** A row of data has a name or a number in its first columns; the lower half of a header has none there, or a language. */
function isLowerHalf(upper: readonly string[], lower: readonly string[]): boolean {
  const filled = lower.filter((text, at) => text !== '' && text !== upper[at])
  const ofData = upper.some((text, at) => {
    const [field, below = ''] = [matchHeader(text)?.field, lower[at]]
    return below !== '' && below !== text && (field === 'index' || (field === 'name' && !isLanguage(below)))
  })
  return !ofData && filled.length > 0 && filled.filter(isTerm).length * 2 >= filled.length
}

/** How much a row reads like the header of a product table; 0 where it cannot be one. */
export function scoreTexts(texts: readonly string[]): ScoredRow {
  const matches = texts.map(matchHeader)
  const best = new Map<string, number>()
  matches.forEach((match) => {
    if (!match) return
    const key = `${match.field} ${match.mark ?? ''}`
    best.set(key, Math.max(best.get(key) ?? 0, ((WEIGHT[match.field] ?? 1) * (match.strength + 1)) / 4))
  })
  const filled = texts.filter(Boolean).length
  const numbers = texts.filter((text) => /^[\d\s.,$€¥₽%-]+$/.test(text)).length
  const fields = new Set(matches.flatMap((match) => (match ? [match.field] : [])))
  const named = fields.has('name') || (fields.has('sku') && fields.size > 1) || (fields.has('description') && fields.size > 1)
  const enough = fields.size > 1 || (filled === 1 && matches.some((match) => match?.strength === 3))
  const sum = [...best.values()].reduce((total, value) => total + value, 0)
  return { texts, matches, score: named && enough ? Math.max(0, sum - 2 * numbers) : 0 }
}

export function rowTexts(row: readonly Cell[]): string[] {
  return row.map((cell) =>
    typeof cell === 'string' ? cellText(cell).replaceAll('\n', ' ') : isBlank(cell) ? '' : cellText(cell),
  )
}

/**
 * The texts of a header that takes two rows, each column's upper and lower words together; a blank upper cell
 * belongs to its left neighbour, as merged cells come out. `terms`: the lower row says in what the upper counts. Null where the two rows show no such shape.
 */
export function joinRows(upper: readonly string[], lower: readonly string[]): { texts: string[]; terms: boolean } | null {
  const width = Math.max(upper.length, lower.length)
  if (lower.some((text) => /\d{2,}|^\d+$/.test(text)) || lower.every((text) => text === '') || upper.every((text) => text === ''))
    return null
  const terms = isLowerHalf(upper, lower)
  const joined: string[] = []
  let above = ''
  let shaped = false
  for (let at = 0; at < width; at++) {
    const [top, bottom] = [upper[at] ?? '', lower[at] ?? '']
    if (top !== '') above = top
    shaped ||= (top === '' && bottom !== '') || (top !== '' && bottom === '')
    const head = top === '' && bottom === '' ? '' : above
    joined.push(bottom === '' || bottom === head ? top : `${head}${terms ? ', ' : ' '}${bottom}`.trim())
  }
  return shaped ? { texts: joined, terms } : null
}

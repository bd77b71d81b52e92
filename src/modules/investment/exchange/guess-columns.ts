import { createHash } from 'node:crypto'
import { locales } from '../../../kernel/locale.ts'
import { findByTitle, titleKey } from '../climate/table/columns.ts'
import type { Cells } from '../climate/table/read-cells.ts'
import { yearIn } from './amounts.ts'
import { fieldTitle } from './field-titles.ts'
import { exchangeKinds, type ExchangeKind, type Field, fieldsByKind, manyColumns, type Mapping } from './fields.ts'
import { titleWords as words } from './title-words.ts'

const titlesOf = (kind: ExchangeKind): ReadonlyMap<string, Field> => {
  const known = new Map<string, Field>()
  for (const field of fieldsByKind[kind]) {
    for (const locale of locales) known.set(titleKey(fieldTitle(locale, kind, field)), field)
    for (const word of (words[kind][field] ?? '').split('|')) if (word !== '') known.set(titleKey(word), field)
  }
  return known
}
const titles = Object.fromEntries(exchangeKinds.map((kind) => [kind, titlesOf(kind)])) as Record<
  ExchangeKind,
  ReadonlyMap<string, Field>
>

// What follows a comma or stands in brackets says the unit: `Объём инвестиций, млн долл. США`, `投资额（万美元）`.
function fieldOf(kind: ExchangeKind, title: string): Field | '' {
  const bare = title.replace(/[（([].*$/, '')
  for (const text of [title, bare, bare.replace(/[,，:：].*$/, '')]) {
    const found = findByTitle(titles[kind], text)
    if (found) return found
  }
  // A column of its own for each year and currency: `Investment planned 2025 USD`.
  const money = findByTitle(titles[kind], title.replace(/[,，]?\s*(?:19|20)\d{2}(?!\d).*$/u, ''))
  return money === 'planned' || money === 'paid' ? money : ''
}

/** Whether a column may hold a field that another holds already; money a second time is another year's, or nobody knows what. */
export function mayRepeat(field: Field, title: string): boolean {
  return manyColumns.includes(field) && ((field !== 'planned' && field !== 'paid') || yearIn(title) !== undefined)
}

/** A field for each title that reads like one; each field once, but for those that several columns may share. */
export function guessColumns(kind: ExchangeKind, head: readonly string[]): Mapping {
  const taken = new Set<Field>()
  return head.map((title) => {
    const field = fieldOf(kind, title)
    if (field === '' || (taken.has(field) && !mayRepeat(field, title))) return ''
    taken.add(field)
    return field
  })
}

/** Index of the row among the first twenty in which most titles are known; the first filled one where none is. */
export function findHeadRow(kind: ExchangeKind, cells: Cells): number {
  const scores = cells.slice(0, 20).map((row) => row.filter((title) => title !== '' && fieldOf(kind, title) !== '').length)
  const best = Math.max(0, ...scores)
  return best > 0 ? scores.indexOf(best) : cells.findIndex((row) => row.some((cell) => cell !== ''))
}

/** The columns' titles as keys, a repeated one told apart by its turn. */
export function headerKeys(head: readonly string[]): string[] {
  const turns = new Map<string, number>()
  return head.map((title) => {
    const key = titleKey(title)
    const turn = (turns.get(key) ?? 0) + 1
    turns.set(key, turn)
    return turn === 1 ? key : `${key} #${turn}`
  })
}

/** The set of titles as one short key: the same in any order. */
export function headersKey(head: readonly string[]): string {
  const keys = headerKeys(head)
    .filter((key) => key !== '')
    .toSorted()
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex')
}

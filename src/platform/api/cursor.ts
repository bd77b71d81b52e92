import { isId } from '../../kernel/id.ts'
import { fieldProblem } from './api-error.ts'
import { isWritable } from './check-text.ts'

/** Where a page of a list ended: the sort values of its last row, as texts, the id among them. */
export type Cursor = readonly string[]

/** For the outside: says nothing, and may be kept in an address. */
export function packCursor(list: string, after: Cursor): string {
  return Buffer.from(JSON.stringify([list, ...after])).toString('base64url')
}

/** What a value of a cursor is, as PostgreSQL reads it. */
export type CursorPart = 'text' | 'id' | 'instant' | 'day' | 'integer' | 'number'

const reads: Readonly<Record<CursorPart, (text: string) => boolean>> = {
  text: isWritable,
  id: isId,
  instant: isInstant,
  day: isDay,
  integer: (text) => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31,
  number: (text) => /^-?\d{1,30}(\.\d{1,30})?$|^Infinity$/.test(text),
}

/** Reads a cursor of the list `list` with its parts; 422 `cursor` for any other text, also one that somebody made up. */
export function unpackCursor(list: string, packed: string | undefined, parts: readonly CursorPart[]): Cursor | undefined {
  if (packed === undefined) return undefined
  const [name, ...values] = parsed(packed) ?? []
  const fits =
    name === list &&
    values.length === parts.length &&
    parts.every((part, index) => typeof values[index] === 'string' && reads[part](values[index]))
  if (!fits) throw fieldProblem('cursor', 'cursor_unknown')
  return values as string[]
}

// As `Temporal` writes it and as PostgreSQL does: `2026-11-24 04:00:00+00`.
function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).epochMilliseconds > 0
  } catch {
    return false
  }
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

function parsed(packed: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(packed, 'base64url').toString())
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly next: string | null
}

/** A page out of `limit + 1` rows: the one too many says that there is more. */
export function pageOf<Row>(
  list: string,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Cursor,
  total: number,
): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, total, next: rows.length > limit && last ? packCursor(list, keyOf(last)) : null }
}

/** A page of a short list that is read as a whole; `keyOf` gives what it is sorted by. */
export function pageOfAll<Row>(
  list: string,
  all: readonly Row[],
  wanted: { limit: number; cursor?: string | undefined },
  keyOf: (row: Row) => string,
): Page<Row> {
  const [after] = unpackCursor(list, wanted.cursor, ['text']) ?? []
  const sorted = all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const rows = after === undefined ? sorted : sorted.filter((row) => keyOf(row) > after)
  return pageOf(list, rows.slice(0, wanted.limit + 1), wanted.limit, (row) => [keyOf(row)], all.length)
}

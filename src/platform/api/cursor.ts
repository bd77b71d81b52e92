import { fieldProblem } from './api-error.ts'

/** Where a page of a list ended: the sort values of its last row, as texts, the id among them. */
export type Cursor = readonly string[]

/** For the outside: says nothing, and may be kept in an address. */
export function packCursor(list: string, after: Cursor): string {
  return Buffer.from(JSON.stringify([list, ...after])).toString('base64url')
}

/** Reads a cursor of the list `list`, which has `width` values; 422 `cursor` for any other text. */
export function unpackCursor(list: string, packed: string | undefined, width: number): Cursor | undefined {
  if (packed === undefined) return undefined
  const values = parsed(packed)
  const fits = values?.length === width + 1 && values[0] === list && values.every((value) => typeof value === 'string')
  if (!fits) throw fieldProblem('cursor', 'cursor_unknown')
  return values.slice(1) as string[]
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
export function pageOf<Row>(list: string, rows: readonly Row[], limit: number, keyOf: (row: Row) => Cursor, total: number): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, total, next: rows.length > limit && last ? packCursor(list, keyOf(last)) : null }
}

/** A page of a short list that is read as a whole; `keyOf` gives what it is sorted by. */
export function pageOfAll<Row>(list: string, all: readonly Row[], wanted: { limit: number; cursor?: string | undefined }, keyOf: (row: Row) => string): Page<Row> {
  const [after] = unpackCursor(list, wanted.cursor, 1) ?? []
  const sorted = all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const rows = after === undefined ? sorted : sorted.filter((row) => keyOf(row) > after)
  return pageOf(list, rows.slice(0, wanted.limit + 1), wanted.limit, (row) => [keyOf(row)], all.length)
}

import type { Ctx } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'

/** So many goods of one maker in one category bear the same certificates. */
export interface Heap {
  readonly category: number
  readonly maker: number
  /** Numbers of certificates. */
  readonly marks: readonly number[]
  readonly count: number
}

/** All goods on the shelf, heaped: counts of every facet follow from it. The same for every list without words, hence kept. */
export function allHeaps(ctx: Ctx): Promise<readonly Heap[]> {
  return ctx.db.kept.keep('shelf heaps', 'counts', () => someHeaps(ctx, []))
}

/** The heaps of `heapsWhere`. */
export async function someHeaps({ db }: Ctx, where: readonly Sql[]): Promise<readonly Heap[]> {
  const { heaps } = await db.one(sql<{ heaps: string | null }>`select ${heapsWhere(where)} as heaps`)
  return readHeaps(heaps)
}

/**
 * The heaps of the goods that meet some conditions on `showroom.shelf s`, by one scan. One text in place of thousands of
 * rows, which would take longer to read than to count: category, maker and count in one number, certificates in another,
 * and so on; null when there are none.
 */
export function heapsWhere(where: readonly Sql[]): Sql {
  const conditions = where.length > 0 ? sql`where ${join(where, sql` and `)}` : sql``
  return sql`(select string_agg(((category_no::bigint * 1048576 + maker_no) * 1048576 + count) || ' ' || marks, ' ') from (
    select s.category_no, s.maker_no, s.marks, count(*) as count from showroom.shelf s ${conditions} group by 1, 2, 3) as heaped)`
}

const million = 1_048_576

/** 8,191 categories and a million makers, of a million such goods each, fit what a number of JavaScript holds exactly. */
export function readHeaps(text: string | null): readonly Heap[] {
  const words = text?.split(' ') ?? []
  const heaps: Heap[] = []
  for (let at = 0; at + 1 < words.length; at += 2) {
    const packed = Number(words[at])
    const upper = Math.floor(packed / million)
    heaps.push({
      category: Math.floor(upper / million),
      maker: upper % million,
      marks: marksOf(words[at + 1]!),
      count: packed % million,
    })
  }
  return heaps
}

// Few combinations of certificates are met, again and again.
const known = new Map<string, readonly number[]>()
const mostKnown = 10_000

function marksOf(text: string): readonly number[] {
  const found = known.get(text)
  if (found) return found
  const marks: number[] = []
  for (let no = 0, mask = BigInt(text); mask > 0n; no++, mask >>= 1n) if ((mask & 1n) === 1n) marks.push(no)
  if (known.size >= mostKnown) known.clear()
  known.set(text, marks)
  return marks
}

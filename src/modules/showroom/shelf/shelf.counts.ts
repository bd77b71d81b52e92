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

/**
 * The goods that meet some conditions, heaped: counts of every facet follow from it without another look. Without
 * conditions it is the same for every list and kept; with them it is one scan of the shelf.
 */
export function shelfHeaps(ctx: Ctx, where: readonly Sql[]): Promise<readonly Heap[]> {
  if (where.length > 0) return load(ctx, sql`where ${join(where, sql` and `)}`)
  return ctx.db.kept.keep('shelf counts', 'counts', () => load(ctx, sql``))
}

// One text in place of thousands of rows: reading rows would take longer than counting them.
async function load({ db }: Ctx, where: Sql): Promise<readonly Heap[]> {
  const { heaps } = await db.one(sql<{ heaps: string | null }>`
    select string_agg(category_no || ' ' || maker_no || ' ' || marks || ' ' || count, ' ') as heaps from (
      select s.category_no, s.maker_no, s.marks, count(*) as count from showroom.shelf s ${where} group by 1, 2, 3) as heaped`)
  return heaps === null ? [] : readHeaps(heaps)
}

export function readHeaps(text: string): readonly Heap[] {
  const words = text.split(' ')
  const heaps: Heap[] = []
  for (let at = 0; at + 3 < words.length; at += 4) {
    heaps.push({ category: Number(words[at]), maker: Number(words[at + 1]), marks: marksOf(words[at + 2]!), count: Number(words[at + 3]) })
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

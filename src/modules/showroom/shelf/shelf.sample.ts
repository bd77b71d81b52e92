import type { Ctx } from '../../../platform/context.ts'
import type { Sql } from '../../../platform/database/sql.ts'
import type { AskedFilter } from '../product/product-filter.ts'
import { wantedTerms } from '../product/product-filter.ts'
import { rangesOf, type Rank, ranked, type Ticked, tickedConditions } from './shelf.conditions.ts'
import { allHeaps, type Heap, someHeaps } from './shelf.counts.ts'
import type { ShelfReference } from './shelf.reference.ts'

/** One product in so many bears the mark `#` (0060_search.sql). */
const oneIn = 64

/** Up to so many finds are counted one by one; of more the house says that there are more. */
export const mostCounted = 10_000

// So many of the sample that there are surely more than `mostCounted`: three and a half times their scatter above it.
const surely = 205

// A house of so few goods counts them all while it finds them.
const fewGoods = 30_000

/** What the marked goods say of all that a query finds: heaps of so many more. */
export interface Sample {
  readonly heaps: readonly Heap[]
}

const sizeOf = (heaps: readonly Heap[]): number => heaps.reduce((sum, { count }) => sum + count, 0)

/** A guess by the marked goods where a query surely finds more than `mostCounted`; undefined where it must be counted. */
export async function sampleOf(ctx: Ctx, filter: AskedFilter, reference: ShelfReference): Promise<Sample | undefined> {
  if (filter.q === '' || filter.among || reference.goods <= fewGoods) return undefined
  const heaps = await sampled(ctx, filter, 'described', [])
  if (sizeOf(heaps) < surely) return undefined
  return { heaps: heaps.map((heap) => ({ ...heap, count: heap.count * oneIn })) }
}

export const isSurelyMore = (guessed: number): boolean => guessed >= surely * oneIn

function sampled(ctx: Ctx, filter: AskedFilter, rank: Rank, more: readonly Sql[]): Promise<readonly Heap[]> {
  return someHeaps(ctx, [ranked(wantedTerms(filter), rank, ['#']), ...rangesOf(ctx, filter), ...more])
}

/** In so many of a hundred goods of a category a word must stand that reading them in their order beats the index. */
const worthReading = 1

/** A category whose goods are read in their order, and after how many the words must have been met often enough. */
export interface Walk {
  readonly category: number
  readonly most: number
}

/**
 * The categories, in the order of the house, in which so many goods are of a rank that the first `needed` are soon met by
 * reading the goods in their order; none where they are rarer than that.
 */
export async function readable(
  ctx: Ctx,
  filter: AskedFilter,
  ticked: Ticked,
  reference: ShelfReference,
  rank: Rank,
  needed: number,
): Promise<readonly Walk[]> {
  const [hits, all] = await Promise.all([sampled(ctx, filter, rank, tickedConditions(ticked)), allHeaps(ctx)])
  const found = byCategory(hits)
  const there = byCategory(all)
  const inOrder = [...reference.categories.values()].toSorted((a, b) => a.position - b.position || a.no - b.no)
  const chosen: Walk[] = []
  let guessed = 0
  for (const { no } of inOrder) {
    const guess = (found.get(no) ?? 0) * oneIn
    const goods = there.get(no) ?? 0
    if (guess * 100 < goods * worthReading || guess === 0) continue
    // Three times the way on which so many are met on average.
    chosen.push({ category: no, most: Math.ceil((needed * goods * 3) / guess) + 100 })
    guessed += guess
    // The sample scatters: four times what is needed, and ten of the marked.
    if (guessed >= needed * 4 + 10 * oneIn) return chosen
  }
  return []
}

function byCategory(heaps: readonly Heap[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { category, count } of heaps) found.set(category, (found.get(category) ?? 0) + count)
  return found
}

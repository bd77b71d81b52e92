import { looksLikeInitials, tellingParts } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { tickedOf } from '../shelf/shelf.conditions.ts'
import { goodsWithMost } from '../shelf/shelf.most.ts'
import { shelfReference } from '../shelf/shelf.reference.ts'
import { few, findSpelt, type Spelt } from './find-spelt.ts'
import { type AskedFilter, wantedTerms } from './product-filter.ts'

/** Whether what was found has all words of the query, or most of them. */
export type Match = 'all' | 'most'

export interface ByWords<Found> extends Spelt<Found> {
  readonly match: Match
}

/**
 * As `findSpelt`; where that is nothing, what `find` gives for the goods that hold most of the words. `match=all` leaves it
 * at all words, `match=most` takes most of them for enough from the beginning. What lies on no shelf is not asked.
 */
export async function findByWords<Found extends { readonly total: number }>(
  ctx: Ctx,
  filter: AskedFilter,
  find: (filter: AskedFilter) => Promise<Found>,
  { shelved = true }: { readonly shelved?: boolean } = {},
): Promise<ByWords<Found>> {
  const most = async (): Promise<ByWords<Found> | undefined> => {
    if (filter.q === '' || !shelved) return undefined
    const reference = await shelfReference(ctx)
    const among = await goodsWithMost(ctx, filter, tickedOf(reference, filter), reference)
    if (among.length === 0) return undefined
    const by = { ...filter, among }
    const found = await find(by)
    return found.total > 0 ? { found, filter: by, match: 'most' } : undefined
  }
  if (filter.match === 'most') {
    const asked = await most()
    if (asked) return asked
  }
  const spelt = await findSpelt(ctx, filter, find)
  // Letters that stand in goods are those letters; only where they do not are they how Chinese words begin.
  if (spelt.found.total === 0 && filter.words !== 'only' && looksLikeInitials(filter.q)) {
    const by = { ...filter, initials: true }
    return { found: await find(by), filter: by, match: 'all' }
  }
  const asked = spelt.found.total === 0 && filter.match === undefined ? await most() : undefined
  return asked ?? { ...spelt, match: 'all' }
}

/** Whether so few goods were found by all words of a query that those with most of them are worth a look. */
export const mayHaveMost = (filter: AskedFilter, total: number): boolean =>
  total > 0 && total < few && filter.q !== '' && tellingParts(wantedTerms(filter).parts ?? []).length > 0

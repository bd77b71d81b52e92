import { doubtfulWords, type Likeness, respellings } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { AskedFilter } from './product-filter.ts'

/** Another spelling of the query under which goods are found. */
export interface Respelt {
  readonly q: string
  /** What is shown was found under it, since the words as typed find nothing. */
  readonly shown: boolean
}

export interface Spelt<Found> {
  readonly found: Found
  /** What it was found by. */
  readonly filter: AskedFilter
  readonly respelt?: Respelt
}

/** Fewer finds than that are too little to pass over a likely spelling. */
export const few = 3

/**
 * What `find` gives for a filter; where that is nothing, and a word is likely misspelt, what it gives for the word that is
 * meant. Where it is little, the other spelling is named beside it. `spelling=kept` and `words=only` take the words as typed.
 */
export async function findSpelt<Found extends { readonly total: number }>(
  ctx: Ctx,
  filter: AskedFilter,
  find: (filter: AskedFilter) => Promise<Found>,
): Promise<Spelt<Found>> {
  const found = await find(filter)
  if (found.total >= few || filter.q === '' || filter.spelling === 'kept' || filter.words === 'only') return { found, filter }
  for (const q of await likelySpellings(ctx, filter)) {
    const other = { ...filter, q }
    const better = await find(other)
    if (better.total <= found.total) continue
    return found.total === 0
      ? { found: better, filter: other, respelt: { q, shown: true } }
      : { found, filter, respelt: { q, shown: false } }
  }
  return { found, filter }
}

async function likelySpellings({ db }: Ctx, { q, glossary }: AskedFilter): Promise<string[]> {
  const doubtful = doubtfulWords(q, glossary)
  if (doubtful.length === 0) return []
  const keys = doubtful.map(({ key }) => key)
  const likenesses = await db.rows(sql<Likeness>`select typed, word, key from showroom.words_like(${keys}::text[])`)
  return respellings(q, doubtful, likenesses)
}

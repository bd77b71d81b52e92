import { queryTerms, toTsquery } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { bears } from '../suggest/bears.ts'
import { remakeTerms } from '../reindex/reindex-goods.ts'
import type { Word } from './glossary-words.ts'

/** So many goods get their terms anew before the verb is done; the job does the rest. */
const atOnce = 200

/** Goods whose texts hold one of some words, or that name a thing: what they mean is about to change. */
export async function markGoods(tx: Tx, { words = [], thing }: { words?: readonly Word[]; thing?: string }): Promise<string[]> {
  const found = new Set<string>()
  const queries = words.flatMap(({ term }) => [term, term.replaceAll(' ', '')]).map(asWritten)
  if (thing !== undefined) queries.push(`'§${thing.replaceAll("'", "''")}'`)
  for (const query of new Set(queries.filter(Boolean)))
    for (const { id } of await tx.rows(sql<{ id: string }>`
      insert into showroom.stale_terms (product_id) select id from showroom.product where terms @@ ${query}::tsquery
      on conflict (product_id) do update set since = excluded.since returning product_id as id`))
      found.add(id)
  if (found.size > 0) await tx.rows(sql`select graphile_worker.add_job('reindex_goods', job_key => 'reindex_goods')`)
  return [...found]
}

const asWritten = (term: string): string => toTsquery(queryTerms(term, { things: false }))

/** Makes the terms of the first goods anew; what cannot be had at this moment is left to the job. */
export async function remakeNow({ db }: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.inTransaction((tx) => remakeTerms(tx, ids.slice(0, atOnce))).catch(() => {})
}

/** How many goods on offer are this thing, or a narrower one. */
export async function goodsOfThing(db: Reader, id: string): Promise<number> {
  const { n } = await db.one(sql<{ n: number }>`
    select count(*)::int as n from showroom.shelf s where s.terms @@ ${bears(id)}::tsquery`)
  return n
}

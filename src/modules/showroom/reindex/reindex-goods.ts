import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { analysisVersion } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, type Sql, sql } from '../../../platform/database/sql.ts'
import { glossaryForGoods } from '../glossary/current-glossary.ts'
import { keepSuggestions } from '../suggest/keep-suggestions.ts'
import { keepWords } from '../product/keep-words.ts'
import { productTerms } from '../product/product-terms.ts'

/** So many goods are held for the moment in which they are written. */
const batch = 200

interface Waiting {
  readonly id: string
  readonly revision: number
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly sku: string | null
  readonly hs6: string | null
  readonly maker: LocalizedText
  readonly category: LocalizedText
}

/**
 * Makes the terms of all waiting goods anew, batch by batch, while the house is open: goods can be found by their old terms
 * until then. Goods that somebody writes at this moment are left for later; whoever wants one of ours waits for one batch at
 * most. Where it is broken off it goes on the next time; several processes share the work. Gives how many it made; `told` hears of each batch.
 */
export async function reindexGoods({ db }: Pick<Ctx, 'db'>, told: (made: number) => void = () => {}): Promise<number> {
  let made = 0
  for (;;) {
    const { taken, written } = await db.inTransaction(nextBatch)
    made += written
    told(made)
    // What is left is being written by others at this moment, or is shared out: it waits for the next run.
    if (taken === 0 || written === 0) return made
  }
}

async function nextBatch(tx: Tx): Promise<{ taken: number; written: number }> {
  const taken = await tx.rows(sql<{ id: string }>`
    select product_id as id from showroom.stale_terms order by product_id limit ${batch} for update skip locked`)
  return remake(
    tx,
    taken.map(({ id }) => id),
  )
}

/** Makes the terms of some waiting goods anew, of those that nobody writes at this moment. */
export async function remakeTerms(tx: Tx, ids: readonly string[]): Promise<void> {
  const taken = await tx.rows(sql<{ id: string }>`
    select product_id as id from showroom.stale_terms where product_id = any(${ids}::uuid[]) order by product_id for update skip locked`)
  await remake(
    tx,
    taken.map(({ id }) => id),
  )
}

async function remake(tx: Tx, ids: readonly string[]): Promise<{ taken: number; written: number }> {
  if (ids.length === 0) return { taken: 0, written: 0 }
  // Names of maker and category stay as they are until the terms are written.
  const theirs = (column: Sql) =>
    sql`id in (select ${column} from showroom.product where id = any(${ids}::uuid[])) order by id for share`
  await tx.rows(sql`select from showroom.maker where ${theirs(sql`maker_id`)}`)
  await tx.rows(sql`select from showroom.category where ${theirs(sql`category_id`)}`)
  const glossary = await glossaryForGoods(tx)
  const goods = await tx.rows(sql<Waiting>`
    select p.id, p.revision, p.names, p.description, p.sku, p.hs6, m.names as maker, c.names as category
    from showroom.product p join showroom.maker m on m.id = p.maker_id join showroom.category c on c.id = p.category_id
    where p.id = any(${ids}::uuid[])`)
  await keepWords(
    tx,
    goods.map(({ names }) => names),
    glossary,
  )
  await keepSuggestions(tx, goods, glossary)
  const made = goods.map(({ id, revision, ...product }) => ({ id, revision, terms: productTerms(product, glossary) }))
  const [{ n: written }] = (await tx.rows(sql<{ n: number }>`
    with made as (select * from jsonb_to_recordset(${json(made)}::jsonb) as made (id uuid, revision int, terms tsvector)),
      free as (select p.id, m.terms from made m join showroom.product p on p.id = m.id and p.revision = m.revision
        order by p.id for update of p skip locked),
      written as (
        update showroom.product p set terms = free.terms, analysis = ${analysisVersion} from free where p.id = free.id returning p.id),
      gone as (select t.id from unnest(${ids}::uuid[]) t (id) where not exists (select from showroom.product p where p.id = t.id)),
      done as (
        delete from showroom.stale_terms where product_id in (select id from written union all select id from gone) returning product_id)
    select count(*)::int as n from done`)) as [{ n: number }]
  return { taken: ids.length, written }
}

import { openDatabase } from '../src/platform/database/database.ts'
import { reindexGoods } from '../src/modules/showroom/reindex/reindex-goods.ts'
import { rowsOf, type Stand } from './stand.ts'

export interface IndexFigures {
  readonly made: number
  readonly seconds: number
  readonly perSecond: number
  /** Of each index of words, and of the terms that lie beside it, for one product. */
  readonly bytes: Readonly<Record<string, number>>
}

/** The rate at which terms are made anew, by products drawn from all over the house, and the room that the index takes. */
export async function measureIndex({ client, databaseUrl }: Stand): Promise<IndexFigures> {
  const [sizes] = (await rowsOf<Record<string, number>>(
    client,
    `select pg_relation_size('showroom.shelf_terms') / n as "index of the shelf", pg_relation_size('showroom.product_terms') / n as "index of all goods",
       (select avg(pg_column_size(terms)) from (select terms from showroom.shelf limit 5000) s)::float8 as "terms on the shelf",
       (pg_total_relation_size('showroom.word') / n) as "dictionary"
     from (select count(*)::float8 as n from showroom.product) counted`,
  )) as [Record<string, number>]
  await client.query(
    'insert into showroom.stale_terms (product_id) select id from showroom.product order by hashtext(id::text) limit 10000',
  )
  const db = openDatabase(databaseUrl)
  try {
    const began = performance.now()
    const made = await reindexGoods({ db })
    const seconds = (performance.now() - began) / 1000
    return { made, seconds, perSecond: made / seconds, bytes: sizes }
  } finally {
    await db.close()
  }
}

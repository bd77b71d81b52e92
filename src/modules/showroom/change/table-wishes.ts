import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { ResultRow } from '../import/apply/apply-import.ts'
import type { GoodsRecord } from '../import/apply/goods-record.ts'
import { type Facts, gather, liveProductFacts, patchBetween, patched, productFacts, split } from './facts.ts'
import type { TableWish } from './save-wishes.ts'
import { standingProducts } from './standing.ts'

interface Open {
  readonly id: string
  readonly productId: string | null
  readonly after: Facts
}

export interface TableOutcome {
  readonly wishes: readonly TableWish[]
  readonly live: readonly { readonly id: string; readonly live: Facts }[]
}

/**
 * What the rows of a maker's table come to: facts of the day for now, wishes for the rest. A table sent twice mends the
 * wishes of the first time in place of repeating them. The goods are held by the caller; `photos` are new ones by row.
 */
export async function tableWishes(
  tx: Tx,
  makerId: string,
  rows: readonly ResultRow[],
  photos: ReadonlyMap<number, readonly string[]>,
): Promise<TableOutcome> {
  const products = await standingProducts(
    tx,
    rows.flatMap(({ before }) => before?.id ?? []),
  )
  const open = await tx.rows(sql<Open>`
    select id, product_id as "productId", after from showroom.change_request
    where maker_id = ${makerId} and subject = 'product' and state in ('proposed', 'returned') order by id for update`)
  const byProduct = new Map(open.flatMap((wish) => (wish.productId ? [[wish.productId, wish]] : [])))
  const fresh = new Map(
    open.flatMap((wish) =>
      wish.productId ? [] : keysOf(wish.after['sku'], gather('names', wish.after)).map((key) => [key, wish] as const),
    ),
  )
  const wishes: TableWish[] = []
  const live: { id: string; live: Facts }[] = []
  for (const row of rows.filter(({ outcome }) => outcome !== 'unchanged')) {
    const added = photos.get(row.row) ?? []
    const there = products.get(row.before?.id ?? '')
    if (!there) {
      const known = keysOf(row.after.sku, row.after.names)
        .map((key) => fresh.get(key))
        .find(Boolean)
      const stays = (known?.after['photos'] ?? []) as readonly string[]
      wishes.push({
        id: known?.id,
        productId: null,
        baseRevision: null,
        ...patchBetween({}, productFacts(row.after, [...stays, ...added])),
      })
      continue
    }
    const wish = byProduct.get(there.id)
    const listed = (wish?.after['photos'] ?? there.facts['photos'] ?? []) as readonly string[]
    const said = patchBetween(there.facts, productFacts(row.after, [...listed, ...added]))
    const parts = split({ before: said.before, after: { ...wish?.after, ...said.after } }, liveProductFacts)
    live.push({ id: there.id, live: parts.live })
    const { before, after } = patchBetween(there.facts, patched(there.facts, parts.reviewed.after))
    if (Object.keys(after).length > 0)
      wishes.push({ id: wish?.id, productId: there.id, baseRevision: there.revision, before, after })
  }
  return { wishes, live }
}

function keysOf(sku: unknown, names: GoodsRecord['names']): string[] {
  if (typeof sku === 'string') return [`sku ${sku}`]
  return Object.entries(names).flatMap(([language, name]) => (name ? [`${language} ${name.toLowerCase().trim()}`] : []))
}

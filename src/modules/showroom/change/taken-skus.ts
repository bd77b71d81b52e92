import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { HeldWish } from './held-wishes.ts'

/** Tells of each wish, asked once, whether its article belongs to another product of the maker: one that is there, or one asked before. */
export async function takenSkus(tx: Tx, wishes: readonly HeldWish[]): Promise<(wish: HeldWish) => boolean> {
  const skuOf = ({ after }: HeldWish) => (typeof after['sku'] === 'string' ? after['sku'] : undefined)
  const wanted = wishes.flatMap((wish) => skuOf(wish) ?? [])
  const there =
    wanted.length === 0
      ? []
      : await tx.rows(sql<{ id: string; makerId: string; sku: string }>`
    select id, maker_id as "makerId", sku from showroom.product where sku = any(${wanted}::text[]) and maker_id = any(${wishes.map(({ makerId }) => makerId)}::uuid[])`)
  const key = (makerId: string, sku: string) => `${makerId} ${sku}`
  const holders = new Map(there.map(({ id, makerId, sku }) => [key(makerId, sku), id]))
  return (wish) => {
    const sku = skuOf(wish)
    if (!sku) return false
    const own = wish.productId ?? wish.id
    const holder = holders.get(key(wish.makerId, sku)) ?? own
    holders.set(key(wish.makerId, sku), holder)
    return holder !== own
  }
}

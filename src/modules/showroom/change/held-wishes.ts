import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { lockNaming } from '../import/apply/write-goods.ts'
import type { ChangeState } from './change.ts'
import type { Facts } from './facts.ts'
import { type StandingMaker, standingMakers, type StandingProduct, standingProducts } from './standing.ts'

/** A wish as it was shown to whoever decides. */
export interface Choice {
  readonly id: string
  readonly revision: number
  /** Of the product or maker beside it; decides only where the wish conflicts with what stands there now. */
  readonly subjectRevision?: number | undefined
}

export interface Refused {
  readonly id: string
  readonly code: string
}

export interface HeldWish {
  readonly id: string
  readonly makerId: string
  readonly subject: 'product' | 'maker'
  readonly productId: string | null
  readonly state: ChangeState
  readonly before: Facts
  readonly after: Facts
  readonly revision: number
}

export interface Held {
  readonly wishes: ReadonlyMap<string, HeldWish>
  readonly products: ReadonlyMap<string, StandingProduct>
  readonly makers: ReadonlyMap<string, StandingMaker>
}

/** Holds wishes and what they are about until the transaction ends: products, makers, wishes, in this order, as every writer does. */
export async function holdWishes(tx: Tx, ids: readonly string[]): Promise<Held> {
  const about = await tx.rows(sql<Pick<HeldWish, 'makerId' | 'subject' | 'productId'>>`
    select maker_id as "makerId", subject, product_id as "productId" from showroom.change_request where id = any(${ids}::uuid[])`)
  if (about.some(({ subject, productId }) => subject === 'product' && productId === null)) await lockNaming(tx)
  const products = await standingProducts(
    tx,
    about.flatMap(({ productId }) => productId ?? []),
    true,
  )
  const makers = await standingMakers(
    tx,
    about.flatMap(({ subject, makerId }) => (subject === 'maker' ? [makerId] : [])),
    true,
  )
  const wishes = await tx.rows(sql<HeldWish>`
    select id, maker_id as "makerId", subject, product_id as "productId", state, before, after, revision
    from showroom.change_request where id = any(${ids}::uuid[]) order by id for update`)
  return { wishes: new Map(wishes.map((wish) => [wish.id, wish])), products, makers }
}

/** Why a wish cannot be decided as it was shown, or undefined: mended, withdrawn or decided by another meanwhile. */
export function staleness(wish: HeldWish | undefined, choice: Choice): string | undefined {
  if (!wish) return 'not_found'
  if (wish.state !== 'proposed') return 'illegal_step'
  return wish.revision === choice.revision ? undefined : 'changed_meanwhile'
}

import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { ownMaker } from '../access.ts'
import { selectChanges } from '../change/change.queries.ts'
import type { ChangeRequest } from '../change/change.ts'
import { type Facts, patched } from '../change/facts.ts'
import { type StandingProduct, standingProducts } from '../change/standing.ts'

/** An own product with what is wished of it. */
export interface OwnProduct extends StandingProduct {
  readonly wish: ChangeRequest | undefined
  /** As it would stand if the wish came true. */
  readonly wanted: Facts
}

/** One of the own goods; of another's nothing is said, not even that it exists. */
export async function ownProduct(ctx: Ctx, id: string): Promise<OwnProduct> {
  const makerId = ownMaker(ctx)
  const there = (await standingProducts(ctx.db, [id])).get(id)
  if (!there || there.makerId !== makerId) throw new AppError('not_found', 'not_found')
  const wish = (await openWishes(ctx, [id])).get(id)
  return { ...there, wish, wanted: patched(there.facts, wish?.after ?? {}) }
}

/** Open wishes about some of the own goods, by product. */
export async function openWishes(ctx: Ctx, productIds: readonly string[]): Promise<Map<string, ChangeRequest>> {
  const found = await selectChanges(
    ctx.db,
    sql`
    where r.maker_id = ${ownMaker(ctx)} and r.product_id = any(${productIds}::uuid[]) and r.state in ('proposed', 'returned')`,
  )
  return new Map(found.map((wish) => [wish.productId!, wish]))
}

/** Open wishes for goods that are not in the catalogue yet, those to be mended first. */
export function openNewWishes(ctx: Ctx): Promise<ChangeRequest[]> {
  return selectChanges(
    ctx.db,
    sql`
    where r.maker_id = ${ownMaker(ctx)} and r.subject = 'product' and r.product_id is null and r.state in ('proposed', 'returned')
    order by r.state desc, r.proposed_at desc limit 50`,
  )
}

/** The open wish about the own profile. */
export async function openProfileWish(ctx: Ctx): Promise<ChangeRequest | undefined> {
  return (
    await selectChanges(
      ctx.db,
      sql`
    where r.maker_id = ${ownMaker(ctx)} and r.subject = 'maker' and r.state in ('proposed', 'returned')`,
    )
  )[0]
}

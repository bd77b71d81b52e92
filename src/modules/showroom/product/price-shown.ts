import { may } from '../../../kernel/policy.ts'
import type { Ctx } from '../../../platform/context.ts'
import { policy } from '../access.ts'
import type { Product } from './product.ts'

/** Whether a reader sees everything of a maker's goods: drafts, and prices that are on request. */
export function seesAll(ctx: Ctx, makerId: string): boolean {
  return may(policy, ctx.actor, 'goods.see-all') || (ctx.actor.kind === 'account' && ctx.actor.makerId === makerId)
}

/** The one place that decides whether a reader sees a price: hidden ones leave the query's door already without it. */
export function priceShown(ctx: Ctx, display: Product['priceDisplay'], makerId: string): boolean {
  return (display === 'shown' && !ctx.house.pricesHidden) || seesAll(ctx, makerId)
}

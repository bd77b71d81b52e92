import { type Actor, makerOf } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/errors.ts'
import { allowBy, may } from '../../kernel/policy.ts'

/** Who may do what in the showroom. Reading published goods is for everyone. */
export const policy = {
  'product.edit': ['staff', 'admin', 'system', 'products:write'],
  'maker.edit': ['staff', 'admin', 'system'],
  'category.edit': ['staff', 'admin', 'system'],
  'goods.import': ['staff', 'admin', 'system'],
  'goods.see-all': ['staff', 'admin', 'system', 'products:read', 'products:write'],
  'goods.see-own': ['maker', 'products:read'],
  'goods.propose': ['maker'],
  'change.review': ['staff', 'admin', 'system'],
  'glossary.edit': ['staff', 'admin', 'system'],
  'prices.hide': ['staff', 'admin', 'system'],
} as const

export const allow = allowBy(policy)

/** The maker who acts on the own goods. */
export function ownMaker(ctx: { readonly actor: Actor }): string {
  allow(ctx, 'goods.propose')
  const makerId = makerOf(ctx.actor)
  if (makerId === undefined) throw new AppError('not_allowed', 'forbidden')
  return makerId
}

/** Reading a table and seeing what it would change: the house for every maker, a maker for the own goods. */
export function allowReading(ctx: { readonly actor: Actor }, makerId: string): void {
  const own = may(policy, ctx.actor, 'goods.propose') && makerOf(ctx.actor) === makerId
  if (!own) allow(ctx, 'goods.import')
}

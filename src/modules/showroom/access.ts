import { allowBy } from '../../kernel/policy.ts'

/** Who may do what in the showroom. Reading published goods is for everyone. */
export const policy = {
  'product.edit': ['staff', 'admin', 'system'],
  'maker.edit': ['staff', 'admin', 'system'],
  'category.edit': ['staff', 'admin', 'system'],
  'goods.import': ['staff', 'admin', 'system'],
  'goods.see-all': ['staff', 'admin', 'system'],
  'goods.see-own': ['maker'],
  'prices.hide': ['staff', 'admin', 'system'],
} as const

export const allow = allowBy(policy)

import { allowBy } from '../../kernel/policy.ts'

/** Who may do what in the showroom. Reading published goods is for everyone. */
export const policy = {
  'product.edit': ['staff', 'admin', 'system', 'products:write'],
  'maker.edit': ['staff', 'admin', 'system'],
  'category.edit': ['staff', 'admin', 'system'],
  'goods.import': ['staff', 'admin', 'system'],
  'goods.see-all': ['staff', 'admin', 'system', 'products:read', 'products:write'],
  'goods.see-own': ['maker', 'products:read'],
  'prices.hide': ['staff', 'admin', 'system'],
} as const

export const allow = allowBy(policy)

import { allowBy, type Policy } from '../../kernel/policy.ts'

const house = ['admin', 'staff', 'system'] as const

/** Who may do what in the investment module. Each part adds its own lines; what staff published is read without asking. */
export const policy = {
  'investment.read': [...house, 'investment:read', 'investment:write'],
  'investment.write': [...house, 'investment:write'],
  'partner.say': ['partner', 'investor'],
  'investor.own': ['investor'],
  'investment.ask': ['anonymous', 'partner', 'buyer', 'maker', 'investor', ...house],
  'investment.set': ['admin', 'system'],
  'investment.clock': ['system'],
} as const satisfies Policy

export const allow = allowBy(policy)

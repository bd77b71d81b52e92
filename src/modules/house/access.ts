import { allowBy, type Policy } from '../../kernel/policy.ts'

const policy = {
  'house.set': ['admin', 'system'],
  'consent.publish': ['admin', 'system'],
} as const satisfies Policy

export const allow = allowBy(policy)

import { allowBy, type Policy } from '../../kernel/policy.ts'

const policy = {
  'account.create': ['admin', 'system'],
  'account.manage': ['admin', 'system'],
  'account.list': ['admin', 'system'],
  'maker.invite': ['admin', 'staff', 'system'],
  'investor.invite': ['admin', 'staff', 'system'],
  'account.own': ['admin', 'staff', 'maker', 'investor'],
  'key.manage': ['admin', 'system'],
  'webhook.manage': ['admin', 'system', 'webhooks:manage'],
  'place.save': ['admin', 'staff', 'system'],
  'party.read': ['admin', 'staff', 'system', 'parties:read', 'parties:write'],
  'party.save': ['admin', 'staff', 'system', 'parties:write'],
  'party.merge': ['admin', 'staff', 'system'],
} as const satisfies Policy

export const allow = allowBy(policy)

/** What a program may be allowed: the words that stand on its key. */
export const scopes = [
  'products:read',
  'products:write',
  'inquiries:read',
  'inquiries:write',
  'quotations:write',
  'quotations:answer',
  'orders:read',
  'orders:write',
  'parties:read',
  'parties:write',
  'investment:read',
  'investment:write',
  'webhooks:manage',
] as const
export type Scope = (typeof scopes)[number]

/** What the key of one maker may bear: a maker's program sees the own goods and what was asked of them. */
export const makerScopes: readonly Scope[] = ['products:read', 'inquiries:read']

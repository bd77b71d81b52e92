/** As what a party takes part in a project. */
export const partyRoles = [
  'investor',
  'local_partner',
  'contractor',
  'supplier',
  'bank',
  'consultant',
  'agency',
  'buyer',
  'other',
] as const
export type PartyRole = (typeof partyRoles)[number]

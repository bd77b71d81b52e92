import type { Actor } from '../../kernel/actor.ts'
import { allowBy, type Policy } from '../../kernel/policy.ts'
import { noInquiry } from './inquiry/inquiry.row.ts'

const house = ['admin', 'staff', 'system'] as const
const parties = ['admin', 'staff', 'system', 'buyer'] as const
// Whoever writes or answers offers has to read what they are about.
const readers = ['inquiries:read', 'quotations:write', 'quotations:answer'] as const

/** Who may do what in trade. What belongs to one inquiry is held to it by `ownInquiry` besides. */
export const policy = {
  'inquiry.send': ['anonymous', 'buyer', 'maker', 'admin', 'staff', 'system', 'inquiries:write'],
  'inquiry.register': house,
  'inquiry.list': [...house, ...readers],
  'inquiry.read': [...parties, ...readers],
  'inquiry.handle': [...house, 'inquiries:write'],
  'inquiry.seeOwnGoods': ['maker', 'inquiries:read'],
  'maker.write': house,
  'maker.answer': ['maker'],
  'buyer.release': house,
  'link.manage': house,
  'buyer.data': ['admin', 'system'],
  'message.post': [...parties, 'inquiries:write'],
  'message.note': [...house, 'inquiries:write'],
  'message.translate': [...house, 'inquiries:write'],
  'quotation.write': [...house, 'quotations:write'],
  'quotation.send': [...house, 'quotations:write'],
  // A program that stands on the buyer's side, such as the market place that the inquiry came from.
  'quotation.answer': ['buyer', 'quotations:answer'],
  'quotation.expire': ['system'],
  'order.read': [...parties, ...readers, 'orders:read', 'orders:write'],
  'order.handle': [...house, 'orders:write'],
} as const satisfies Policy

export const allow = allowBy(policy)

/** Holds a buyer to the inquiry of the own link. Of any other nothing is said, not even that it exists. */
export function ownInquiry({ actor }: { readonly actor: Actor }, inquiryId: string): void {
  if (actor.kind === 'buyer' && actor.inquiryId !== inquiryId) throw noInquiry()
}

/** Whether the reader is of the house: only the house sees internal notes and drafts. */
export function ofTheHouse({ actor }: { readonly actor: Actor }): boolean {
  if (actor.kind === 'program') return actor.makerId === undefined
  return actor.kind === 'system' || (actor.kind === 'account' && (actor.role === 'admin' || actor.role === 'staff'))
}

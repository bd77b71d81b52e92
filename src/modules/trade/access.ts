import type { Actor } from '../../kernel/actor.ts'
import { allowBy, type Policy } from '../../kernel/policy.ts'
import { noInquiry } from './inquiry/inquiry.row.ts'

const house = ['admin', 'staff', 'system'] as const
const parties = ['admin', 'staff', 'system', 'buyer'] as const

/** Who may do what in trade. What belongs to one inquiry is held to it by `ownInquiry` besides. */
export const policy = {
  'inquiry.send': ['anonymous', 'buyer', 'maker', 'admin', 'staff', 'system'],
  'inquiry.register': house,
  'inquiry.list': house,
  'inquiry.read': parties,
  'inquiry.handle': house,
  'inquiry.seeOwnGoods': ['maker'],
  'link.manage': house,
  'message.post': parties,
  'message.note': house,
  'message.translate': house,
  'quotation.write': house,
  'quotation.send': house,
  'quotation.answer': ['buyer'],
  'quotation.expire': ['system'],
  'order.read': parties,
  'order.handle': house,
} as const satisfies Policy

export const allow = allowBy(policy)

/** Holds a buyer to the inquiry of the own link. Of any other nothing is said, not even that it exists. */
export function ownInquiry({ actor }: { readonly actor: Actor }, inquiryId: string): void {
  if (actor.kind === 'buyer' && actor.inquiryId !== inquiryId) throw noInquiry()
}

/** Whether the reader is of the house: only the house sees internal notes and drafts. */
export function ofTheHouse({ actor }: { readonly actor: Actor }): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && actor.role !== 'maker')
}

import { type Actor, makerOf } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { lockInquiry, noInquiry } from '../inquiry/inquiry.row.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'

/** The maker who answers the house. */
export function answeringMaker(ctx: { readonly actor: Actor }): string {
  allow(ctx, 'maker.answer')
  const makerId = makerOf(ctx.actor)
  if (makerId === undefined) throw new AppError('not_allowed', 'forbidden')
  return makerId
}

/** Whether an inquiry asks for goods of a maker; one that was laid aside as spam never did. */
export async function concerns(db: Reader, inquiryId: string, makerId: string): Promise<boolean> {
  const line = await db.maybe(sql`
    select 1 from trade.inquiry_line l join trade.inquiry i on i.id = l.inquiry_id
    where l.inquiry_id = ${inquiryId} and l.maker_id = ${makerId} and i.lost_reason is distinct from 'spam' limit 1`)
  return line !== undefined
}

/** Holds an inquiry that concerns a maker. Of any other nothing is said, not even that it exists. */
export async function lockConcerned(tx: Tx, inquiryId: string, makerId: string): Promise<Inquiry> {
  if (!(await concerns(tx, inquiryId, makerId))) throw noInquiry()
  return lockInquiry(tx, inquiryId)
}

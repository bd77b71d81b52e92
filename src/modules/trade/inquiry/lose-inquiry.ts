import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { closeOpenOffers } from '../quotation/close-open-offers.ts'
import type { LoseInquiry } from './inquiry.schema.ts'
import { lockInquiry, moveInquiry } from './inquiry.row.ts'
import type { Inquiry } from './inquiry.ts'

/** Closes an inquiry that came to nothing. Offers still open are withdrawn with it. */
export async function loseInquiry(ctx: Ctx, input: LoseInquiry): Promise<Inquiry> {
  allow(ctx, 'inquiry.handle')
  return transact(ctx, async (tx) => {
    const held = await lockInquiry(tx, input.inquiryId)
    const moved = await moveInquiry(tx, ctx, held, 'lose', { reason: input.reason, note: input.note })
    await closeOpenOffers(tx, ctx, moved.id, 'withdraw')
    await recordTrade(tx, ctx, moved.id, 'inquiry.lost', { number: moved.number, reason: input.reason })
    return moved
  })
}

import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry, moveInquiry } from './inquiry.row.ts'
import type { Inquiry } from './inquiry.ts'

/** A lost inquiry comes to life again; it needs a new offer. */
export async function reopenInquiry(ctx: Ctx, input: { inquiryId: string }): Promise<Inquiry> {
  allow(ctx, 'inquiry.handle')
  return transact(ctx, async (tx) => {
    const moved = await moveInquiry(tx, ctx, await lockInquiry(tx, input.inquiryId), 'reopen')
    await recordTrade(tx, ctx, moved.id, 'inquiry.reopened', { number: moved.number })
    return moved
  })
}

import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry, moveInquiry } from './inquiry.row.ts'
import type { Inquiry } from './inquiry.ts'

/** The house asks the maker, by whatever way; until an offer goes out the inquiry waits for the answer. */
export async function askMaker(ctx: Ctx, input: { inquiryId: string }): Promise<Inquiry> {
  allow(ctx, 'inquiry.handle')
  return transact(ctx, async (tx) => {
    const moved = await moveInquiry(tx, ctx, await lockInquiry(tx, input.inquiryId), 'ask_maker')
    await recordTrade(tx, ctx, moved.id, 'inquiry.maker_asked', { number: moved.number })
    return moved
  })
}

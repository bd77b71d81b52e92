import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { moveInquiry } from '../inquiry/inquiry.row.ts'
import { inquiryTransitions } from '../inquiry/inquiry.ts'
import type { PostMessage } from '../message/message.schema.ts'
import { fillPhrase } from '../phrase/phrases.ts'
import { lockConcerned } from './held-by-maker.ts'
import { insertMakerMessage } from './maker-message.ts'

export type WriteToMaker = Omit<PostMessage, 'internal'> & { readonly makerId: string }

/**
 * The house asks a maker about an inquiry for the maker's goods; where that is a step, the inquiry then waits for the
 * answer. The house asks as a buyer would: it chooses among the buyer's phrases.
 */
export async function writeToMaker(ctx: Ctx, input: WriteToMaker): Promise<string> {
  allow(ctx, 'maker.write')
  const { makerId, body } = input
  const phrase = input.phrase === '' ? undefined : fillPhrase(input.phrase, 'buyer', input.params)
  if (!phrase && body === '') throw new AppError('check_fields', 'invalid', { fields: { body: { code: 'required' } } })
  return transact(ctx, async (tx) => {
    const inquiry = await lockConcerned(tx, input.inquiryId, makerId)
    const messageId = await insertMakerMessage(tx, ctx, { inquiryId: inquiry.id, makerId, author: 'house', body, phrase })
    const { number } = inquiry
    if (inquiryTransitions.ask_maker.from.includes(inquiry.state)) {
      await moveInquiry(tx, ctx, inquiry, 'ask_maker')
      await recordTrade(tx, ctx, inquiry.id, 'inquiry.maker_asked', { number, makerId })
    }
    await recordTrade(tx, ctx, inquiry.id, 'maker.written', { number, makerId, messageId })
    return messageId
  })
}

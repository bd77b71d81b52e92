import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { recordTrade } from '../events.ts'
import type { PostMessage } from '../message/message.schema.ts'
import { fillPhrase } from '../phrase/phrases.ts'
import { answeringMaker, lockConcerned } from './held-by-maker.ts'
import { insertMakerMessage } from './maker-message.ts'

const perHour = 60

/** A maker writes to the house about an inquiry for the own goods; answers by the phrases that the house answers buyers with. */
export async function replyToHouse(ctx: Ctx, input: Omit<PostMessage, 'internal'>): Promise<string> {
  const makerId = answeringMaker(ctx)
  await limitRate(ctx, `maker message ${makerId}`, perHour, 3600)
  const { body } = input
  const phrase = input.phrase === '' ? undefined : fillPhrase(input.phrase, 'house', input.params)
  if (!phrase && body === '') throw new AppError('check_fields', 'invalid', { fields: { body: { code: 'required' } } })
  return transact(ctx, async (tx) => {
    const { id, number } = await lockConcerned(tx, input.inquiryId, makerId)
    const messageId = await insertMakerMessage(tx, ctx, { inquiryId: id, makerId, author: 'maker', body, phrase })
    await recordTrade(tx, ctx, id, 'maker.replied', { number, makerId, messageId })
    return messageId
  })
}

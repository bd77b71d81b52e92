import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { allow, ownInquiry } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry, noteFirstAnswer } from '../inquiry/inquiry.row.ts'
import { fillPhrase } from '../phrase/phrases.ts'
import { insertMessage } from './insert-message.ts'
import type { PostMessage } from './message.schema.ts'

const buyerPerHour = 60

/**
 * The buyer or the house writes: free text, or a phrase. `internal` makes it a note of the house, which the buyer never
 * sees and which is no answer. Errors: `check_fields` for an unknown phrase or a missing blank, `too_many_tries`.
 */
export async function postMessage(ctx: Ctx, input: PostMessage): Promise<string> {
  allow(ctx, input.internal ? 'message.note' : 'message.post')
  ownInquiry(ctx, input.inquiryId)
  const { actor } = ctx
  const author = actor.kind === 'buyer' ? 'buyer' : 'house'
  if (author === 'buyer') await limitRate(ctx, `message ${input.inquiryId}`, buyerPerHour, 3600)
  const phrase = input.phrase === '' ? undefined : fillPhrase(input.phrase, author, input.params)
  if (!phrase && input.body === '') throw new AppError('check_fields', 'invalid', { fields: { body: { code: 'required' } } })
  return transact(ctx, async (tx) => {
    const inquiry = await lockInquiry(tx, input.inquiryId)
    const authorName =
      actor.kind === 'buyer' ? inquiry.buyerName : actor.kind === 'account' || actor.kind === 'program' ? actor.name : ''
    const messageId = await insertMessage(tx, ctx, {
      inquiryId: inquiry.id,
      author,
      authorName,
      internal: input.internal,
      body: input.body,
      phrase,
    })
    await tx.run(sql`update trade.inquiry set updated_at = ${ctx.now} where id = ${inquiry.id}`)
    if (input.internal) {
      await recordTrade(tx, ctx, inquiry.id, 'message.noted', { number: inquiry.number, messageId })
    } else {
      if (author === 'house') await noteFirstAnswer(tx, ctx, inquiry.id)
      await recordTrade(tx, ctx, inquiry.id, 'message.posted', { number: inquiry.number, messageId, author })
    }
    return messageId
  })
}

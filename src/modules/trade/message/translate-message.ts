import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'
import type { TranslateMessage } from './message.schema.ts'

/** Puts a translation beside a free text, with the name of who made it; a second one in a language takes its place. */
export async function translateMessage(ctx: Ctx, input: TranslateMessage): Promise<void> {
  allow(ctx, 'message.translate')
  await transact(ctx, async (tx) => {
    const message = await tx.maybe(sql<{ inquiryId: string; body: string }>`
      select inquiry_id as "inquiryId", body from trade.message where id = ${input.messageId}`)
    if (!message) throw new AppError('message_not_found', 'not_found')
    if (message.body === '') throw new AppError('phrase_needs_no_translation', 'conflict')
    const inquiry = await lockInquiry(tx, message.inquiryId)
    const { actor } = ctx
    const [name, account] = actor.kind === 'account' ? [actor.name, actor.accountId] : ['', null]
    await tx.run(sql`
      insert into trade.message_translation (message_id, lang, body, translator, account_id, at)
      values (${input.messageId}, ${input.lang}, ${input.body}, ${name}, ${account}, ${ctx.now})
      on conflict (message_id, lang) do update set
        body = excluded.body, translator = excluded.translator, account_id = excluded.account_id, at = excluded.at`)
    await recordTrade(tx, ctx, inquiry.id, 'message.translated', {
      number: inquiry.number,
      messageId: input.messageId,
      lang: input.lang,
    })
  })
}

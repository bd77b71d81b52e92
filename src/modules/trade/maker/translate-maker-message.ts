import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'
import type { TranslateMessage } from '../message/message.schema.ts'

/** Puts a translation beside what the house or a maker wrote to the other, with the name of who made it. */
export async function translateMakerMessage(ctx: Ctx, { messageId, lang, body }: TranslateMessage): Promise<void> {
  allow(ctx, 'maker.write')
  await transact(ctx, async (tx) => {
    const message = await tx.maybe(sql<{ inquiryId: string; makerId: string; body: string }>`
      select inquiry_id as "inquiryId", maker_id as "makerId", body from trade.maker_message where id = ${messageId}`)
    if (!message) throw new AppError('message_not_found', 'not_found')
    if (message.body === '') throw new AppError('phrase_needs_no_translation', 'conflict')
    const { id, number } = await lockInquiry(tx, message.inquiryId)
    const [name, account] = ctx.actor.kind === 'account' ? [ctx.actor.name, ctx.actor.accountId] : ['', null]
    await tx.run(sql`
      insert into trade.maker_message_translation (message_id, lang, body, translator, account_id, at)
      values (${messageId}, ${lang}, ${body}, ${name}, ${account}, ${ctx.now})
      on conflict (message_id, lang) do update set
        body = excluded.body, translator = excluded.translator, account_id = excluded.account_id, at = excluded.at`)
    await recordTrade(tx, ctx, id, 'maker.translated', { number, makerId: message.makerId, messageId, lang })
  })
}

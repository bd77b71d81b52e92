import { newId } from '../../../kernel/id.ts'
import { detectLanguage } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { Message, Translation } from '../message/message.ts'
import type { PhraseParams } from '../phrase/phrases.ts'

interface NewMakerMessage {
  readonly inquiryId: string
  readonly makerId: string
  readonly author: 'house' | 'maker'
  readonly body: string
  readonly phrase?: { readonly code: string; readonly params: PhraseParams } | undefined
}

/** Writes one message between the house and a maker; free text is marked with the language it seems to be in. */
export async function insertMakerMessage(tx: Tx, ctx: Pick<Ctx, 'now' | 'actor'>, message: NewMakerMessage): Promise<string> {
  const id = newId()
  const { inquiryId, makerId, author, body, phrase } = message
  const who = ctx.actor.kind === 'account' ? { id: ctx.actor.accountId, name: ctx.actor.name } : { id: null, name: '' }
  await tx.run(sql`
    insert into trade.maker_message (id, inquiry_id, maker_id, at, author, author_name, account_id, phrase, phrase_params, body, lang)
    values (${id}, ${inquiryId}, ${makerId}, ${ctx.now}, ${author}, ${who.name}, ${who.id}, ${phrase?.code ?? null},
      ${json(phrase?.params ?? {})}, ${body}, ${body === '' ? null : (detectLanguage(body) ?? null)})`)
  return id
}

/**
 * The thread of an inquiry and a maker, the oldest first, as messages between two sides: the maker stands where the
 * buyer does in a buyer's conversation.
 */
export async function makerThread(db: Reader, inquiryId: string, makerId: string): Promise<Message[]> {
  const messages = await db.rows(sql<Omit<Message, 'translations'>>`
    select id, inquiry_id as "inquiryId", at, case author when 'maker' then 'buyer' else 'house' end as author,
      author_name as "authorName", false as internal, phrase, phrase_params as "phraseParams", body, lang
    from trade.maker_message where inquiry_id = ${inquiryId} and maker_id = ${makerId} order by at, id`)
  const translations = await db.rows(sql<Translation & { messageId: string }>`
    select t.message_id as "messageId", t.lang, t.body, t.translator, t.at
    from trade.maker_message_translation t join trade.maker_message m on m.id = t.message_id
    where m.inquiry_id = ${inquiryId} and m.maker_id = ${makerId} order by t.lang`)
  return messages.map((message) => ({
    ...message,
    translations: translations.filter(({ messageId }) => messageId === message.id),
  }))
}

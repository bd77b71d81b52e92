import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Message, Translation } from './message.ts'

/** Messages of an inquiry, the oldest first, with their translations; internal notes only for the house. */
export async function messagesOf(db: Reader, inquiryId: string, withNotes: boolean): Promise<Message[]> {
  const messages = await db.rows(sql<Omit<Message, 'translations'>>`
    select id, inquiry_id as "inquiryId", at, author, author_name as "authorName", internal, phrase,
      phrase_params as "phraseParams", body, lang
    from trade.message where inquiry_id = ${inquiryId} and (not internal or ${withNotes}) order by at, id`)
  const translations = await db.rows(sql<Translation & { messageId: string }>`
    select t.message_id as "messageId", t.lang, t.body, t.translator, t.at
    from trade.message_translation t join trade.message m on m.id = t.message_id
    where m.inquiry_id = ${inquiryId} order by t.lang`)
  return messages.map((message) => ({
    ...message,
    translations: translations.filter((each) => each.messageId === message.id),
  }))
}

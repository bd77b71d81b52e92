import { newId } from '../../../kernel/id.ts'
import { detectLanguage } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'

interface NewMessage {
  readonly inquiryId: string
  readonly author: 'buyer' | 'house'
  readonly authorName: string
  readonly internal: boolean
  readonly body?: string
  readonly phrase?: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | undefined
}

/** Writes one message; free text is marked with the language it seems to be in. Gives its id. */
export async function insertMessage(tx: Tx, ctx: Pick<Ctx, 'now' | 'actor'>, message: NewMessage): Promise<string> {
  const id = newId()
  const { body = '', phrase } = message
  await tx.run(sql`
    insert into trade.message (id, inquiry_id, at, author, author_name, account_id, internal, phrase, phrase_params, body, lang)
    values (${id}, ${message.inquiryId}, ${ctx.now}, ${message.author}, ${message.authorName},
      ${message.author === 'house' && ctx.actor.kind === 'account' ? ctx.actor.accountId : null}, ${message.internal},
      ${phrase?.code ?? null}, ${json(phrase?.params ?? {})}, ${body}, ${body === '' ? null : (detectLanguage(body) ?? null)})`)
  return id
}

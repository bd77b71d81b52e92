import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { id, localeChoice, out, pageSchema, paging, plainText } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { inquiryById } from '../inquiry/inquiry.queries.ts'
import { phraseText } from '../phrase/phrases.ts'
import type { Message } from './message.ts'
import { postMessage } from './post-message.ts'

const messageAnswer = z
  .object({
    id: out.id,
    at: out.instant,
    author: z.enum(['buyer', 'house']),
    authorName: z.string(),
    internal: z.boolean().describe('A note that only the house reads'),
    phrase: z.string().nullable().describe('A phrase of the trade, which reads exactly in every language'),
    text: z.string().describe('The free text as written, or the phrase in the language asked for'),
    lang: z.enum(locales).nullable().describe('The language of the text, where it is known'),
    translations: z.array(z.object({ lang: z.enum(locales), text: z.string(), translator: z.string() })),
  })
  .meta({ id: 'Message' })

function answerMessage({ locale }: Ctx, message: Message): z.input<typeof messageAnswer> {
  const { id: messageId, at, author, authorName, internal, phrase, phraseParams, body, lang, translations } = message
  const text = phrase === null ? body : (phraseText(phrase, phraseParams, locale) ?? phrase)
  return {
    id: messageId,
    at: String(at),
    author,
    authorName,
    internal,
    phrase,
    text,
    lang: phrase === null ? lang : locale,
    translations: translations.map((each) => ({ lang: each.lang, text: each.body, translator: each.translator })),
  }
}

const inquiry = z.object({ inquiry: id })

const list = apiRoute({
  method: 'GET',
  path: '/inquiries/{inquiry}/messages',
  name: 'listMessages',
  tag: 'messages',
  summary: 'What was written, the oldest first',
  access: { scopes: ['inquiries:read', 'quotations:write', 'quotations:answer'], link: true },
  params: inquiry,
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(messageAnswer),
  async handle({ ctx, params, query }) {
    const { messages } = await inquiryById(ctx, params.inquiry)
    // To the nanosecond and of one width, so that texts sort as moments do.
    const keyOf = ({ at, id: messageId }: Message) => `${String(at.epochNanoseconds).padStart(20, '0')} ${messageId}`
    const page = pageOfAll('messages', messages, query, keyOf)
    return { body: { ...page, items: page.items.map((message) => answerMessage(ctx, message)) } }
  },
})

const newMessage = z
  .strictObject({
    text: plainText(4000).default(''),
    phrase: z.string().max(60, 'too_long').default('').describe('Code of a phrase, in place of a text'),
    params: z
      .record(z.string().max(40), z.string().max(200, 'too_long'))
      .default({})
      .describe('What fills the blanks of the phrase'),
    internal: z.boolean('invalid').default(false),
  })
  .refine((message) => message.text !== '' || message.phrase !== '', { path: ['text'], error: 'required' })
  .meta({ id: 'NewMessage' })

const post = apiRoute({
  method: 'POST',
  path: '/inquiries/{inquiry}/messages',
  name: 'postMessage',
  tag: 'messages',
  summary: 'Write to the other side',
  about: 'With the token of the inquiry as its buyer, with a key as the house.',
  access: { scopes: ['inquiries:write'], link: true },
  params: inquiry,
  query: z.object(localeChoice),
  body: newMessage,
  answer: z.object({ id: out.id }),
  status: 201,
  async handle({ ctx, params, body: { text, ...message } }) {
    return { body: { id: await postMessage(ctx, { ...message, body: text, inquiryId: params.inquiry }) } }
  },
})

export const messageApi = [list, post] as const

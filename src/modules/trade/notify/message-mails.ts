import type { Locale } from '../../../kernel/locale.ts'
import type { Mail } from '../../../platform/mail/mailer.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import type { Message } from '../message/message.ts'
import { phraseText } from '../phrase/phrases.ts'
import { tradeTexts } from '../texts.ts'
import { paragraphs } from './mail-texts.ts'

/** A message for its other side: a phrase in the reader's language, a free text as written and as translated. */
export function messagePostedMail(
  posted: { readonly inquiry: Inquiry; readonly message: Message; readonly url: string },
  to: { email: string; locale: Locale },
): Mail {
  const { inquiry, message, url } = posted
  const t = tradeTexts(to.locale)
  const phrase = message.phrase === null ? '' : (phraseText(message.phrase, message.phraseParams, to.locale) ?? '')
  const translation = message.translations.find((each) => each.lang === to.locale)
  return {
    to: to.email,
    subject: t('mail.messagePosted.subject', { number: inquiry.number }),
    text: paragraphs(
      t('mail.messagePosted.lead', { author: message.authorName }),
      phrase,
      message.body,
      translation ? `${translation.body} (${translation.translator})` : '',
      t('mail.open', { url }),
    ),
  }
}

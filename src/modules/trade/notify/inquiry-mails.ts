import type { Locale } from '../../../kernel/locale.ts'
import type { Mail } from '../../../platform/mail/mailer.ts'
import type { WebhookNote } from '../../../platform/mail/webhook.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import type { Inquiry, InquiryLine } from '../inquiry/inquiry.ts'
import { tradeTexts } from '../texts.ts'
import { goodsList, momentText, paragraphs } from './mail-texts.ts'

interface NewInquiry {
  readonly inquiry: Inquiry
  readonly lines: readonly InquiryLine[]
  readonly house: HouseSettings
  /** Where the reader goes: the inbox for staff, the private link for the buyer. */
  readonly url: string
}

/** To one of the staff: who asks for what, and by when the first answer is due. `question` is the buyer's own text. */
export function inquiryReceivedMail(
  { inquiry, lines, house, url }: NewInquiry,
  to: { email: string; locale: Locale },
  question = '',
): Mail {
  const t = tradeTexts(to.locale)
  const { number } = inquiry
  const contact = [inquiry.buyerPhone, inquiry.buyerWechat && `WeChat ${inquiry.buyerWechat}`, inquiry.buyerEmail].filter(Boolean)
  return {
    to: to.email,
    subject: t('mail.inquiryReceived.subject', { number, buyer: buyerOf(inquiry) }),
    text: paragraphs(
      t('mail.inquiryReceived.lead', { due: momentText(inquiry.answerDueAt, house.timeZone, to.locale) }),
      `${t('mail.inquiryReceived.goods')}\n${goodsList(lines, to.locale)}`,
      question,
      `${t('mail.inquiryReceived.contact')} ${[buyerOf(inquiry), ...contact].join(', ')}`,
      t('mail.open', { url }),
    ),
  }
}

/** To the buyer: it has arrived, by when the answer comes, and the private link. Undefined without an address. */
export function inquiryConfirmedMail({ inquiry, lines, house, url }: NewInquiry): Mail | undefined {
  if (inquiry.buyerEmail === '') return undefined
  const { number, locale } = inquiry
  const t = tradeTexts(locale)
  return {
    to: inquiry.buyerEmail,
    subject: t('mail.inquiryConfirmed.subject', { number }),
    text: paragraphs(
      t('mail.greeting', { name: inquiry.buyerName }),
      t('mail.inquiryConfirmed.lead', { due: momentText(inquiry.answerDueAt, house.timeZone, locale) }),
      url,
      `${t('mail.inquiryReceived.goods')}\n${goodsList(lines, locale)}`,
      wordsFor(house.name, locale),
    ),
  }
}

/** For a chat bot of the house, which tells no telephone number and no e-mail. */
export function inquiryReceivedNote({ inquiry, lines, url }: Omit<NewInquiry, 'house'>, locale: Locale): WebhookNote {
  const t = tradeTexts(locale)
  const first = lines[0] ? wordsFor(lines[0].names, locale) : ''
  const goods = lines.length > 1 ? t('webhook.more', { goods: first, count: lines.length - 1 }) : first
  const { number } = inquiry
  const text = `${t('webhook.inquiryReceived', { number, buyer: buyerOf(inquiry), goods })}\n${url}`
  return { event: 'inquiry.received', number, text, url }
}

function buyerOf(inquiry: Inquiry): string {
  return inquiry.buyerCompany === '' ? inquiry.buyerName : `${inquiry.buyerName}, ${inquiry.buyerCompany}`
}

import type { Locale } from '../../../kernel/locale.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { formatDay } from '../../../kernel/when.ts'
import type { Mail } from '../../../platform/mail/mailer.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import type { Quotation } from '../quotation/quotation.ts'
import { citeIncoterm } from '../reference/incoterms.ts'
import { tradeTexts } from '../texts.ts'
import { paragraphs } from './mail-texts.ts'

/** The offer, with its paper and the private link, in the buyer's language. Undefined without an address. */
export function quotationSentMail(sent: {
  readonly inquiry: Inquiry
  readonly quotation: Quotation
  readonly house: HouseSettings
  readonly url: string
  readonly pdf?: { readonly name: string; readonly bytes: Uint8Array } | undefined
}): Mail | undefined {
  const { inquiry, quotation, house, url, pdf } = sent
  if (inquiry.buyerEmail === '') return undefined
  const { locale } = inquiry
  const t = tradeTexts(locale)
  const { number, revisionNo } = quotation
  const total = totalText(quotation, locale)
  const date = quotation.validUntil ? formatDay(quotation.validUntil, locale) : ''
  return {
    to: inquiry.buyerEmail,
    subject: t('mail.quotationSent.subject', { number, total }),
    text: paragraphs(
      t('mail.greeting', { name: inquiry.buyerName }),
      t('mail.quotationSent.lead', {
        number,
        revisionNo,
        total,
        terms: citeIncoterm(quotation.incoterm, quotation.namedPlace),
        date,
      }),
      quotation.noteToBuyer,
      t('mail.quotationSent.how'),
      url,
      wordsFor(house.name, locale),
    ),
    ...(pdf ? { attachments: [{ name: pdf.name, mediaType: 'application/pdf', bytes: pdf.bytes }] } : {}),
  }
}

/** To one of the staff: the buyer has countered, accepted or declined. `quotation` of a counter is the buyer's own. */
export function quotationAnsweredMail(
  answered: {
    readonly answer: 'countered' | 'accepted' | 'declined'
    readonly quotation: Quotation
    readonly order?: string
    readonly url: string
  },
  to: { email: string; locale: Locale },
): Mail {
  const { answer, quotation, order = '', url } = answered
  const t = tradeTexts(to.locale)
  const subject = t(`mail.answered.subject.${answer}`, {
    number: quotation.number,
    total: totalText(quotation, to.locale),
    order,
  })
  const words = answer === 'countered' ? quotation.noteToBuyer : answer === 'declined' ? (quotation.declineReason ?? '') : ''
  return { to: to.email, subject, text: paragraphs(subject, words, t('mail.open', { url })) }
}

function totalText({ totalMinor: minor, currency }: Quotation, locale: Locale): string {
  return formatMoney({ minor, currency }, locale)
}

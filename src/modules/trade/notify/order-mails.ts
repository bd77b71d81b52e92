import { formatDay } from '../../../kernel/when.ts'
import type { Mail } from '../../../platform/mail/mailer.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import type { MilestoneCode } from '../order/milestones.ts'
import { milestoneText, type Order } from '../order/order.ts'
import { tradeTexts } from '../texts.ts'
import { paragraphs } from './mail-texts.ts'

/** To the buyer: one more step of the order is done. Undefined without an address. */
export function milestoneDoneMail(done: {
  readonly inquiry: Inquiry
  readonly order: Pick<Order, 'number' | 'paymentTerm'>
  readonly milestone: MilestoneCode
  readonly doneOn: Temporal.PlainDate
  readonly url: string
}): Mail | undefined {
  const { inquiry, order, url } = done
  if (inquiry.buyerEmail === '') return undefined
  const t = tradeTexts(inquiry.locale)
  const milestone = t(milestoneText(done.milestone, order.paymentTerm))
  return {
    to: inquiry.buyerEmail,
    subject: t('mail.milestoneDone.subject', { number: order.number, milestone }),
    text: paragraphs(
      t('mail.greeting', { name: inquiry.buyerName }),
      t('mail.milestoneDone.lead', { milestone, date: formatDay(done.doneOn, inquiry.locale) }),
      t('mail.open', { url }),
    ),
  }
}

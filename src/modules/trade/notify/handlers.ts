import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Effect, Handler } from '../../../platform/events/deliver.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import type { Mail } from '../../../platform/mail/mailer.ts'
import { inquiryById, type InquiryDetail } from '../inquiry/inquiry.queries.ts'
import { linkAddress } from '../link/link.ts'
import { makerHandlers } from '../maker/maker-mails.ts'
import { milestoneCodes, type MilestoneCode } from '../order/milestones.ts'
import { quotationById } from '../quotation/quotation.queries.ts'
import { caretakers } from './caretakers.ts'
import { inquiryConfirmedMail, inquiryReceivedMail, inquiryReceivedNote } from './inquiry-mails.ts'
import { messagePostedMail } from './message-mails.ts'
import { milestoneDoneMail } from './order-mails.ts'
import { quotationAnsweredMail, quotationSentMail } from './quotation-mails.ts'

const mail = (letter: Mail | undefined, more: Record<string, unknown> = {}): readonly Effect[] =>
  letter ? [{ job: 'send_mail', payload: { ...letter, ...more } }] : []

const staffUrl = (ctx: Ctx, inquiry: InquiryDetail, locale: string) => `${ctx.publicUrl}/${locale}/staff/inquiries/${inquiry.id}`
const buyerUrl = (ctx: Ctx, inquiry: InquiryDetail) => linkAddress(ctx.db, ctx.publicUrl, inquiry)

async function inquiryReceived(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const inquiry = await inquiryById(ctx, event.subjectId)
  const told = await caretakers(ctx, inquiry)
  const question = inquiry.messages.find(({ author, body }) => author === 'buyer' && body !== '')?.body
  const base = { inquiry, lines: inquiry.lines, house: ctx.house }
  return [
    {
      job: 'post_webhook',
      payload: { ...inquiryReceivedNote({ ...base, url: staffUrl(ctx, inquiry, ctx.locale) }, ctx.locale) },
    },
    ...told.flatMap((to) => mail(inquiryReceivedMail({ ...base, url: staffUrl(ctx, inquiry, to.locale) }, to, question))),
    ...mail(inquiryConfirmedMail({ ...base, url: await buyerUrl(ctx, inquiry) })),
  ]
}

async function messagePosted(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const inquiry = await inquiryById(ctx, event.subjectId)
  const message = inquiry.messages.find(({ id }) => id === event.data['messageId'])
  if (!message) return []
  if (message.author === 'house') {
    if (inquiry.buyerEmail === '') return []
    const to = { email: inquiry.buyerEmail, locale: inquiry.locale }
    return mail(messagePostedMail({ inquiry, message, url: await buyerUrl(ctx, inquiry) }, to))
  }
  const told = await caretakers(ctx, inquiry)
  return told.flatMap((to) => mail(messagePostedMail({ inquiry, message, url: staffUrl(ctx, inquiry, to.locale) }, to)))
}

async function quotationSent(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const inquiry = await inquiryById(ctx, event.subjectId)
  const quotation = await quotationById(ctx, String(event.data['quotationId']))
  const letter = quotationSentMail({ inquiry, quotation, house: ctx.house, url: await buyerUrl(ctx, inquiry) })
  return mail(letter, { quotationId: quotation.id })
}

const answers = {
  'quotation.countered': 'countered',
  'quotation.accepted': 'accepted',
  'quotation.declined': 'declined',
} as const

async function quotationAnswered(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const answer = answers[event.type as keyof typeof answers]
  const inquiry = await inquiryById(ctx, event.subjectId)
  const quotation = await quotationById(ctx, String(event.data['counterId'] ?? event.data['quotationId']))
  const order = typeof event.data['order'] === 'string' ? { order: event.data['order'] } : {}
  const told = await caretakers(ctx, inquiry)
  return told.flatMap((to) =>
    mail(quotationAnsweredMail({ answer, quotation, ...order, url: staffUrl(ctx, inquiry, to.locale) }, to)),
  )
}

async function milestoneDone(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const inquiry = await inquiryById(ctx, event.subjectId)
  const milestone = milestoneCodes.find((code) => code === event.data['milestone'])
  if (!milestone || !inquiry.order) return []
  const doneOn = Temporal.PlainDate.from(String(event.data['doneOn']))
  const done = { inquiry, order: inquiry.order, milestone: milestone as MilestoneCode, doneOn, url: await buyerUrl(ctx, inquiry) }
  return mail(milestoneDoneMail(done))
}

async function isInvented({ db }: Ctx, inquiryId: string): Promise<boolean> {
  return (await db.maybe(sql<{ demo: boolean }>`select demo from trade.inquiry where id = ${inquiryId}`))?.demo ?? false
}

/** Who is told of what in trade. The inquiries of the demonstration reach nobody: their people are invented. */
export const tradeHandlers: readonly Handler[] = [
  { name: 'trade.inquiry-received', on: ['inquiry.received'], handle: inquiryReceived },
  { name: 'trade.message-posted', on: ['message.posted'], handle: messagePosted },
  { name: 'trade.quotation-sent', on: ['quotation.sent'], handle: quotationSent },
  { name: 'trade.quotation-answered', on: Object.keys(answers), handle: quotationAnswered },
  { name: 'trade.milestone-done', on: ['order.milestone_done'], handle: milestoneDone },
  ...makerHandlers,
].map((handler) => ({
  ...handler,
  handle: async (ctx: Ctx, event: RecordedEvent) => ((await isInvented(ctx, event.subjectId)) ? [] : handler.handle(ctx, event)),
}))

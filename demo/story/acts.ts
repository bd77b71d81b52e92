import {
  acceptQuotation,
  askMaker,
  cancelOrder,
  completeMilestone,
  counterOffer,
  counterOfferSchema,
  declineQuotation,
  expireQuotations,
  loseInquiry,
  orderById,
  planMilestone,
  postMessage,
  takeInquiry,
  translateMessage,
  withdrawQuotation,
} from '../../src/modules/trade/index.ts'
import { type Ctx, today } from '../../src/platform/context.ts'
import { asBuyer, asClock, asStaff, type Scenery } from './cast.ts'
import { inquire } from './inquire.ts'
import { quote } from './quote.ts'
import type { Step, StepOf } from './scene.ts'
import { dayOf, type Translate } from './timeline.ts'

/** Plays one step at the moment of `ctx`, by the verb that a person would have used. `start` is when the story is told. */
export async function play(ctx: Ctx, scenery: Scenery, act: Step | Translate, start: Ctx): Promise<void> {
  const staff = asStaff(ctx, scenery)
  const buyer = asBuyer(ctx, scenery)
  const { inquiryId, offerId: quotationId, orderId } = scenery
  switch (act.do) {
    case 'inquire':
      return inquire(act.source === 'staff' ? staff : ctx, scenery, act, start)
    case 'quote':
    case 'draft':
      return quote(staff, scenery, act, start)
    case 'say': {
      const id = await postMessage(act.by === 'buyer' ? buyer : staff, said(act, inquiryId, start))
      return void scenery.messages.set(act, id)
    }
    case 'translate':
      return translateMessage(staff, {
        messageId: scenery.messages.get(act.of)!,
        lang: act.lang,
        body: act.body,
      })
    case 'note':
      return void (await postMessage(staff, {
        inquiryId,
        body: act.body,
        phrase: '',
        params: {},
        internal: true,
      }))
    case 'take':
      return takeInquiry(staff, { inquiryId, from: null })
    case 'ask-maker':
      return void (await askMaker(staff, { inquiryId }))
    case 'counter':
      return void (await counterOffer(buyer, { quotationId, ...counterOfferSchema.parse(act) }))
    case 'accept':
      scenery.orderId = (await acceptQuotation(buyer, { quotationId })).orderId
      return
    case 'decline':
      return declineQuotation(buyer, { quotationId, reason: act.reason })
    case 'withdraw':
      return withdrawQuotation(staff, { quotationId })
    case 'expire':
      return void (await expireQuotations(asClock(ctx)))
    case 'lose':
      return void (await loseInquiry(staff, { inquiryId, reason: act.reason, note: act.note }))
    case 'milestone':
      return reach(staff, orderId, act)
    case 'plan':
      return planMilestone(staff, { orderId, milestone: act.milestone, plannedOn: dayOf(start, act.on) })
    case 'cancel':
      return cancelOrder(staff, { orderId, reason: act.reason })
  }
}

function said(act: StepOf<'say'>, inquiryId: string, start: Ctx) {
  if (!('phrase' in act)) return { inquiryId, body: act.body, phrase: '', params: {}, internal: false }
  const params = Object.entries(act.params).map(([name, value]) => [
    name,
    /^[+-]\d+d$/.test(value) ? String(dayOf(start, value)) : value,
  ])
  return { inquiryId, body: '', phrase: act.phrase, params: Object.fromEntries(params), internal: false }
}

async function reach(ctx: Ctx, orderId: string, { milestone, note }: StepOf<'milestone'>): Promise<void> {
  const { revision } = await orderById(ctx, orderId)
  await completeMilestone(ctx, { orderId, milestone, note, doneOn: today(ctx), revision })
}

import { anonymous, type Actor } from '../../src/kernel/actor.ts'
import {
  acceptQuotation,
  attachFile,
  draftQuotation,
  postMessage,
  quotationById,
  saveDraft,
  saveDraftSchema,
  sendInquiry,
  sendInquirySchema,
  sendQuotation,
  stampForm,
} from '../../src/modules/trade/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import type { TestHouse } from './house.ts'

/** One deal from the first question to an order with a paper, and what its private link opens. */
export interface Deal {
  readonly inquiryId: string
  readonly number: string
  readonly token: string
  readonly messageId: string
  readonly quotationId: string
  readonly orderId: string
  readonly paperId: string
}

/** Strikes a deal about some products by the verbs, past every form. `buyer` is a name that nobody else in the house has. */
export async function strikeDeal(house: TestHouse, staff: Actor, productIds: readonly string[], buyer: string): Promise<Deal> {
  const [open, desk] = await Promise.all([house.ctx(anonymous), house.ctx(staff)])
  const inquiry = await sendInquiry(
    { ...open, locale: 'zh-Hans' },
    sendInquirySchema.parse({
      lines: productIds.map((productId) => ({ productId, quantity: '1000', unit: 'KGM', note: '' })),
      deliveryPlace: 'Shanghai',
      incoterm: 'CIF',
      paymentTerm: 'tt-30-70',
      question: '',
      company: '',
      email: '',
      wechat: '',
      name: buyer,
      phone: '13800138000',
      consent: 'on',
      stamp: await stampForm(house.db, open.now.subtract({ seconds: 30 })),
    }),
    buyer,
  )
  const held: Actor = { kind: 'buyer', inquiryId: inquiry.id, name: buyer }
  const messageId = await postMessage(desk, {
    inquiryId: inquiry.id,
    body: 'Hello',
    phrase: '',
    params: {},
    internal: false,
  })
  const saved = await filledDraft(desk, inquiry.id)
  const sent = await sendQuotation(desk, { quotationId: saved.id, revision: saved.revision })
  const { orderId } = await acceptQuotation({ ...open, actor: held }, { quotationId: sent.id })
  const file = new File(['%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'], 'invoice.pdf', {
    type: 'application/pdf',
  })
  const paperId = await attachFile(desk, { orderId, file, name: 'invoice', sharedWithBuyer: true })
  const { id: inquiryId, number, token } = inquiry
  return { inquiryId, number, token, messageId, quotationId: sent.id, orderId, paperId }
}

// As the form would send it back, with what the catalogue could not say filled in.
async function filledDraft(desk: Ctx, inquiryId: string) {
  const { id } = await draftQuotation(desk, { inquiryId })
  const { lines, validUntil, ...terms } = await quotationById(desk, id)
  const rows = lines.map(({ position, quantity, unit, packing }) => ({
    position: String(position),
    name: '',
    quantity,
    unit,
    unitPrice: '3.5',
    packing,
  }))
  const form = { ...terms, validUntil: String(validUntil), leadTimeDays: '20', lines: rows }
  return saveDraft(desk, { ...saveDraftSchema.parse(form), quotationId: id })
}

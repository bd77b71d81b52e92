import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatMoney } from '../../kernel/money.ts'
import { inbox } from './inquiry/inbox.queries.ts'
import { inquiryById } from './inquiry/inquiry.queries.ts'
import { askMaker } from './inquiry/ask-maker.ts'
import { takeInquiry } from './inquiry/take-inquiry.ts'
import { openLink } from './link/link.ts'
import { postMessage } from './message/post-message.ts'
import { translateMessage } from './message/translate-message.ts'
import { completeMilestone } from './order/complete-milestone.ts'
import { milestoneCodes } from './order/milestones.ts'
import { orderById, orders } from './order/order.queries.ts'
import { acceptQuotation } from './quotation/accept-quotation.ts'
import { counterOffer } from './quotation/counter-offer.ts'
import { draftQuotation } from './quotation/draft-quotation.ts'
import { saveDraft } from './quotation/save-draft.ts'
import { sendQuotation } from './quotation/send-quotation.ts'
import { buyer, formOf, newInquiry, openTradeHouse, staff, start, type TradeHouse } from './trade.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

test('from the inquiry to the last payment', async () => {
  const sent = await newInquiry(house)
  expect(sent.number).toBe('I-2026-0001')
  expect(sent.answerDueAt.equals(start.add({ hours: 24 }))).toBe(true)
  const linked = await openLink(house.db, sent.token)
  const theBuyer = house.ctx(buyer(linked.id))
  const theHouse = house.ctx(staff, { locale: 'uz' })
  expect((await inbox(theHouse)).rows[0]).toMatchObject({
    number: 'I-2026-0001',
    state: 'new',
    lineCount: 2,
    buyerWaits: true,
    ownerId: null,
  })

  await takeInquiry(theHouse, { inquiryId: sent.id, from: null })
  await askMaker(theHouse, { inquiryId: sent.id })
  await postMessage(
    { ...theHouse, now: start.add({ hours: 3 }) },
    { inquiryId: sent.id, body: '', phrase: 'asked-maker-answer-by', params: { date: '2026-11-25' }, internal: false },
  )
  const draft = await draftQuotation(theHouse, { inquiryId: sent.id })
  // 1,500 kg stay below the break at 2,000: 1500 × 3.85 + 7.5 × 41.5
  expect(draft).toMatchObject({
    number: 'Q-2026-0001',
    revisionNo: 1,
    state: 'draft',
    totalMinor: 608_625n,
    namedPlace: '中山',
    leadTimeDays: 20,
  })
  const first = await sendQuotation(theHouse, { quotationId: draft.id, revision: draft.revision })
  expect((await inquiryById(theBuyer, sent.id)).quotations.map(({ state }) => state)).toEqual(['sent'])

  const counter = await counterOffer(theBuyer, {
    quotationId: first.id,
    lines: [{ position: 1, quantity: '2000', unitPrice: '3.5' }],
    note: '量大，请优惠',
  })
  // 2000 × 3.50 + 311.25
  expect(counter).toMatchObject({ author: 'buyer', revisionNo: 2, state: 'sent', totalMinor: 731_125n, noteLang: 'zh-Hans' })

  const next = await draftQuotation(theHouse, { inquiryId: sent.id, basedOn: counter.id })
  const form = await formOf(house, next)
  const saved = await saveDraft(theHouse, {
    ...form,
    lines: form.lines.map((line, row) => (row === 0 ? { ...line!, unitPrice: '3.551' } : line)),
  })
  const second = await sendQuotation(theHouse, { quotationId: saved.id, revision: saved.revision })
  expect(second).toMatchObject({ revisionNo: 3, totalMinor: 741_325n })
  const order = await acceptQuotation(theBuyer, { quotationId: second.id })
  expect(order.number).toBe('O-2026-0001')

  let shown = await orderById(theHouse, order.orderId)
  expect(shown.milestones.map(({ code }) => code)).toEqual([...milestoneCodes])
  expect(shown.milestones.map(({ plannedOn }) => String(plannedOn))).toEqual([
    '2026-11-29',
    '2026-12-19',
    '2026-12-21',
    '2026-12-23',
    '2026-12-24',
    '2026-12-25',
    '2027-01-15',
    '2026-12-24',
  ])
  const states: string[] = []
  for (const [index, milestone] of milestoneCodes.entries()) {
    const now = start.add({ hours: 48 * (index + 1) })
    states.push(
      await completeMilestone(
        { ...theHouse, now },
        { orderId: order.orderId, milestone, doneOn: Temporal.PlainDate.from('2026-11-25'), note: '', revision: shown.revision },
      ),
    )
    shown = await orderById(theHouse, order.orderId)
  }
  expect(states).toEqual([
    'in_production',
    'in_production',
    'in_production',
    'in_production',
    'in_production',
    'shipped',
    'arrived',
    'completed',
  ])
  expect(formatMoney({ minor: shown.totalMinor, currency: shown.currency }, 'en')).toBe('7,413.25 USD')
  expect((await orders(theHouse, { state: 'completed' })).rows).toMatchObject([
    { number: 'O-2026-0001', inquiryNumber: 'I-2026-0001', nextMilestone: null },
  ])

  const forBuyer = await inquiryById(theBuyer, sent.id)
  expect(forBuyer.state).toBe('accepted')
  expect(forBuyer.quotations.map(({ state }) => state)).toEqual(['countered', 'superseded', 'accepted'])
  expect(forBuyer.firstAnswerAt?.equals(start)).toBe(false)
  expect(forBuyer.events.map(({ type }) => type)).toEqual([
    'inquiry.received',
    'inquiry.maker_asked',
    'message.posted',
    'quotation.sent',
    'quotation.countered',
    'quotation.sent',
    'quotation.accepted',
    ...milestoneCodes.map(() => 'order.milestone_done'),
    'order.completed',
  ])
  const forHouse = await inquiryById(theHouse, sent.id)
  expect(
    forHouse.events
      .filter(({ type }) => type.startsWith('quotation'))
      .map(({ type, actorName, actorKind }) => `${type} ${actorName || actorKind}`),
  ).toEqual([
    'quotation.drafted Dilnoza',
    'quotation.sent Dilnoza',
    'quotation.countered buyer',
    'quotation.drafted Dilnoza',
    'quotation.saved Dilnoza',
    'quotation.sent Dilnoza',
    'quotation.accepted buyer',
  ])
})

test('a free text stands as written, with its translation and who made it', async () => {
  const { id } = await newInquiry(house)
  const [question] = (await inquiryById(house.ctx(staff), id)).messages
  expect(question).toMatchObject({ author: 'buyer', authorName: '王芳', body: '能寄样品吗？', lang: 'zh-Hans', translations: [] })
  await translateMessage(house.ctx(staff), { messageId: question!.id, lang: 'uz', body: 'Namuna yubora olasizmi?' })
  await postMessage(house.ctx(staff), { inquiryId: id, body: 'Ehtiyot boʻling', phrase: '', params: {}, internal: true })
  const shown = await inquiryById(house.ctx(buyer(id)), id)
  expect(shown.messages).toHaveLength(1)
  expect(shown.messages[0]?.translations).toMatchObject([{ lang: 'uz', body: 'Namuna yubora olasizmi?', translator: 'Dilnoza' }])
  // A note is no answer: the clock still runs.
  expect(shown.firstAnswerAt).toBeNull()
  const late = await inbox(house.ctx(staff, { now: start.add({ hours: 25 }) }), { overdue: true })
  expect(late.rows).toMatchObject([{ id, overdue: true, ageHours: 25 }])
  expect(late.overdue).toBe(1)
})

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '../../kernel/errors.ts'
import { sql } from '../../platform/database/sql.ts'
import { askMaker } from './inquiry/ask-maker.ts'
import { inquiryById } from './inquiry/inquiry.queries.ts'
import { inquiryTransitions } from './inquiry/inquiry.ts'
import { loseInquiry } from './inquiry/lose-inquiry.ts'
import { reopenInquiry } from './inquiry/reopen-inquiry.ts'
import { cancelOrder } from './order/cancel-order.ts'
import { completeMilestone } from './order/complete-milestone.ts'
import { milestoneCodes } from './order/milestones.ts'
import { orderMoves } from './order/order-state.ts'
import { doneCodes, stateReached } from './order/order.ts'
import { undoMilestone } from './order/undo-milestone.ts'
import { acceptQuotation } from './quotation/accept-quotation.ts'
import { counterOffer } from './quotation/counter-offer.ts'
import { declineQuotation } from './quotation/decline-quotation.ts'
import { discardDraft } from './quotation/discard-draft.ts'
import { draftQuotation } from './quotation/draft-quotation.ts'
import { quotationTransitions } from './quotation/quotation.ts'
import { sendQuotation } from './quotation/send-quotation.ts'
import { withdrawQuotation } from './quotation/withdraw-quotation.ts'
import { buyer, newInquiry, openTradeHouse, staff, start, type TradeHouse } from './trade.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

const actions = [
  'ask',
  'lose',
  'reopen',
  'draft',
  'discard',
  'send',
  'withdraw',
  'counter',
  'accept',
  'decline',
  'cancel',
  'undo',
  ...milestoneCodes,
] as const
type Action = (typeof actions)[number]

async function act(inquiryId: string, action: Action, pick: number, tick: number): Promise<void> {
  const now = start.add({ seconds: tick })
  const [ours, theirs] = [house.ctx(staff, { now }), house.ctx(buyer(inquiryId), { now })]
  const { quotations, order } = await inquiryById(ours, inquiryId)
  // Not only what a page would offer: now and then any revision, in any state.
  const quotation = quotations.at(pick < 3 ? -1 : pick % Math.max(1, quotations.length))
  const quotationId = quotation?.id ?? inquiryId
  const [orderId, revision] = [order?.id ?? inquiryId, order?.revision ?? 1]
  switch (action) {
    case 'ask':
      return void (await askMaker(ours, { inquiryId }))
    case 'lose':
      return void (await loseInquiry(ours, { inquiryId, reason: 'price', note: '' }))
    case 'reopen':
      return void (await reopenInquiry(ours, { inquiryId }))
    case 'draft':
      return void (await draftQuotation(ours, { inquiryId, ...(quotation && pick % 2 ? { basedOn: quotation.id } : {}) }))
    case 'discard':
      return discardDraft(ours, { quotationId })
    case 'send':
      return void (await sendQuotation(ours, { quotationId, revision: quotation?.revision ?? 1 }))
    case 'withdraw':
      return withdrawQuotation(ours, { quotationId })
    case 'counter':
      return void (await counterOffer(theirs, {
        quotationId,
        lines: [{ position: 1, quantity: undefined, unitPrice: `${2 + pick}.5` }],
        note: '',
      }))
    case 'accept':
      return void (await acceptQuotation(theirs, { quotationId }))
    case 'decline':
      return declineQuotation(theirs, { quotationId, reason: '太贵' })
    case 'cancel':
      return cancelOrder(ours, { orderId, reason: 'no' })
    case 'undo': {
      const done = order?.milestones.filter((each) => each.doneOn) ?? []
      return void (await undoMilestone(ours, {
        orderId,
        milestone: done[pick % Math.max(1, done.length)]?.code ?? 'deposit',
        revision,
      }))
    }
    default:
      return void (await completeMilestone(ours, {
        orderId,
        milestone: action,
        doneOn: Temporal.PlainDate.from('2026-11-24'),
        note: '',
        revision,
      }))
  }
}

type Seen = Awaited<ReturnType<typeof inquiryById>>
const legal = (table: Record<string, { from: readonly string[]; to: string }>, from: string, to: string) =>
  from === to || Object.values(table).some((rule) => rule.to === to && rule.from.includes(from))

function holds(before: Seen, after: Seen): void {
  const offers = after.quotations.filter(({ author }) => author === 'house')
  const count = (state: string, among = after.quotations) => among.filter((each) => each.state === state).length
  expect(count('sent')).toBeLessThanOrEqual(1)
  expect(count('draft')).toBeLessThanOrEqual(1)
  expect(count('accepted')).toBe(after.state === 'accepted' ? 1 : 0)
  expect(after.order !== undefined).toBe(after.state === 'accepted')
  expect(after.lostReason !== null).toBe(after.state === 'lost')
  if (after.state === 'lost' || after.state === 'new') expect(count('sent')).toBe(0)
  expect(offers.every(({ state, sentAt }) => (state === 'draft') === (sentAt === null))).toBe(true)
  expect(new Set(after.quotations.map(({ revisionNo }) => revisionNo)).size).toBe(after.quotations.length)
  for (const quotation of after.quotations)
    expect(quotation.totalMinor).toBe(quotation.lines.reduce((all, line) => all + line.totalMinor, 0n))
  expect(legal(inquiryTransitions, before.state, after.state)).toBe(true)
  for (const old of before.quotations) {
    const now = after.quotations.find(({ id }) => id === old.id)
    if (old.state !== 'draft')
      expect(now && { ...now, state: '', revision: 0, decidedAt: null, declineReason: null }).toEqual({
        ...old,
        state: '',
        revision: 0,
        decidedAt: null,
        declineReason: null,
      })
    if (now) expect(legal(quotationTransitions, old.state, now.state)).toBe(true)
  }
  if (after.order && after.order.state !== 'cancelled')
    expect(after.order.state).toBe(stateReached(doneCodes(after.order.milestones)))
}

/** Presses buttons at random after a beginning, and gives the actions that came through at least once. */
async function walk(beginning: readonly Action[], among: readonly Action[]): Promise<Set<Action>> {
  const presses = fc.array(fc.tuple(fc.constantFrom(...among), fc.nat(5)), { minLength: 6, maxLength: 20 })
  const reached = new Set<Action>()
  await fc.assert(
    fc.asyncProperty(presses, async (sequence) => {
      const { id } = await newInquiry(house, { lines: [{ productId: house.products.apricot, quantity: '100', unit: 'KGM' }] })
      const all = [...beginning.map((action) => [action, 0] as const), ...sequence]
      let before = await inquiryById(house.ctx(staff), id)
      for (const [index, [action, pick]] of all.entries()) {
        const refusal = await act(id, action, pick, index + 1).then(
          () => undefined,
          (error: unknown) => error,
        )
        const after = await inquiryById(house.ctx(staff), id)
        if (refusal === undefined) {
          expect(after.events.length).toBeGreaterThan(before.events.length)
          holds(before, after)
          reached.add(action)
        } else {
          expect(refusal).toBeInstanceOf(AppError)
          expect(['conflict', 'not_found']).toContain((refusal as AppError).kind)
          expect(after).toEqual(before)
        }
        before = after
      }
    }),
    { numRuns: 24, seed: 7 },
  )
  return reached
}

// Whatever people press in whatever order is a legal step, or a clear refusal that changes nothing. The walks must get
// somewhere, or they prove nothing.
test('from an inquiry to an offer no illegal step passes', async () => {
  const dealing = ['ask', 'lose', 'reopen', 'draft', 'discard', 'send', 'withdraw', 'counter', 'accept', 'decline'] as const
  const reached = await walk(['draft'], [...dealing, ...dealing, 'draft', 'send', 'send', 'counter', 'deposit', 'cancel'])
  expect([...reached]).toEqual(expect.arrayContaining([...dealing]))
})

test('from an offer to the last payment no illegal step passes', async () => {
  const reached = await walk(
    ['draft', 'send', 'accept', 'deposit', 'production'],
    [...milestoneCodes, ...milestoneCodes, 'undo', 'undo', 'cancel', 'lose', 'draft', 'accept'],
  )
  expect([...reached]).toEqual(
    expect.arrayContaining(['undo', 'cancel', 'inspection', 'loading', 'customs', 'dispatch', 'payment']),
  )
})

test('every step that an inquiry, an offer or an order can take is one of its table', async () => {
  const rows = await house.db.rows(sql<{ constraint: string }>`
    select pg_get_constraintdef(oid) as constraint from pg_constraint
    where conrelid in ('trade.inquiry'::regclass, 'trade.quotation'::regclass, 'trade.trade_order'::regclass) and contype = 'c'`)
  const allowed = rows.map((row) => row.constraint).join(' ')
  for (const table of [inquiryTransitions, quotationTransitions, orderMoves]) {
    for (const rule of Object.values(table)) for (const state of [...rule.from, rule.to]) expect(allowed).toContain(`'${state}'`)
  }
})

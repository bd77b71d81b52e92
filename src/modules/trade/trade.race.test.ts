import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/id.ts'
import { anonymous } from '../../kernel/actor.ts'
import { sql } from '../../platform/database/sql.ts'
import { loseInquiry } from './inquiry/lose-inquiry.ts'
import { sendInquiry } from './inquiry/send-inquiry.ts'
import { takeInquiry } from './inquiry/take-inquiry.ts'
import { completeMilestone } from './order/complete-milestone.ts'
import { acceptQuotation } from './quotation/accept-quotation.ts'
import { counterOffer } from './quotation/counter-offer.ts'
import { declineQuotation } from './quotation/decline-quotation.ts'
import { draftQuotation } from './quotation/draft-quotation.ts'
import { findQuotation } from './quotation/quotation.row.ts'
import { saveDraft } from './quotation/save-draft.ts'
import { sendQuotation } from './quotation/send-quotation.ts'
import {
  buyer,
  colleague,
  filledForm,
  formOf,
  newInquiry,
  openTradeHouse,
  ordered,
  quoted,
  staff,
  type TradeHouse,
} from './trade.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

/** Twenty at once: gives how many came through; all others must hear of a conflict. */
async function race(press: (index: number) => Promise<unknown>): Promise<number> {
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => press(index)))
  for (const result of results) {
    if (result.status === 'rejected')
      expect(result.reason).toMatchObject({ kind: 'conflict', name: 'AppError' } satisfies Partial<AppError>)
  }
  return results.filter(({ status }) => status === 'fulfilled').length
}

const eventsOf = async (inquiryId: string, type: string) =>
  (await house.db.rows(sql`select 1 from platform.event where subject_id = ${inquiryId} and type = ${type}`)).length

describe('twenty press the same button', () => {
  test('accept: one order', async () => {
    const { inquiryId, offer } = await quoted(house)
    expect(await race(() => acceptQuotation(house.ctx(buyer(inquiryId)), { quotationId: offer.id }))).toBe(1)
    expect(await house.db.rows(sql`select 1 from trade.trade_order where inquiry_id = ${inquiryId}`)).toHaveLength(1)
    expect(await eventsOf(inquiryId, 'quotation.accepted')).toBe(1)
  })

  test('send: one offer', async () => {
    const { id } = await newInquiry(house)
    const draft = await draftQuotation(house.ctx(staff), { inquiryId: id })
    const saved = await saveDraft(house.ctx(staff), await formOf(house, draft))
    expect(
      await race((index) =>
        sendQuotation(house.ctx(index % 2 ? staff : colleague), { quotationId: saved.id, revision: saved.revision }),
      ),
    ).toBe(1)
    expect(await eventsOf(id, 'quotation.sent')).toBe(1)
  })

  test('draft, take, save: one each', async () => {
    const { id } = await newInquiry(house)
    expect(await race(() => draftQuotation(house.ctx(staff), { inquiryId: id }))).toBe(1)
    expect(await race((index) => takeInquiry(house.ctx(index % 2 ? staff : colleague), { inquiryId: id, from: null }))).toBe(1)
    const draft = await house.db.one(sql<{ id: string }>`select id from trade.quotation where inquiry_id = ${id}`)
    const form = await formOf(house, (await findQuotation(house.db, draft.id))!)
    expect(await race(() => saveDraft(house.ctx(staff), form))).toBe(1)
  })

  test('a milestone: once', async () => {
    const { orderId } = await ordered(house)
    const press = () =>
      completeMilestone(house.ctx(staff), {
        orderId,
        milestone: 'deposit',
        doneOn: Temporal.PlainDate.from('2026-11-24'),
        note: '',
        revision: 1,
      })
    expect(await race(press)).toBe(1)
  })

  test('the same form: one inquiry, one link', async () => {
    const form = await filledForm(house)
    const results = await Promise.all(Array.from({ length: 12 }, () => sendInquiry(house.ctx(anonymous), form, 'double tap')))
    expect(new Set(results.map(({ token }) => token)).size).toBe(1)
    expect(await eventsOf(results[0]!.id, 'inquiry.received')).toBe(1)
  })
})

test('accept, decline, counter, lose at once: exactly one of them', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { inquiryId, offer } = await quoted(house)
    const [theirs, ours, quotationId] = [house.ctx(buyer(inquiryId)), house.ctx(staff), offer.id]
    const ways = [
      () => acceptQuotation(theirs, { quotationId }),
      () => declineQuotation(theirs, { quotationId, reason: 'no' }),
      () => counterOffer(theirs, { quotationId, lines: [], note: '便宜点' }),
    ]
    expect(await race((index) => ways[index % 3]!())).toBe(1)
    await loseInquiry(ours, { inquiryId, reason: 'other', note: '' }).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'illegal_step' }),
    )
  }
})

test('numbers have no gaps and no doubles, also when many write and some fail', async () => {
  await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      newInquiry(house, { lines: [{ productId: index % 3 === 0 ? newId() : house.products.silk, quantity: '1', unit: 'KGM' }] }),
    ),
  )
  const rows = await house.db.rows(sql<{ number: string }>`select number from trade.inquiry order by number`)
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => `I-2026-${String(index + 1).padStart(4, '0')}`))
})

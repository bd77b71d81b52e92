import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, anonymous } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/errors.ts'
import { inbox } from './inquiry/inbox.queries.ts'
import { inquiryById } from './inquiry/inquiry.queries.ts'
import { makerInquiryLines } from './inquiry/maker-lines.queries.ts'
import { registerInquiry } from './inquiry/register-inquiry.ts'
import { loseInquiry } from './inquiry/lose-inquiry.ts'
import { takeInquiry } from './inquiry/take-inquiry.ts'
import { linkToken, openLink } from './link/link.ts'
import { restoreLink } from './link/restore-link.ts'
import { revokeLink } from './link/revoke-link.ts'
import { postMessage } from './message/post-message.ts'
import { orderById, orders } from './order/order.queries.ts'
import { acceptQuotation } from './quotation/accept-quotation.ts'
import { counterOffer } from './quotation/counter-offer.ts'
import { declineQuotation } from './quotation/decline-quotation.ts'
import { draftQuotation } from './quotation/draft-quotation.ts'
import { expireQuotations } from './quotation/expire-quotations.ts'
import { quotationById } from './quotation/quotation.queries.ts'
import { sendQuotation } from './quotation/send-quotation.ts'
import { withdrawQuotation } from './quotation/withdraw-quotation.ts'
import { buyer, newInquiry, openTradeHouse, ordered, quoted, staff, type TradeHouse } from './trade.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

const maker = (makerId: string): Actor => ({ kind: 'account', accountId: 'maker-a', name: 'Maker', role: 'maker', makerId })
const invalid = { code: 'link_not_valid', kind: 'not_found' }

describe('the private link', () => {
  test('opens its own inquiry, and with one letter changed none', async () => {
    const { id, token } = await newInquiry(house)
    expect((await openLink(house.db, token)).id).toBe(id)
    // 256 bits of seal; every character of it counts but the two idle bits of the last.
    expect(token).toMatch(/^[\w-]{22}\.[\w-]{43}$/)
    for (const at of [0, 10, 20, 23, 40, 64]) {
      const forged = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
      await expect(openLink(house.db, forged)).rejects.toMatchObject(invalid)
    }
    for (const nonsense of ['', '.', 'x', `${token}A`, token.split('.')[0]!, `${'A'.repeat(22)}.${'A'.repeat(43)}`]) {
      await expect(openLink(house.db, nonsense)).rejects.toMatchObject(invalid)
    }
  })

  test('does not open a neighbour with the seal of another', async () => {
    const [one, two] = [await newInquiry(house), await newInquiry(house)]
    await expect(openLink(house.db, `${one.token.split('.')[0]}.${two.token.split('.')[1]}`)).rejects.toMatchObject(invalid)
  })

  test('is dead once revoked; a new one leaves it so', async () => {
    const { id, token } = await newInquiry(house)
    await revokeLink(house.ctx(staff), { inquiryId: id })
    await expect(openLink(house.db, token)).rejects.toMatchObject(invalid)
    await expect(openLink(house.db, await linkToken(house.db, { id, linkVersion: 2 }))).rejects.toMatchObject(invalid)
    const fresh = await restoreLink(house.ctx(staff), { inquiryId: id })
    expect((await openLink(house.db, fresh)).id).toBe(id)
    await expect(openLink(house.db, token)).rejects.toMatchObject(invalid)
    await expect(restoreLink(house.ctx(staff), { inquiryId: id })).rejects.toMatchObject({ kind: 'conflict' })
  })
})

test('a buyer reaches nothing of another buyer', async () => {
  const mine = await ordered(house)
  const other = await ordered(house)
  const { inquiryId, offer } = await quoted(house)
  const ctx = house.ctx(buyer(mine.inquiryId))
  for (const reach of [
    () => inquiryById(ctx, other.inquiryId),
    () => orderById(ctx, other.orderId),
    () => quotationById(ctx, offer.id),
    () => acceptQuotation(ctx, { quotationId: offer.id }),
    () => declineQuotation(ctx, { quotationId: offer.id, reason: 'x' }),
    () => counterOffer(ctx, { quotationId: offer.id, lines: [], note: 'x' }),
    () => postMessage(ctx, { inquiryId, body: 'x', phrase: '', params: {}, internal: false }),
  ])
    await expect(reach()).rejects.toMatchObject({ kind: 'not_found' })
  expect((await inquiryById(ctx, mine.inquiryId)).id).toBe(mine.inquiryId)
})

test('a buyer never sees what is internal', async () => {
  const { inquiryId, offer } = await quoted(house)
  await house.db.pool.query("update trade.inquiry set lost_note = 'secret margin' where id = $1", [inquiryId])
  await draftQuotation(house.ctx(staff), { inquiryId, basedOn: offer.id })
  await postMessage(house.ctx(staff), { inquiryId, body: 'secret margin', phrase: '', params: {}, internal: true })
  const shown = await inquiryById(house.ctx(buyer(inquiryId)), inquiryId)
  expect(shown.quotations.map(({ state }) => state)).toEqual(['sent'])
  expect(JSON.stringify(shown, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
    'secret margin',
  )
  expect(shown.events.map(({ type }) => type)).not.toContain('message.noted')
})

test('a maker sees demand for the own goods, and not whose it is', async () => {
  await newInquiry(house, { name: '李明', company: 'Zhongshan Trading' })
  const spam = await newInquiry(house, { name: 'Robot', phone: '13900139000' })
  await loseInquiry(house.ctx(staff), { inquiryId: spam.id, reason: 'spam', note: '' })
  const [first, second] = [
    await makerInquiryLines(house.ctx(maker(house.makers[0]))),
    await makerInquiryLines(house.ctx(maker(house.makers[1]))),
  ]
  expect(new Set(first.map(({ productId }) => productId))).toEqual(new Set([house.products.apricot]))
  expect(new Set(second.map(({ productId }) => productId))).toEqual(new Set([house.products.silk]))
  expect(first.map(({ number }) => number)).not.toContain(spam.number)
  expect(JSON.stringify([first, second])).not.toMatch(/李明|Zhongshan|王芳|13800138000|wang|要样品|中山/)
})

describe('who may', () => {
  const strangers: [string, (id: string) => Actor][] = [
    ['anyone', () => anonymous],
    ['a maker', () => maker(house.makers[0])],
    ['the buyer', buyer],
  ]
  test.each(strangers)('%s does nothing that is for the house', async (_, actorOf) => {
    const { inquiryId, offer } = await quoted(house)
    const ctx = house.ctx(actorOf(inquiryId))
    for (const press of [
      () => inbox(ctx),
      () => orders(ctx),
      () => takeInquiry(ctx, { inquiryId, from: null }),
      () => revokeLink(ctx, { inquiryId }),
      () => draftQuotation(ctx, { inquiryId }),
      () => sendQuotation(ctx, { quotationId: offer.id, revision: offer.revision }),
      () => withdrawQuotation(ctx, { quotationId: offer.id }),
      () => expireQuotations(ctx),
      () => postMessage(ctx, { inquiryId, body: 'x', phrase: '', params: {}, internal: true }),
      () => registerInquiry(ctx, {} as never),
    ]) {
      const error = await press().then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(AppError)
      expect(['forbidden', 'unauthenticated']).toContain((error as AppError).kind)
    }
  })

  test('the house does not answer its own offer', async () => {
    const { offer } = await quoted(house)
    await expect(acceptQuotation(house.ctx(staff), { quotationId: offer.id })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

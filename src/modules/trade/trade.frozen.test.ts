import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inquiryById } from './inquiry/inquiry.queries.ts'
import { acceptQuotation } from './quotation/accept-quotation.ts'
import { counterOffer } from './quotation/counter-offer.ts'
import { declineQuotation } from './quotation/decline-quotation.ts'
import { discardDraft } from './quotation/discard-draft.ts'
import { draftQuotation } from './quotation/draft-quotation.ts'
import { expireQuotations } from './quotation/expire-quotations.ts'
import { saveDraft } from './quotation/save-draft.ts'
import { sendQuotation } from './quotation/send-quotation.ts'
import { buyer, clock, formOf, newInquiry, openTradeHouse, quoted, staff, start, type TradeHouse } from './trade.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

describe('what was sent', () => {
  test.each([
    "update trade.quotation set currency = 'CNY' where id = $1",
    'update trade.quotation set total_minor = 1 where id = $1',
    "update trade.quotation set note_to_buyer = 'x' where id = $1",
    "update trade.quotation set valid_until = '2030-01-01' where id = $1",
    "update trade.quotation set state = 'draft' where id = $1",
    'update trade.quotation set sent_at = now() where id = $1',
    "update trade.quotation set state = 'accepted', payment_term = 'dp' where id = $1",
    'delete from trade.quotation where id = $1',
    'update trade.quotation_line set unit_price = 1 where quotation_id = $1',
    "update trade.quotation_line set names = '{}' where quotation_id = $1",
    'delete from trade.quotation_line where quotation_id = $1',
    "insert into trade.quotation_line (quotation_id, position, names, quantity, unit, unit_price, total_minor) values ($1, 9, '{}', 1, 'KGM', 1, 100)",
  ])('stands against plain SQL: %s', async (statement) => {
    const { offer } = await quoted(house)
    await expect(house.db.pool.query(statement, [offer.id])).rejects.toMatchObject({ code: '23000' })
  })

  test.each(['truncate trade.quotation_line', 'truncate trade.quotation cascade'])('stands against %s', async (statement) => {
    await expect(house.db.pool.query(statement)).rejects.toMatchObject({ code: '23000' })
  })

  test('cannot take a line from a draft, nor lose one to it', async () => {
    const { inquiryId, offer } = await quoted(house)
    const draft = await draftQuotation(house.ctx(staff), { inquiryId, basedOn: offer.id })
    for (const [to, from] of [
      [draft.id, offer.id],
      [offer.id, draft.id],
    ]) {
      await expect(
        house.db.pool.query(
          'update trade.quotation_line set quotation_id = $1, position = 9 where quotation_id = $2 and position = 1',
          [to, from],
        ),
      ).rejects.toMatchObject({ code: '23000' })
    }
    await discardDraft(house.ctx(staff), { quotationId: draft.id })
    await expect(discardDraft(house.ctx(staff), { quotationId: offer.id })).rejects.toMatchObject({ code: 'illegal_step' })
  })
})

test.each(['update platform.event set actor_name = $1', 'delete from platform.event where type <> $1'])(
  'the trail stands against %s',
  async (statement) => {
    await newInquiry(house)
    await expect(house.db.pool.query(statement, ['x'])).rejects.toMatchObject({ code: '23000' })
  },
)

describe('an offer', () => {
  test('lives through its last day where the house stands, and no longer, whether or not the clock has struck', async () => {
    const { inquiryId, offer } = await quoted(house)
    const last = offer.validUntil!.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '23:59' }).toInstant()
    const over = last.add({ minutes: 1 })
    const theirs = (now: Temporal.Instant) => house.ctx(buyer(inquiryId), { now })
    const refused = { code: 'quotation_expired', kind: 'conflict' }
    await expect(acceptQuotation(theirs(over), { quotationId: offer.id })).rejects.toMatchObject(refused)
    await expect(counterOffer(theirs(over), { quotationId: offer.id, lines: [], note: 'x' })).rejects.toMatchObject(refused)
    expect(await expireQuotations(house.ctx(clock, { now: last }))).toBe(0)
    const struck = await Promise.all([1, 2, 3].map(() => expireQuotations(house.ctx(clock, { now: over }))))
    expect(await expireQuotations(house.ctx(clock, { now: over }))).toBe(0)
    expect(struck.reduce((all, each) => all + each)).toBeGreaterThan(0)
    const shown = await inquiryById(house.ctx(staff), inquiryId)
    expect(shown.quotations[0]?.state).toBe('expired')
    expect(shown.events.filter(({ type }) => type === 'quotation.expired')).toHaveLength(1)
    await expect(acceptQuotation(theirs(over), { quotationId: offer.id })).rejects.toMatchObject(refused)
    await expect(declineQuotation(theirs(over), { quotationId: offer.id, reason: 'x' })).rejects.toMatchObject({
      code: 'illegal_step',
    })
    const again = await quoted(house)
    await acceptQuotation(house.ctx(buyer(again.inquiryId), { now: last }), { quotationId: again.offer.id })
  })

  test('goes out only when it is complete', async () => {
    const { id } = await newInquiry(house, {
      deliveryPlace: '',
      lines: [{ productId: house.products.apricot, quantity: '2', unit: 'XCT' }],
    })
    const draft = await draftQuotation(house.ctx(staff), { inquiryId: id })
    const send = (revision: number) =>
      sendQuotation(house.ctx(staff, { now: start.add({ hours: 24 }) }), { quotationId: draft.id, revision })
    await expect(send(1)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { 'lines.0.unitPrice': { code: 'required' }, namedPlace: { code: 'required' } },
    })
    await expect(
      house.db.pool.query("update trade.quotation set state = 'sent' where id = $1", [draft.id]),
    ).rejects.toMatchObject({ code: '23000' })
    const form = await formOf(house, draft, { validUntil: Temporal.PlainDate.from('2026-11-24') })
    const saved = await saveDraft(house.ctx(staff), form)
    await expect(send(1)).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await expect(send(saved.revision)).rejects.toMatchObject({ fields: { validUntil: { code: 'in_the_past' } } })
    await expect(saveDraft(house.ctx(staff), form)).rejects.toMatchObject({ code: 'changed_meanwhile', kind: 'conflict' })
    await expect(
      saveDraft(house.ctx(staff), {
        ...form,
        revision: saved.revision,
        lines: [{ ...form.lines[0]!, position: undefined, productId: newId() }],
      }),
    ).rejects.toMatchObject({ fields: { 'lines.0.productId': { code: 'no_longer_offered' } } })
  })

  test('a counter-offer goes before a draft that the house had begun, and keeps what it does not name', async () => {
    const { inquiryId, offer } = await quoted(house)
    const draft = await draftQuotation(house.ctx(staff), { inquiryId, basedOn: offer.id })
    const theirs = house.ctx(buyer(inquiryId))
    await expect(
      counterOffer(theirs, { quotationId: offer.id, lines: [{ position: 1, quantity: '1500.0', unitPrice: '3.850' }], note: '' }),
    ).rejects.toMatchObject({ code: 'nothing_changed' })
    await expect(counterOffer(theirs, { quotationId: draft.id, lines: [], note: 'x' })).rejects.toMatchObject({
      kind: 'not_found',
    })
    // 2,000 reach the offered break of 3.60.
    const counter = await counterOffer(theirs, {
      quotationId: offer.id,
      lines: [{ position: 1, quantity: '2000', unitPrice: undefined }],
      note: '',
    })
    expect(counter.totalMinor).toBe(720_000n + 31_125n)
    const { quotations } = await inquiryById(house.ctx(staff), inquiryId)
    expect(quotations.map(({ author, state, revisionNo }) => `${revisionNo} ${author} ${state}`)).toEqual([
      '1 house countered',
      '2 buyer sent',
      '3 house draft',
    ])
    await expect(acceptQuotation(theirs, { quotationId: counter.id })).rejects.toMatchObject({ code: 'own_offer' })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymous } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { parseForm } from '../../../platform/http/form.ts'
import {
  buyer,
  colleague,
  filledForm,
  newInquiry,
  openTradeHouse,
  ordered,
  quoted,
  staff,
  start,
  type TradeHouse,
} from '../trade.fixture.ts'
import { stampForm, stampIsGood } from './form-stamp.ts'
import { inbox } from './inbox.queries.ts'
import { inquiryById } from './inquiry.queries.ts'
import { registerInquirySchema, sendInquirySchema } from './inquiry.schema.ts'
import { loseInquiry } from './lose-inquiry.ts'
import { registerInquiry } from './register-inquiry.ts'
import { sendInquiry } from './send-inquiry.ts'
import { takeInquiry } from './take-inquiry.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

const typed = (change: Record<string, string> = {}) =>
  new URLSearchParams({
    'lines.0.productId': newId(),
    'lines.0.quantity': '1,5',
    'lines.0.unit': 'TNE',
    name: '王芳',
    wechat: 'wf',
    consent: 'on',
    ...change,
  })
const errorsOf = (change: Record<string, string>) => {
  const parsed = parseForm(sendInquirySchema, typed(change))
  return parsed.ok ? {} : Object.fromEntries(Object.entries(parsed.errors).map(([field, { code }]) => [field, code]))
}

describe('the form', () => {
  test.each([
    [{}, {}],
    [{ wechat: '', phone: '13800138000' }, {}],
    [{ wechat: '', email: 'a@b.cn' }, { phone: 'phone_or_wechat' }],
    [
      { wechat: '', name: '', consent: '' },
      { phone: 'phone_or_wechat', name: 'required', consent: 'must_agree' },
    ],
    [{ 'lines.0.quantity': '0' }, { 'lines.0.quantity': 'not_positive' }],
    [{ 'lines.2.productId': newId(), 'lines.2.unit': 'KGM', 'lines.2.quantity': 'many' }, { 'lines.2.quantity': 'not_a_number' }],
    [{ 'lines.0.targetPrice': '3,5' }, { 'lines.0.targetCurrency': 'required' }],
    [{ 'lines.0.targetPrice': '3,5', 'lines.0.targetCurrency': 'CNY', incoterm: 'FOB', paymentTerm: 'dp' }, {}],
    [{ incoterm: 'FOBB' }, { incoterm: 'invalid_choice' }],
  ])('%o gives %o', (change, errors) => expect(errorsOf(change)).toEqual(errors))

  test('asks for goods', () => {
    const form = new URLSearchParams({ name: '王芳', wechat: 'wf', consent: 'on' })
    expect(parseForm(sendInquirySchema, form)).toMatchObject({ ok: false, errors: { lines: { code: 'no_lines' } } })
  })

  test('of staff takes goods by name and any one contact', () => {
    const form = new URLSearchParams({
      'lines.0.name': 'Walnuts',
      'lines.0.quantity': '5',
      'lines.0.unit': 'TNE',
      name: 'Li',
      email: 'li@example.test',
      locale: 'zh-Hans',
    })
    expect(parseForm(registerInquirySchema, form).ok).toBe(true)
    form.delete('email')
    form.delete('lines.0.name')
    expect(parseForm(registerInquirySchema, form)).toMatchObject({
      errors: { phone: { code: 'some_contact' }, 'lines.0.name': { code: 'required' } },
    })
  })
})

describe('a machine is held off', () => {
  const send = (change: Record<string, unknown>) =>
    filledForm(house, change).then((form) => sendInquiry(house.ctx(anonymous), form, newId()))
  test.each([
    ['too quick', 1],
    ['a day old', 86_401],
  ])('%s', async (_, seconds) => {
    await expect(send({ stamp: await stampForm(house.db, start.subtract({ seconds })) })).rejects.toMatchObject({
      code: 'looks_automatic',
      kind: 'invalid',
    })
  })
  test('in the trap, without a stamp, or with one of its own', async () => {
    await expect(send({ website: 'http://spam.example' })).rejects.toMatchObject({ code: 'looks_automatic' })
    await expect(send({ stamp: '' })).rejects.toMatchObject({ code: 'looks_automatic' })
    const stamp = await stampForm(house.db, start.subtract({ seconds: 5 }))
    expect(await stampIsGood(house.db, stamp, start)).toBe(true)
    expect(
      await stampIsGood(
        house.db,
        stamp.replace(/^\d+/, (seconds) => String(Number(seconds) - 60)),
        start,
      ),
    ).toBe(false)
  })
  test('by its number of tries', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 24 }, async (_, index) =>
        sendInquiry(house.ctx(anonymous), await filledForm(house, { company: `No. ${index}` }), 'one address'),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(tries.filter((each) => each.status === 'rejected').map((each) => (each.reason as { code: string }).code)).toEqual(
      Array(4).fill('too_many_tries'),
    )
  })
})

test('goods that are not published are refused by their row, and nothing is written', async () => {
  const before = await inbox(house.ctx(staff))
  const lines = [
    { productId: house.products.silk, quantity: '1', unit: 'KGM' },
    { productId: house.products.archived, quantity: '1', unit: 'KGM' },
  ]
  await expect(newInquiry(house, { lines })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { 'lines.1.productId': { code: 'no_longer_offered' } },
  })
  expect((await inbox(house.ctx(staff))).total).toBe(before.total)
})

test('what was sent is kept: names as they stood, wishes, consent', async () => {
  const { id } = await newInquiry(house, {
    lines: [{ productId: house.products.silk, quantity: '7.5', unit: 'KGM', targetPrice: '40', targetCurrency: 'USD' }],
  })
  await house.db.pool.query('update showroom.product set names = \'{"en":"Renamed"}\' where id = $1', [house.products.silk])
  const shown = await inquiryById(house.ctx(buyer(id)), id)
  expect(shown.lines).toMatchObject([
    { names: { en: 'The silk' }, makerId: house.makers[1], quantity: '7.500', targetPrice: '40.000000', targetCurrency: 'USD' },
  ])
  expect(shown).toMatchObject({
    buyerPhone: '+8613800138000',
    incoterm: 'CIF',
    paymentTerm: 'tt-30-70',
    locale: 'zh-Hans',
    source: 'web',
  })
  const { rows } = await house.db.pool.query(
    'select consent_version, consent_at is not null as agreed from trade.inquiry where id = $1',
    [id],
  )
  expect(rows).toEqual([{ consent_version: '1', agreed: true }])
})

describe('the inbox', () => {
  test('counts states, finds, filters by owner, and tells who waits', async () => {
    const own = await openTradeHouse()
    try {
      const ctx = own.ctx(staff, { now: start.add({ hours: 30 }) })
      await newInquiry(own, { name: '赵敏', company: '50% off_shop' })
      const won = await ordered(own)
      const { inquiryId } = await quoted(own, { name: 'Chen' })
      const lost = await registerInquiry(ctx, {
        ...(await filledForm(own)),
        lines: [
          {
            name: 'Walnuts',
            productId: undefined,
            quantity: '5',
            unit: 'TNE',
            note: '',
            targetPrice: undefined,
            targetCurrency: undefined,
          },
        ],
        locale: 'zh-Hans',
        question: '',
      })
      await loseInquiry(ctx, { inquiryId: lost.id, reason: 'price', note: '' })
      await takeInquiry(ctx, { inquiryId, from: null })
      await expect(takeInquiry(own.ctx(colleague), { inquiryId, from: null })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      })
      await takeInquiry(own.ctx(colleague), { inquiryId, from: 'staff-1' })
      const all = await inbox(ctx)
      expect(all.counts).toEqual({ new: 1, waiting_for_maker: 0, quoted: 1, accepted: 1, lost: 1 })
      expect(all).toMatchObject({ total: 4, pages: 1, overdue: 1 })
      expect(all.rows[0]).toMatchObject({
        buyerName: '赵敏',
        overdue: true,
        buyerWaits: true,
        ageHours: 30,
        hoursToFirstAnswer: null,
      })
      expect((await inbox(ctx, { q: 'walnut' })).rows).toMatchObject([{ source: 'staff', ownerName: 'Dilnoza', state: 'lost' }])
      expect((await inbox(ctx, { q: '50%' })).total).toBe(1)
      expect((await inbox(ctx, { q: '%%%' })).total).toBe(0)
      expect((await inbox(ctx, { owner: 'staff-2' })).rows).toMatchObject([
        { id: inquiryId, buyerWaits: false, hoursToFirstAnswer: 0 },
      ])
      expect((await inbox(ctx, { owner: 'nobody', state: 'accepted' })).rows).toMatchObject([{ id: won.inquiryId }])
    } finally {
      await own.close()
    }
  })
})

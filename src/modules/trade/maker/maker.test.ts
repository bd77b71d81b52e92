import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { sql } from '../../../platform/database/sql.ts'
import { eventsOf } from '../../../platform/events/record.ts'
import { inquiryById } from '../inquiry/inquiry.queries.ts'
import { eraseBuyer } from '../privacy/erase-buyer.ts'
import { buyer, newInquiry, openTradeHouse, ordered, quoted, staff, type TradeHouse } from '../trade.fixture.ts'
import { answerLines } from './answer-lines.ts'
import { answerLinesSchema } from './maker.schema.ts'
import { makersOfInquiry, ownInquiries, ownInquiry, waitingForMe } from './maker-inquiry.queries.ts'
import { makerHandlers } from './maker-mails.ts'
import { releaseBuyer, withholdBuyer } from './release-buyer.ts'
import { replyToHouse } from './reply-to-house.ts'
import { ownResults } from './results.queries.ts'
import { translateMakerMessage } from './translate-maker-message.ts'
import { writeToMaker } from './write-to-maker.ts'

let house: TradeHouse
let makerOf: (index: 0 | 1) => Actor
const text = (body: string) => ({ body, phrase: '', params: {} })
const answers = (...lines: object[]) =>
  answerLinesSchema.parse({ lines: lines.map((line) => ({ currency: 'USD', ...line })) }).lines

beforeAll(async () => {
  house = await openTradeHouse()
  makerOf = (index) => ({
    kind: 'account',
    accountId: `maker-${index}`,
    name: `Usta ${index}`,
    role: 'maker',
    makerId: house.makers[index],
  })
  await house.db.inTransaction(async (tx) => {
    for (const index of [0, 1] as const) {
      await tx.run(sql`
        insert into directory.account (id, email, name, role, maker_id, locale) values (${`maker-${index}`}, ${`maker-${index}@example.test`}, ${`Usta ${index}`}, 'maker', ${house.makers[index]}, 'uz')`)
    }
  })
})
afterAll(() => house.close())

const ours = () => house.ctx(makerOf(0))
const theirs = () => house.ctx(makerOf(1))
const desk = () => house.ctx(staff)

test('the house asks, the maker answers line by line and in words, and staff see it beside the lines', async () => {
  const { id: inquiryId } = await newInquiry(house)
  const before = await waitingForMe(ours())
  const asked = await writeToMaker(desk(), { inquiryId, makerId: house.makers[0], body: '', phrase: 'ask-sample', params: {} })
  expect((await inquiryById(desk(), inquiryId)).state).toBe('waiting_for_maker')
  expect(await waitingForMe(ours())).toBe(before + 1)
  await answerLines(ours(), { inquiryId, lines: answers({ position: '1', price: '3,20', leadTimeDays: '14', stock: '0' }) })
  const messageId = await replyToHouse(ours(), { inquiryId, ...text('Namuna bor, ertaga yuboramiz.') })
  await translateMakerMessage(desk(), { messageId, lang: 'en', body: 'There is a sample; we send it tomorrow.' })
  expect(await waitingForMe(ours())).toBe(before)
  const makers = await makersOfInquiry(desk(), inquiryId)
  expect(makers.find(({ makerId }) => makerId === house.makers[0])).toMatchObject({
    messages: 2,
    spokeLast: true,
    released: false,
    lines: [{ position: 1, price: '3.200000', currency: 'USD', leadTimeDays: 14, stock: '0.000' }],
  })
  const { messages } = await ownInquiry(ours(), inquiryId)
  expect(messages.map(({ id, author, phrase }) => [id, author, phrase])).toEqual([
    [asked, 'house', 'ask-sample'],
    [messageId, 'buyer', null],
  ])
  expect(messages[1]?.translations).toMatchObject([{ lang: 'en', translator: 'Dilnoza' }])
})

test('a maker reads the own lines alone, and the buyer only after staff released it, with a record', async () => {
  const { id: inquiryId } = await newInquiry(house)
  const secret = /王芳|wangfang|wang@example|13800138000|中山|能寄样品|要样品|silk/
  const read = async () => JSON.stringify([await ownInquiry(ours(), inquiryId), await ownInquiries(ours())])
  expect(await read()).not.toMatch(secret)
  await expect(releaseBuyer(ours(), { inquiryId, makerId: house.makers[0] })).rejects.toMatchObject({ kind: 'forbidden' })
  await releaseBuyer(desk(), { inquiryId, makerId: house.makers[0] })
  await releaseBuyer(desk(), { inquiryId, makerId: house.makers[0] })
  expect((await ownInquiry(ours(), inquiryId)).buyer).toMatchObject({ name: '王芳', wechat: 'wangfang' })
  expect((await ownInquiry(theirs(), inquiryId)).buyer).toBeUndefined()
  expect((await eventsOf(house.db, [inquiryId])).filter(({ type }) => type === 'buyer.released')).toMatchObject([
    { actorName: 'Dilnoza', data: { makerId: house.makers[0] } },
  ])
  await withholdBuyer(desk(), { inquiryId, makerId: house.makers[0] })
  expect(await read()).not.toMatch(secret)
})

test('what the house and its makers say is for no buyer and no other maker', async () => {
  const { id: inquiryId } = await newInquiry(house)
  await writeToMaker(desk(), { inquiryId, makerId: house.makers[0], ...text('Lowest price?') })
  await replyToHouse(ours(), { inquiryId, ...text('Uch yarim') })
  await answerLines(ours(), { inquiryId, lines: answers({ position: '1', price: '3.5' }) })
  const others = JSON.stringify([await ownInquiry(theirs(), inquiryId), await ownInquiries(theirs())])
  expect(others).not.toMatch(/Lowest|Uch yarim|3\.5|apricot/)
  const shown = await inquiryById(house.ctx(buyer(inquiryId)), inquiryId)
  expect(shown.events.map(({ type }) => type).filter((type) => /^maker\.|^buyer\./.test(type))).toEqual([])
  expect(JSON.stringify(shown.messages)).not.toMatch(/Lowest|Uch yarim/)
})

test('an inquiry that asks for nothing of a maker is not there for that maker, nor are another’s lines', async () => {
  const { id: inquiryId } = await newInquiry(house, {
    lines: [{ productId: house.products.apricot, quantity: '10', unit: 'KGM', note: '' }],
  })
  const missing = { code: 'inquiry_not_found' }
  await expect(ownInquiry(theirs(), inquiryId)).rejects.toMatchObject(missing)
  await expect(replyToHouse(theirs(), { inquiryId, ...text('x') })).rejects.toMatchObject(missing)
  await expect(answerLines(theirs(), { inquiryId, lines: answers({ position: '1', price: '1' }) })).rejects.toMatchObject(missing)
  await expect(writeToMaker(desk(), { inquiryId, makerId: house.makers[1], ...text('x') })).rejects.toMatchObject(missing)
  const { id: mixed } = await newInquiry(house)
  await expect(answerLines(ours(), { inquiryId: mixed, lines: answers({ position: '2', price: '1' }) })).rejects.toMatchObject(
    missing,
  )
  await expect(writeToMaker(ours(), { inquiryId, makerId: house.makers[0], ...text('x') })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(replyToHouse(desk(), { inquiryId, ...text('x') })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a closed inquiry takes no answer; an empty answer is none', async () => {
  const { inquiryId } = await ordered(house)
  await expect(answerLines(ours(), { inquiryId, lines: answers({ position: '1', price: '3' }) })).rejects.toMatchObject({
    code: 'illegal_step',
  })
  const { id } = await newInquiry(house)
  await expect(answerLines(ours(), { inquiryId: id, lines: answers({ position: '1' }) })).rejects.toMatchObject({
    code: 'answer_something',
  })
})

test('results count views, inquiries, offers and orders of the own goods alone', async () => {
  const from = await ownResults(ours(), 30)
  await newInquiry(house)
  await quoted(house)
  await ordered(house)
  const apricot = (rows: typeof from) => rows.find(({ id }) => id === house.products.apricot)!
  const after = await ownResults(ours(), 30)
  const grown = (name: 'inquiries' | 'offers' | 'orders') => apricot(after)[name] - apricot(from)[name]
  expect([grown('inquiries'), grown('offers'), grown('orders')]).toEqual([3, 2, 1])
  expect(after.map(({ id }) => id)).not.toContain(house.products.silk)
})

test('mail: the maker who is asked, the staff who are answered; never the words or the buyer', async () => {
  const { id: inquiryId } = await newInquiry(house)
  await writeToMaker(desk(), { inquiryId, makerId: house.makers[0], ...text('Secret words of 王芳') })
  await replyToHouse(ours(), { inquiryId, ...text('Javob') })
  const letters: { to: string; text: string }[] = []
  for (const event of await eventsOf(house.db, [inquiryId])) {
    for (const { on, handle } of makerHandlers)
      if (on.includes(event.type)) for (const { payload } of await handle(desk(), event)) letters.push(payload as never)
  }
  expect(letters.map(({ to }) => to)).toEqual(['maker-0@example.test', 'staff-1@example.test', 'staff-2@example.test'])
  expect(letters[0]!.text).toContain(`https://house.example/uz/maker/inquiries/${inquiryId}`)
  expect(JSON.stringify(letters)).not.toMatch(/Secret|王芳/)
})

test('erasing a buyer also takes the words between the house and the makers', async () => {
  const { id: inquiryId } = await newInquiry(house, { phone: '+86 139 7777 1111', email: 'gone@example.test', wechat: '' })
  const messageId = await writeToMaker(desk(), { inquiryId, makerId: house.makers[0], ...text('Buyer Gonexq calls') })
  await translateMakerMessage(desk(), { messageId, lang: 'uz', body: 'Gonexq' })
  await releaseBuyer(desk(), { inquiryId, makerId: house.makers[0] })
  await eraseBuyer(house.ctx({ ...staff, role: 'admin' } as Actor), 'gone@example.test')
  const kept = await ownInquiry(ours(), inquiryId)
  expect(JSON.stringify(kept)).not.toContain('Gonexq')
  expect(kept.buyer).toBeUndefined()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales } from '../../../kernel/locale.ts'
import { blankHouse } from '../../../platform/settings/house.ts'
import { inquiryById } from '../inquiry/inquiry.queries.ts'
import { linkAddress } from '../link/link.ts'
import { postMessage } from '../message/post-message.ts'
import { milestoneCodes } from '../order/milestones.ts'
import { fillPhrase, phrases, phraseText } from '../phrase/phrases.ts'
import { tradeTexts } from '../texts.ts'
import { newInquiry, openTradeHouse, quoted, staff, type TradeHouse } from '../trade.fixture.ts'
import { inquiryConfirmedMail, inquiryReceivedMail, inquiryReceivedNote } from './inquiry-mails.ts'
import { messagePostedMail } from './message-mails.ts'
import { quotationSentMail } from './quotation-mails.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

test('staff and bot hear of a new inquiry, the bot without telephone and e-mail', async () => {
  const { id } = await newInquiry(house)
  const inquiry = await inquiryById(house.ctx(staff), id)
  const told = {
    inquiry,
    lines: inquiry.lines,
    house: { ...blankHouse, timeZone: 'Asia/Shanghai' },
    url: 'https://house.example/uz/staff/inquiries/1',
  }
  const mail = inquiryReceivedMail(told, { email: 'staff@example.test', locale: 'en' }, '能寄样品吗？')
  expect(mail.subject).toBe('New inquiry I-2026-0001: 王芳')
  for (const part of ['The apricot, 1,500 kg', '+8613800138000', '能寄样品吗？', told.url, 'Nov 25, 2026', '12:00', '(UTC+8)'])
    expect(mail.text).toContain(part)
  const note = inquiryReceivedNote(told, 'zh-Hans')
  expect(note).toMatchObject({ event: 'inquiry.received', number: 'I-2026-0001', url: told.url })
  expect(note.text).toBe(`新询盘I-2026-0001，王芳：apricot商品等，另有1项\n${told.url}`)
  expect(note.text).not.toMatch(/138|wang@/)
  expect(inquiryConfirmedMail(told)?.to).toBe('wang@example.test')
  expect(inquiryConfirmedMail({ ...told, inquiry: { ...inquiry, buyerEmail: '' } })).toBeUndefined()
})

test('the buyer gets the offer in the own language, with link and paper', async () => {
  const { inquiryId, offer } = await quoted(house)
  const inquiry = await inquiryById(house.ctx(staff), inquiryId)
  const url = await linkAddress(house.db, 'https://house.example', inquiry)
  expect(url).toMatch(/^https:\/\/house\.example\/zh-Hans\/i\/[\w-]{22}\.[\w-]{43}$/)
  const mail = quotationSentMail({
    inquiry,
    quotation: offer,
    house: blankHouse,
    url,
    pdf: { name: 'Q.pdf', bytes: new Uint8Array([1]) },
  })
  expect(mail?.subject).toBe('报价Q-2026-0002：6,086.25 USD')
  for (const part of [url, 'CIF 中山, Incoterms® 2020', '2026年12月24日']) expect(mail?.text).toContain(part)
  expect(mail?.attachments).toMatchObject([{ name: 'Q.pdf', mediaType: 'application/pdf' }])
})

test('a phrase is told in the language of whoever reads it', async () => {
  const { id } = await newInquiry(house)
  await postMessage(house.ctx(staff), {
    inquiryId: id,
    body: '',
    phrase: 'moq-is',
    params: { quantity: '1 500,5', quantityUnit: 'KGM' },
    internal: false,
  })
  const inquiry = await inquiryById(house.ctx(staff), id)
  const message = inquiry.messages.at(-1)!
  const text = (locale: (typeof locales)[number]) =>
    messagePostedMail({ inquiry, message, url: 'https://x.example' }, { email: 'a@b.c', locale }).text
  expect(text('zh-Hans')).toContain('1,500.5 公斤')
  expect(text('ru')).toMatch(/1\s500,5 кг/)
  expect(text('uz-Cyrl')).toMatch(/кг/)
  const send = (phrase: string, params: Record<string, string>) =>
    postMessage(house.ctx(staff), { inquiryId: id, body: '', phrase, params, internal: false })
  await expect(send('moq-is', { quantity: '5' })).rejects.toMatchObject({
    fields: { 'params.quantity': { code: 'unit_missing' } },
  })
  await expect(send('moq-is', {})).rejects.toMatchObject({ fields: { 'params.quantity': { code: 'required' } } })
  await expect(send('ask-sample', {})).rejects.toMatchObject({ fields: { phrase: { code: 'invalid_choice' } } })
  await expect(send('documents-by', { date: '2026-02-30' })).rejects.toMatchObject({
    fields: { 'params.date': { code: 'not_a_date' } },
  })
})

test('every phrase reads in every language', () => {
  const typed = { number: '5', date: '2026-12-01', quantity: '500', text: 'X' }
  for (const phrase of phrases) {
    const params = Object.fromEntries(
      (phrase.params ?? []).flatMap(({ name, kind }) => [
        [name, typed[kind]],
        [`${name}Unit`, 'KGM'],
      ]),
    )
    const filled = fillPhrase(phrase.code, phrase.side === 'buyer' ? 'buyer' : 'house', params)
    for (const locale of locales) expect(phraseText(filled.code, filled.params, locale)).toMatch(/^[^{}]+$/)
  }
})

test('every text of the module can be filled in, in every language', () => {
  const params = {
    number: 'Q-1',
    ownerName: 'D',
    author: 'buyer',
    revisionNo: 1,
    total: '1 USD',
    order: 'O-1',
    reason: 'r',
    milestone: milestoneCodes[0],
    plannedOn: '2026-12-01',
    name: 'n',
    date: 'd',
    missing: 'deposit',
    megabytes: 15,
    maximum: 60,
    due: 'd',
    buyer: 'b',
    goods: 'g',
    count: 2,
    url: 'u',
    terms: 't',
    state: 's',
    action: 'a',
  }
  for (const locale of locales) {
    const t = tradeTexts(locale)
    for (const key of Object.keys(tradeTexts.messages.en) as (keyof typeof tradeTexts.messages.en)[])
      expect(t(key, params), `${locale} ${key}`).toMatch(/^[^{}]+$/)
  }
  for (const language of ['uz', 'ru', 'zh-Hans'] as const)
    expect(Object.keys(tradeTexts.messages[language]).sort()).toEqual(Object.keys(tradeTexts.messages.en).sort())
})

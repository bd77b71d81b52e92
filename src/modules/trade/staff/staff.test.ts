import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/id.ts'
import { sql } from '../../../platform/database/sql.ts'
import { counterOffer } from '../quotation/counter-offer.ts'
import { draftQuotation } from '../quotation/draft-quotation.ts'
import { quotationsOf } from '../quotation/quotation.queries.ts'
import { saveDraft } from '../quotation/save-draft.ts'
import { buyer, colleague, formOf, newInquiry, openTradeHouse, ordered, quoted, staff, start, type TradeHouse } from '../trade.fixture.ts'
import { desk, inputsOf } from './staff.fixture.ts'

let house: TradeHouse
beforeAll(async () => { house = await openTradeHouse() })
afterAll(() => house.close())

const inquiryPage = (id: string) => `/staff/inquiries/${id}`

describe('the inbox', () => {
  it('tells late answers from those due, and finds by goods, number and owner', async () => {
    const { id, number } = await newInquiry(house, { name: '刘测试' })
    const later = desk(house, staff, { now: start.add({ hours: 30 }) })
    const all = (await later.get('/staff/inquiries')).html
    expect(all).toContain('overdue by 6 h')
    expect((await desk(house).get('/staff/inquiries')).html).toContain('due in 24 h')
    expect((await later.get(`/staff/inquiries?q=${number}`)).html).toContain(inquiryPage(id))
    expect((await later.get('/staff/inquiries?mine=1')).html).toContain('No inquiry fits')
    expect((await later.get('/staff/inquiries?state=nonsense&page=-4&about=x')).status).toBe(200)
  })

  it('opens by the numbers of the first page', async () => {
    const { inquiryId, offer } = await quoted(house, { name: '赵还价' })
    await counterOffer(house.ctx(buyer(inquiryId)), { quotationId: offer.id, lines: [{ position: 1, quantity: undefined, unitPrice: '3' }], note: '' })
    const first = (await desk(house).get('/staff')).html
    expect(first).toContain('/en/staff/inquiries?about=countered')
    expect((await desk(house).get('/staff/inquiries?about=countered')).html).toContain(inquiryPage(inquiryId))
    expect((await desk(house).get('/staff/inquiries?about=expiring')).html).not.toContain(inquiryPage(inquiryId))
    const { inquiryId: open } = await quoted(house)
    const soon = desk(house, staff, { now: start.add({ hours: 24 * 28 }) })
    expect((await soon.get('/staff/inquiries?about=expiring')).html).toContain(inquiryPage(open))
  })
})

describe('one inquiry', () => {
  it('offers what its state allows, and shows a step that came too late on the same page', async () => {
    const { id } = await newInquiry(house)
    const fresh = (await desk(house).get(inquiryPage(id))).html
    expect(fresh).toContain(`${inquiryPage(id)}/ask-maker"`)
    expect(fresh).not.toContain(`${inquiryPage(id)}/reopen"`)
    expect(fresh).toContain('% below the catalogue')
    const refused = await desk(house).post(`${inquiryPage(id)}/lose`, { reason: '', note: 'kept words' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('kept words')
    expect((await desk(house).post(`${inquiryPage(id)}/lose`, { reason: 'price', note: '' })).location).toBe(inquiryPage(id))
    const late = await desk(house, colleague).post(`${inquiryPage(id)}/ask-maker`)
    expect(late.status).toBe(409)
    expect(late.html).toContain('This step is no longer possible')
    expect(late.html).toContain(`${inquiryPage(id)}/reopen"`)
  })

  it('belongs to who took it first', async () => {
    const { id } = await newInquiry(house)
    expect((await desk(house).post(`${inquiryPage(id)}/take`, { from: '' })).status).toBe(303)
    const second = await desk(house, colleague).post(`${inquiryPage(id)}/take`, { from: '' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Take over from Dilnoza')
  })

  it('keeps the note inside, the phrase exact and the translation signed', async () => {
    const { id } = await newInquiry(house)
    const me = desk(house)
    expect((await me.post(`${inquiryPage(id)}/notes`, { body: 'Our price is too high' })).location).toBe(`${inquiryPage(id)}#messages`)
    const blank = await me.post(`${inquiryPage(id)}/messages`, { phrase: 'moq-is', body: 'Own words' })
    expect(blank.status).toBe(422)
    expect(inputsOf(blank.html, /messages#messages"/)).toMatchObject({ phrase: 'moq-is', body: 'Own words' })
    expect((await me.post(`${inquiryPage(id)}/messages`, { phrase: 'moq-is', 'params.quantity': '500', 'params.quantityUnit': 'KGM', body: '' })).status).toBe(303)
    const shown = (await me.get(inquiryPage(id))).html
    expect(shown).toContain('500 kg')
    const message = /messages\/([0-9a-f-]+)\/translation/.exec(shown)![1]!
    await me.post(`${inquiryPage(id)}/messages/${message}/translation`, { lang: 'en', body: 'Can you send a sample?' })
    expect((await me.get(inquiryPage(id))).html).toContain('Translated by Dilnoza')
    const rows = await house.db.rows(sql<{ body: string; internal: boolean }>`select body, internal from trade.message where inquiry_id = ${id} order by at, id`)
    expect(rows.filter((row) => row.internal).map((row) => row.body)).toEqual(['Our price is too high'])
  })

  it('gives its link away, takes it back and gives a new one', async () => {
    const { id } = await newInquiry(house)
    const me = desk(house)
    const before = inputLink((await me.get(inquiryPage(id))).html)
    await me.post(`${inquiryPage(id)}/link/revoke`)
    expect((await me.get(inquiryPage(id))).html).not.toContain(before)
    await me.post(`${inquiryPage(id)}/link/restore`)
    expect(inputLink((await me.get(inquiryPage(id))).html)).not.toBe(before)
  })

  it('is not found under an address that is none', async () => {
    expect((await desk(house).get('/staff/inquiries/anything')).status).toBe(404)
  })
})

const inputLink = (html: string) => /value="(https:\/\/house\.example\/[^"]+)"/.exec(html)?.[1] ?? ''

describe('a draft', () => {
  it('is edited, reviewed and sent without scripts', async () => {
    const { id } = await newInquiry(house, { incoterm: 'FCA' })
    const me = desk(house)
    const { location } = await me.post(`${inquiryPage(id)}/quotations`)
    const typed = inputsOf((await me.get(location)).html, /class="draft-form"/)
    expect(typed).toMatchObject({ 'lines.0.quantity': '1500', 'lines.0.unitPrice': '3.85', 'lines.0.breaks.0.from': '2000', incoterm: 'FCA' })
    const found = await me.post(`${location}/lines`, { ...typed, noteToBuyer: 'typed <and> kept', find: 'nothing-like-it', do: 'find' })
    expect(found.html).toContain('The catalogue has nothing of this name')
    const added = await me.post(`${location}/lines`, { ...inputsOf(found.html, /class="draft-form"/), do: `add:${house.products.raisin}` })
    const removed = await me.post(`${location}/lines`, { ...inputsOf(added.html, /class="draft-form"/), do: 'remove:0' })
    const left = inputsOf(removed.html, /class="draft-form"/)
    expect(left).toMatchObject({ noteToBuyer: 'typed <and> kept', 'lines.2.unitPrice': '2.333333' })
    expect(left['lines.0.quantity']).toBeUndefined()
    const saved = await me.post(location, { ...left, 'lines.2.quantity': '1 000,5', do: 'review' })
    expect(saved.location).toBe(`${location}/review`)
    const review = (await me.get(saved.location)).html
    expect(review).toContain('Named place: Please fill this in.')
    expect(review).not.toContain('/send"')
    const again = inputsOf((await me.get(location)).html, /class="draft-form"/)
    // 7.5 × 41.50 + 1000.5 × 2.333333 = 311.25 + 2334.50
    await me.post(location, { ...again, namedPlace: 'Shanghai', do: 'save' })
    const ready = await me.get(`${location}/review`)
    expect(ready.html).toContain('2,645.75 USD')
    expect((await me.post(`${location}/send`, inputsOf(ready.html, /send"/))).location).toBe(inquiryPage(id))
    expect((await me.get(location)).html).toContain('2,645.75 USD')
    expect((await me.post(`${location}/send`, inputsOf(ready.html, /send"/))).status).toBe(409)
  })

  it('says what to choose from when a colleague was quicker, and keeps what was typed', async () => {
    const { id } = await newInquiry(house)
    const me = desk(house)
    const { location } = await me.post(`${inquiryPage(id)}/quotations`)
    const typed = inputsOf((await me.get(location)).html, /class="draft-form"/)
    const [draft] = await quotationsOf(house.ctx(staff), id)
    await saveDraft(house.ctx(colleague), await formOf(house, draft!, { packing: 'of the colleague' }))
    const conflict = await me.post(location, { ...typed, packing: 'mine', do: 'save' })
    expect(conflict.status).toBe(409)
    expect(conflict.html).toContain('A colleague was quicker')
    const mine = inputsOf(conflict.html, /class="draft-form"/)
    expect(mine['packing']).toBe('mine')
    expect((await quotationsOf(house.ctx(staff), id))[0]!.packing).toBe('of the colleague')
    expect((await me.post(location, { ...mine, do: 'save' })).status).toBe(303)
    expect((await quotationsOf(house.ctx(staff), id))[0]!.packing).toBe('mine')
  })

  it('keeps the name of free goods in its own language until it is typed anew', async () => {
    const me = desk(house, staff, { locale: 'zh-Hans' })
    const { location: inquiry } = await me.post('/staff/inquiries/new', {
      name: '电话客户', wechat: 'tel', locale: 'zh-Hans', 'lines.0.productId': '', 'lines.0.name': '木勺', 'lines.0.quantity': '10', 'lines.0.unit': 'H87', do: 'save',
    })
    const { location } = await desk(house).post(`${inquiry}/quotations`)
    const names = async () => (await quotationsOf(house.ctx(staff), inquiry.split('/').at(-1)!))[0]!.lines[0]!.names
    const typed = inputsOf((await desk(house).get(location)).html, /class="draft-form"/)
    await desk(house).post(location, { ...typed, do: 'save' })
    expect(await names()).toEqual({ 'zh-Hans': '木勺' })
    const again = inputsOf((await desk(house).get(location)).html, /class="draft-form"/)
    await desk(house).post(location, { ...again, 'lines.0.name': 'Wooden spoon', do: 'save' })
    expect(await names()).toEqual({ en: 'Wooden spoon' })
  })

  it('comes back whole when a colleague threw it away, and a new one begins from what was typed', async () => {
    const { id } = await newInquiry(house)
    const me = desk(house)
    const { location } = await me.post(`${inquiryPage(id)}/quotations`)
    const typed = { ...inputsOf((await me.get(location)).html, /class="draft-form"/), packing: 'typed in vain?', 'lines.0.unitPrice': '3.33' }
    await desk(house, colleague).post(`${location}/discard`)
    const refused = await me.post(location, { ...typed, do: 'save' })
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('threw this draft away while you were typing')
    expect(refused.html).not.toContain('/discard"')
    const free = await me.post(`${location}/lines`, { ...inputsOf(refused.html, /class="draft-form"/), do: 'free' })
    expect(inputsOf(free.html, /class="draft-form"/)).toMatchObject({ packing: 'typed in vain?', 'lines.0.unitPrice': '3.33', 'lines.2.unit': 'KGM' })
    const wrong = await me.post(location, { ...inputsOf(free.html, /class="draft-form"/), do: 'anew' })
    expect(wrong.status).toBe(422)
    const begun = await me.post(location, { ...inputsOf(refused.html, /class="draft-form"/), do: 'anew' })
    expect(begun.status).toBe(303)
    expect(begun.location).not.toBe(location)
    expect(inputsOf((await me.get(begun.location)).html, /class="draft-form"/)).toMatchObject({ packing: 'typed in vain?', 'lines.0.unitPrice': '3.33' })
    const second = await me.post(location, { ...inputsOf(refused.html, /class="draft-form"/), do: 'anew' })
    expect(second.status).toBe(409)
    expect(second.html).toContain('There is a draft already')
    expect(await quotationsOf(house.ctx(staff), id)).toHaveLength(1)
  })

  it('that never was is not found, whatever the form claims', async () => {
    const { id } = await newInquiry(house)
    const never = await desk(house).post(`/staff/quotations/${newId()}`, { inquiry: id, do: 'save' })
    expect(never.status).toBe(404)
  })

  it('loses an HS code that is emptied, and refuses one that is none', async () => {
    const { id } = await newInquiry(house)
    const me = desk(house)
    const { location } = await me.post(`${inquiryPage(id)}/quotations`)
    const code = async () => (await quotationsOf(house.ctx(staff), id))[0]!.lines[0]!.hs6
    const save = async (hs6: string) => me.post(location, { ...inputsOf((await me.get(location)).html, /class="draft-form"/), 'lines.0.hs6': hs6, do: 'save' })
    await save('0813 10')
    expect(await code()).toBe('081310')
    expect((await save('apricots')).status).toBe(422)
    await save('')
    expect(await code()).toBeNull()
  })

  it('is one at a time; the second begins nothing', async () => {
    const { id } = await newInquiry(house)
    await draftQuotation(house.ctx(colleague), { inquiryId: id })
    const second = await desk(house).post(`${inquiryPage(id)}/quotations`)
    expect(second.status).toBe(409)
    expect(second.html).toContain('Go on with draft, revision 1')
  })
})

describe('registering by hand', () => {
  it('asks for some contact and some goods, beside the fields', async () => {
    const refused = await desk(house).post('/staff/inquiries/new', { name: 'Caller', locale: 'ru', do: 'save' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Give at least one: telephone, WeChat or e-mail.')
    expect(refused.html).toContain('There are no goods yet.')
    expect(inputsOf(refused.html, /class="draft-form"/)).toMatchObject({ name: 'Caller', locale: 'ru' })
  })
})

describe('an order', () => {
  it('takes its steps in turn, takes the last one back, and keeps papers apart', async () => {
    const { orderId } = await ordered(house)
    const me = desk(house)
    const page = `/staff/orders/${orderId}`
    const first = (await me.get(page)).html
    expect(first).toContain('done#milestone-deposit')
    expect(first).not.toContain('done#milestone-dispatch')
    const deposit = inputsOf(first, /done#milestone-deposit/)
    const future = await me.post(`${page}/done`, { ...deposit, doneOn: '2027-01-01', note: 'wire of today' })
    expect(future.status).toBe(422)
    expect(inputsOf(future.html, /done#milestone-deposit/)['note']).toBe('wire of today')
    expect((await me.post(`${page}/done`, deposit)).status).toBe(303)
    expect((await me.post(`${page}/done`, deposit)).status).toBe(409)
    await me.post(`${page}/undo`, inputsOf((await me.get(page)).html, /undo#milestones/))
    expect((await me.get(page)).html).toContain('done#milestone-deposit')
    const wrong = await me.post(`${page}/papers`, { file: new File(['#!/bin/sh'], 'invoice.pdf'), name: '' })
    expect(wrong.status).toBe(422)
    expect((await me.post(`${page}/papers`, { file: new File(['%PDF-1.7 x'], 'a.pdf'), name: 'Invoice 7', sharedWithBuyer: 'on' })).status).toBe(303)
    const shown = (await me.get(page)).html
    expect(shown).toContain('the buyer sees it')
    const paper = await me.get(/\/staff\/papers\/[0-9a-f-]+/.exec(shown)![0])
    expect(paper.headers.get('content-type')).toBe('application/pdf')
    await me.post(`${page}/papers`, { file: new File(['%PDF-1.7 y'], 'b.pdf'), name: 'Packing list' })
    const share = inputsOf((await me.get(page)).html, /share#papers/)
    expect((await me.post(`${page}/share`, share)).location).toBe(`${page}#papers`)
    expect((await me.get(page)).html).not.toContain('only the house')
    expect((await me.post(`${page}/share`, share)).status).toBe(409)
  })

  it('is late by a step that can still be done, never by one left behind', async () => {
    const { orderId } = await ordered(house)
    const later = desk(house, staff, { now: start.add({ hours: 24 * 400 }) })
    expect((await later.get('/staff/orders?late=1')).html).toContain(orderId)
    await house.db.inTransaction(async (tx) => {
      await tx.run(sql`update trade.trade_order set state = 'arrived' where id = ${orderId}`)
      await tx.run(sql`update trade.milestone set done_on = '2027-01-01', done_at = now() where order_id = ${orderId} and code <> 'inspection' and code <> 'payment'`)
      await tx.run(sql`update trade.milestone set planned_on = '2030-01-01' where order_id = ${orderId} and code = 'payment'`)
    })
    expect((await later.get('/staff/orders?late=1')).html).not.toContain(orderId)
    expect((await later.get(`/staff/orders/${orderId}`)).html).toContain('left out')
  })
})

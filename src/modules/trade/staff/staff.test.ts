import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../../platform/database/sql.ts'
import { counterOffer } from '../quotation/counter-offer.ts'
import { buyer, colleague, newInquiry, openTradeHouse, ordered, quoted, staff, start, type TradeHouse } from '../trade.fixture.ts'
import { desk, inputsOf } from './staff.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
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
    await counterOffer(house.ctx(buyer(inquiryId)), {
      quotationId: offer.id,
      lines: [{ position: 1, quantity: undefined, unitPrice: '3' }],
      note: '',
    })
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
    expect((await me.post(`${inquiryPage(id)}/notes`, { body: 'Our price is too high' })).location).toBe(
      `${inquiryPage(id)}#messages`,
    )
    const blank = await me.post(`${inquiryPage(id)}/messages`, { phrase: 'moq-is', body: 'Own words' })
    expect(blank.status).toBe(422)
    expect(inputsOf(blank.html, /messages#messages"/)).toMatchObject({ phrase: 'moq-is', body: 'Own words' })
    expect(
      (
        await me.post(`${inquiryPage(id)}/messages`, {
          phrase: 'moq-is',
          'params.quantity': '500',
          'params.quantityUnit': 'KGM',
          body: '',
        })
      ).status,
    ).toBe(303)
    const shown = (await me.get(inquiryPage(id))).html
    expect(shown).toContain('500 kg')
    const message = /messages\/([0-9a-f-]+)\/translation/.exec(shown)![1]!
    await me.post(`${inquiryPage(id)}/messages/${message}/translation`, { lang: 'en', body: 'Can you send a sample?' })
    expect((await me.get(inquiryPage(id))).html).toContain('Translated by Dilnoza')
    const rows = await house.db.rows(
      sql<{ body: string; internal: boolean }>`select body, internal from trade.message where inquiry_id = ${id} order by at, id`,
    )
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
    expect(
      (await me.post(`${page}/papers`, { file: new File(['%PDF-1.7 x'], 'a.pdf'), name: 'Invoice 7', sharedWithBuyer: 'on' }))
        .status,
    ).toBe(303)
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
      await tx.run(
        sql`update trade.milestone set done_on = '2027-01-01', done_at = now() where order_id = ${orderId} and code <> 'inspection' and code <> 'payment'`,
      )
      await tx.run(sql`update trade.milestone set planned_on = '2030-01-01' where order_id = ${orderId} and code = 'payment'`)
    })
    expect((await later.get('/staff/orders?late=1')).html).not.toContain(orderId)
    expect((await later.get(`/staff/orders/${orderId}`)).html).toContain('left out')
  })
})

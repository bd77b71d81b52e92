import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../../kernel/id.ts'
import { draftQuotation } from '../../quotation/draft-quotation.ts'
import { quotationsOf } from '../../quotation/quotation.queries.ts'
import { saveDraft } from '../../quotation/save-draft.ts'
import { colleague, formOf, newInquiry, openTradeHouse, staff, type TradeHouse } from '../../trade.fixture.ts'
import { desk, inputsOf } from '../staff.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

const inquiryPage = (id: string) => `/staff/inquiries/${id}`

describe('a draft', () => {
  it('is edited, reviewed and sent without scripts', async () => {
    const { id } = await newInquiry(house, { incoterm: 'FCA' })
    const me = desk(house)
    const { location } = await me.post(`${inquiryPage(id)}/quotations`)
    const typed = inputsOf((await me.get(location)).html, /class="draft-form"/)
    expect(typed).toMatchObject({
      'lines.0.quantity': '1500',
      'lines.0.unitPrice': '3.85',
      'lines.0.breaks.0.from': '2000',
      incoterm: 'FCA',
    })
    const found = await me.post(`${location}/lines`, {
      ...typed,
      noteToBuyer: 'typed <and> kept',
      find: 'nothing-like-it',
      do: 'find',
    })
    expect(found.html).toContain('The catalogue has nothing of this name')
    const added = await me.post(`${location}/lines`, {
      ...inputsOf(found.html, /class="draft-form"/),
      do: `add:${house.products.raisin}`,
    })
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
      name: '电话客户',
      wechat: 'tel',
      locale: 'zh-Hans',
      'lines.0.productId': '',
      'lines.0.name': '木勺',
      'lines.0.quantity': '10',
      'lines.0.unit': 'H87',
      do: 'save',
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
    const typed = {
      ...inputsOf((await me.get(location)).html, /class="draft-form"/),
      packing: 'typed in vain?',
      'lines.0.unitPrice': '3.33',
    }
    await desk(house, colleague).post(`${location}/discard`)
    const refused = await me.post(location, { ...typed, do: 'save' })
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('threw this draft away while you were typing')
    expect(refused.html).not.toContain('/discard"')
    const free = await me.post(`${location}/lines`, { ...inputsOf(refused.html, /class="draft-form"/), do: 'free' })
    expect(inputsOf(free.html, /class="draft-form"/)).toMatchObject({
      packing: 'typed in vain?',
      'lines.0.unitPrice': '3.33',
      'lines.2.unit': 'KGM',
    })
    const wrong = await me.post(location, { ...inputsOf(free.html, /class="draft-form"/), do: 'anew' })
    expect(wrong.status).toBe(422)
    const begun = await me.post(location, { ...inputsOf(refused.html, /class="draft-form"/), do: 'anew' })
    expect(begun.status).toBe(303)
    expect(begun.location).not.toBe(location)
    expect(inputsOf((await me.get(begun.location)).html, /class="draft-form"/)).toMatchObject({
      packing: 'typed in vain?',
      'lines.0.unitPrice': '3.33',
    })
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
    const save = async (hs6: string) =>
      me.post(location, { ...inputsOf((await me.get(location)).html, /class="draft-form"/), 'lines.0.hs6': hs6, do: 'save' })
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

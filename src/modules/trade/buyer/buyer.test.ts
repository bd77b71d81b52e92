import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '../../../kernel/actor.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { eventParams } from '../event-params.ts'
import { linkPath, linkToken } from '../link/link.ts'
import { findInquiry } from '../inquiry/inquiry.row.ts'
import { acceptQuotation } from '../quotation/accept-quotation.ts'
import { draftQuotation } from '../quotation/draft-quotation.ts'
import { saveDraft } from '../quotation/save-draft.ts'
import { sendQuotation } from '../quotation/send-quotation.ts'
import { desk } from '../staff/staff.fixture.ts'
import { buyer, formOf, openTradeHouse, quoted, staff, type TradeHouse } from '../trade.fixture.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

const pageOf = async (inquiryId: string) => linkPath(await linkToken(house.db, (await findInquiry(house.db, inquiryId))!))

async function revised(inquiryId: string, basedOn: string) {
  const draft = await draftQuotation(house.ctx(staff), { inquiryId, basedOn })
  const saved = await saveDraft(house.ctx(staff), await formOf(house, draft, { packing: 'boxes of 5 kg' }))
  return sendQuotation(house.ctx(staff), { quotationId: saved.id, revision: saved.revision })
}

test('every offer of the house, also one that another took the place of, can be taken away as PDF', async () => {
  const { inquiryId, offer } = await quoted(house)
  const next = await revised(inquiryId, offer.id)
  const [page, visitor] = [await pageOf(inquiryId), desk(house, anonymous)]
  const { html } = await visitor.get(page)
  const heads = html.slice(html.indexOf('<table class="compare"'))
  for (const { id } of [offer, next]) expect(heads).toContain(`href="/en${page}/quotations/${id}/quotation.pdf"`)
  const file = await visitor.get(`${page}/quotations/${offer.id}/quotation.pdf`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
})

test('the history tells sums as its reader writes them', async () => {
  const { inquiryId, offer } = await quoted(house)
  await acceptQuotation(house.ctx(buyer(inquiryId)), { quotationId: offer.id })
  const { html } = await desk(house, anonymous, { locale: 'zh-Hans' }).get(await pageOf(inquiryId))
  const history = html.slice(html.lastIndexOf('<ol class="timeline-list'))
  const { currency, totalMinor: minor } = offer
  expect(history).toContain(`版已发出：${formatMoney({ minor, currency }, 'zh-Hans')}`)
})

test('days and sums of an event are words, whatever else it carries', () => {
  const data = {
    number: 'O-2026-0007',
    milestone: 'deposit',
    plannedOn: '2026-12-01',
    doneOn: '2026-11-24',
    total: '6086.25 USD',
    revisionNo: 2,
    shared: false,
  }
  const shown = eventParams('zh-Hans', data)
  expect(shown).toMatchObject({ number: 'O-2026-0007', plannedOn: '2026年12月1日', doneOn: '2026年11月24日', revisionNo: 2 })
  expect(shown['total']).toBe(formatMoney({ minor: 608_625n, currency: 'USD' }, 'zh-Hans'))
})

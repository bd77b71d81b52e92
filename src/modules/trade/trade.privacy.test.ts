import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { linkToken, openLink } from './link/link.ts'
import { counterOffer } from './quotation/counter-offer.ts'
import { declineQuotation } from './quotation/decline-quotation.ts'
import { buyerData, inquiriesOfBuyer } from './privacy/buyer-data.ts'
import { eraseBuyer, forgetOldBuyers } from './privacy/erase-buyer.ts'
import { findInquiry } from './inquiry/inquiry.row.ts'
import { buyer, clock, newInquiry, openTradeHouse, ordered, quoted, staff, start, type TradeHouse } from './trade.fixture.ts'

const admin: Actor = { kind: 'account', accountId: 'staff-1', name: 'Aziza', role: 'admin' }

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

/** Every text column of every table that holds something of the needle. */
async function tablesWith(needle: string): Promise<string[]> {
  const { rows } = await house.db.pool.query<{ schema: string; name: string }>(
    "select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  )
  const found: string[] = []
  for (const { schema, name } of rows) {
    const hit = await house.db.pool.query(`select 1 from "${schema}"."${name}" t where to_jsonb(t)::text ilike $1 limit 1`, [
      `%${needle}%`,
    ])
    if (hit.rowCount) found.push(`${schema}.${name}`)
  }
  return found
}

const person = {
  name: 'Erase Me Xq',
  company: 'Xq Trading',
  phone: '+86 139 1111 2222',
  wechat: 'wxq-one',
  email: 'xq@example.test',
  question: 'I am Xq, call me',
}

test('what is kept of a buyer is handed out whole, and nothing of it is left after it was erased', async () => {
  const { inquiryId, offer } = await quoted(house, person)
  const as = house.ctx(buyer(inquiryId))
  await counterOffer(as, { quotationId: offer.id, lines: [], note: 'Xq pays less' })
  const other = await quoted(house, { ...person, question: 'Xq again' })
  await declineQuotation(house.ctx(buyer(other.inquiryId)), { quotationId: other.offer.id, reason: 'Xq found better' })

  const data = JSON.stringify(await buyerData(house.ctx(admin), '139 1111 2222'), (_, v: unknown) =>
    typeof v === 'bigint' ? String(v) : v,
  )
  for (const word of ['Erase Me Xq', 'wxq-one', 'xq@example.test', 'I am Xq', 'Xq pays less', 'Xq found better'])
    expect(data).toContain(word)

  const token = await linkToken(house.db, (await findInquiry(house.db, inquiryId))!)
  expect(await eraseBuyer(house.ctx(admin), 'XQ@example.test')).toBe(2)
  expect(await tablesWith('xq')).toEqual([])
  expect(await tablesWith('13911112222')).toEqual([])
  await expect(openLink(house.db, token)).rejects.toMatchObject({ code: 'link_not_valid' })
  expect(await inquiriesOfBuyer(house.ctx(admin), 'xq@example.test')).toEqual([])
})

test('an order that runs keeps its buyer, and staff may not erase', async () => {
  await ordered(house, { ...person, phone: '+86 139 3333 4444', wechat: '', email: '' })
  await expect(eraseBuyer(house.ctx(admin), '+8613933334444')).rejects.toMatchObject({ code: 'order_runs' })
  await expect(eraseBuyer(house.ctx(staff), '+8613933334444')).rejects.toMatchObject({ kind: 'forbidden' })
})

test('after the period of the house a silent buyer is forgotten, a day before not', async () => {
  const { id } = await newInquiry(house, { ...person, phone: '+86 139 5555 6666' })
  const later = (months: number, days: number) =>
    start.toZonedDateTimeISO('Asia/Shanghai').add({ months }).add({ days }).toInstant()
  await forgetOldBuyers(house.ctx(clock, { now: later(36, -1) }))
  expect((await findInquiry(house.db, id))?.buyerName).toBe('Erase Me Xq')
  await forgetOldBuyers(house.ctx(clock, { now: later(36, 1) }))
  expect((await findInquiry(house.db, id))?.buyerName).toBe('—')
})

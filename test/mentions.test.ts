import { afterAll, beforeAll, expect, test } from 'vitest'
import { mentions } from '../src/app/mentions.ts'
import { mergeParties, saveParty } from '../src/modules/directory/index.ts'
import { sql } from '../src/platform/database/sql.ts'
import { openTestHouse, type TestHouse } from './support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

test('every source finds what points at a party, also at one that was merged into it; a stranger is mentioned nowhere', async () => {
  const ctx = await house.ctx()
  const { id, company } = await house.db.one(sql<{ id: string; company: string }>`
    select id, buyer_company as company from trade.inquiry where buyer_company <> '' order by number limit 1`)
  const buyer = await saveParty(ctx, { kind: 'company', names: { en: company } })
  const other = await saveParty(ctx, { kind: 'company', names: { en: 'Quite Another Demo' } })
  const found = async (partyIds: readonly string[]) =>
    (await Promise.all(mentions.map(({ find }) => find(ctx, partyIds, 5)))).flat().map(({ href }) => href)
  expect(await found([buyer.id])).toContain(`/staff/inquiries/${id}`)
  expect(await found([other.id])).toEqual([])
  await mergeParties(ctx, { partyId: buyer.id, intoId: other.id })
  const page = await found([buyer.id, other.id])
  expect(page).toContain(`/staff/inquiries/${id}`)
  const place = await house.db.one(sql<{ id: string; slug: string }>`
    select p.id, p.place_slug as slug from directory.party p join showroom.maker m on m.place = p.place_slug limit 1`)
  const places = await found([place.id])
  expect(places).toContain(`/places/${place.slug}`)
  expect(places.some((href) => href.startsWith('/staff/makers/'))).toBe(true)
})

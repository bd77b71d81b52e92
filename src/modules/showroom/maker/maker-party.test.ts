import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../test/support/house.ts'
import { sql } from '../../../platform/database/sql.ts'
import { mergeParties, partyById, resolveParties, saveParty, spellingsOf } from '../../directory/index.ts'
import { makerMentions } from './maker-party.ts'
import { createMaker, editMaker, makerInput } from './save-maker.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const input = (uz: string) => makerInput.parse({ names: { uz }, description: {}, phone: '', email: '' })

test('a maker is a company of the directory, and follows its merger', async () => {
  const ctx = await house.ctx()
  const { id } = await createMaker(ctx, input('Zulmira gilamlari'))
  const [first] = await resolveParties(house.db, { name: 'Зулмира гиламлари', kind: 'company' })
  const partyId = first!.party.id
  expect((await makerMentions.find(ctx, [partyId], 5)).map(({ href }) => href)).toEqual([`/staff/makers/${id}`])

  await editMaker(ctx, id, 1, input('Zulmira palaslari'))
  expect((await partyById(house.db, partyId))?.names).toEqual({ uz: 'Zulmira palaslari' })
  expect((await spellingsOf(house.db, partyId)).map(({ spelling, origin }) => [spelling, origin])).toEqual([
    ['Zulmira palaslari', 'printed'],
    ['Zulmira gilamlari', 'former'],
  ])

  const { id: other } = await saveParty(ctx, { kind: 'company', names: { en: 'Zulmira Rugs LLC' } })
  await mergeParties(ctx, { partyId, intoId: other })
  await editMaker(ctx, id, 2, input('Zulmira gilam uyi'))
  expect(await partyById(house.db, partyId)).toMatchObject({ id: other, names: { en: 'Zulmira Rugs LLC' } })
  expect((await makerMentions.find(ctx, [partyId, other], 5)).map(({ href }) => href)).toEqual([`/staff/makers/${id}`])
})

test('every maker and place of the demonstration stands in the directory', async () => {
  const { makers, places } = await house.db.one(sql<{ makers: number; places: number }>`
    select (select count(*)::int from showroom.maker where party_id is null) as makers,
      (select count(*)::int from directory.place p where not exists (
        select from directory.party where place_slug = p.slug)) as places`)
  expect({ makers, places }).toEqual({ makers: 0, places: 0 })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../kernel/id.ts'
import { eventsOf } from '../../../platform/events/record.ts'
import { addProject, maker, openSiteHouse, type SiteHouse, start } from '../sites/sites.fixture.ts'
import { extendHold } from './extend-hold.ts'
import { placeHold } from './place-hold.ts'
import { claimById, plotById } from './plot.queries.ts'
import { releaseHold } from './release-hold.ts'

let house: SiteHouse
let projectId: string
let count = 700
beforeAll(async () => {
  house = await openSiteHouse()
})
afterAll(() => house?.close())
beforeEach(async () => {
  projectId = newId()
  await house.db.inTransaction((tx) => addProject(tx, projectId, ++count))
})

const days = (count: number) => start.add({ hours: count * 24 })
const at = (count: number) => house.ctx(undefined, { now: days(count) })
const hold = (plotId: string, until = 30, from = 0) => placeHold(at(from), { plotId, projectId, until: days(until), note: '' })
const reason = 'The bank decides in spring'

test('a hold lasts longer from then on, is told, and may be ended early', async () => {
  const id = await hold(house.plots.one)
  await extendHold(at(20), { claimId: id, until: days(90), reason })
  expect(await plotById(at(60), house.plots.one)).toMatchObject({ state: 'held', until: days(90) })
  const [event] = (await eventsOf(house.db, [house.plots.one])).filter(({ type }) => type === 'plot.hold_extended')
  expect(event?.data).toMatchObject({ holdId: id, from: String(days(30)), until: String(days(90)), reason })
  await releaseHold(at(70), { claimId: id, reason: 'Done' })
  expect(await plotById(at(71), house.plots.one)).toMatchObject({ state: 'free' })
  await expect(extendHold(at(71), { claimId: id, until: days(95), reason })).rejects.toThrow('claim_over')
})

test('never past a year from its beginning, never backwards, never after its end, by nobody but the house', async () => {
  const id = await hold(house.plots.two)
  const extend = (until: number, on = 1) => extendHold(at(on), { claimId: id, until: days(until), reason })
  await expect(extend(367)).rejects.toMatchObject({ fields: { until: { code: 'hold_too_long', params: { days: 366 } } } })
  await expect(extend(30)).rejects.toMatchObject({ fields: { until: { code: 'hold_not_longer' } } })
  await expect(extend(60, 31)).rejects.toThrow('claim_over')
  await expect(extendHold({ ...at(1), actor: maker }, { claimId: id, until: days(60), reason })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await extend(366)
  // Whoever writes past the program is held to the year as well.
  const longer = `update investment.plot_claim set during = tstzrange(lower(during), lower(during) + interval '367 days') where id = '${id}'`
  await expect(house.db.pool.query(longer)).rejects.toMatchObject({ code: '23000' })
})

test('not into another’s claim, whoever comes first', async () => {
  const id = await hold(house.plots.ten, 10)
  const later = newId()
  await house.db.pool.query(`
    insert into investment.plot_claim (id, plot_id, kind, project_id, during, basis, made_by, made_at)
    values ('${later}', '${house.plots.ten}', 'lease', '${projectId}', tstzrange('${String(days(20))}', null), 'No. 1', 'x', now())`)
  await expect(extendHold(at(1), { claimId: id, until: days(21), reason })).rejects.toThrow('plot_taken')
  await extendHold(at(1), { claimId: id, until: days(20), reason })
  expect(await claimById(at(1), id)).toMatchObject({ until: days(20) })
  const over = `update investment.plot_claim set during = tstzrange(lower(during), '${String(days(25))}') where id = '${id}'`
  await expect(house.db.pool.query(over)).rejects.toMatchObject({ code: '23P01' })
})

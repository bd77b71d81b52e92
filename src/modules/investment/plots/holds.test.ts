import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymous } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { sql } from '../../../platform/database/sql.ts'
import { addPlot } from './save-plot.ts'
import { clock, maker, officer, openSiteHouse, type SiteHouse, start } from '../sites/sites.fixture.ts'
import { leasePlot } from './lease-plot.ts'
import { noteExpiredHolds } from './note-expired-holds.ts'
import { placeHold } from './place-hold.ts'
import { claimsOf, plotById } from './plot.queries.ts'
import { endLease, releaseHold } from './release-hold.ts'

let house: SiteHouse
beforeAll(async () => {
  house = await openSiteHouse()
})
afterAll(() => house?.close())

let plotId: string
let made = 0
beforeEach(async () => {
  plotId = await addPlot(house.ctx(), house.site.id, { number: `T-${++made}`, areaHa: '2', note: {}, offered: true })
})

const days = (count: number) => start.add({ hours: count * 24 })
const later = (count: number) => house.ctx(officer, { now: days(count) })
const [one, two] = [() => house.projects[0]!, () => house.projects[1]!]
const hold = (projectId = one(), until = days(10), ctx = house.ctx()) => placeHold(ctx, { plotId, projectId, until, note: '' })
const state = async (day: number) => (await plotById(later(day), plotId)).state
const taken = { kind: 'conflict', code: 'plot_taken' }

describe('a hold', () => {
  test('is in force until its end, and in nobody’s way after it, without any job', async () => {
    await hold()
    expect(await state(0)).toBe('held')
    await expect(hold(two())).rejects.toMatchObject(taken)
    await expect(hold(two(), days(12), later(9))).rejects.toMatchObject(taken)
    expect(await state(10)).toBe('free')
    await hold(two(), days(20), later(10))
    expect(await state(11)).toBe('held')
    expect((await plotById(later(11), plotId)).until).toEqual(days(20))
  })

  test('has its end noted once, by the clock', async () => {
    await hold()
    const noted = async () =>
      (await house.db.rows(sql`select 1 from platform.event where type = 'plot.hold_expired' and subject_id = ${plotId}`)).length
    await noteExpiredHolds(house.ctx(clock, { now: days(9) }))
    expect(await noted()).toBe(0)
    await noteExpiredHolds(house.ctx(clock, { now: days(10) }))
    await noteExpiredHolds(house.ctx(clock, { now: days(11) }))
    expect(await noted()).toBe(1)
  })

  test('is released early, once, with its reason; the plot is free at that moment', async () => {
    const claimId = await hold()
    await releaseHold(later(3), { claimId, reason: 'The investor withdrew' })
    expect(await state(3)).toBe('free')
    await hold(two(), days(9), later(3))
    await expect(releaseHold(later(4), { claimId, reason: 'again' })).rejects.toMatchObject({ code: 'claim_over' })
    const [, first] = await claimsOf(later(4), plotId)
    expect(first).toMatchObject({ releaseReason: 'The investor withdrew', current: false })
    await noteExpiredHolds(house.ctx(clock, { now: days(30) }))
    const events = await house.db.rows(sql<{ data: { projectId: string } }>`
      select data from platform.event where type = 'plot.hold_expired' and subject_id = ${plotId}`)
    expect(events.map(({ data }) => data.projectId)).toEqual([two()])
  })

  test('released at the very moment that it began leaves nothing in the way', async () => {
    await releaseHold(house.ctx(), { claimId: await hold(), reason: 'a slip' })
    await hold(two())
  })

  test.each([
    ['an end that has passed', () => hold(one(), start), { code: 'check_fields', fields: { until: { code: 'in_the_past' } } }],
    ['more than a year', () => hold(one(), days(367)), { fields: { until: { code: 'hold_too_long' } } }],
    ['a project that is not there', () => hold(newId()), { fields: { projectId: { code: 'not_there' } } }],
    ['a visitor', () => hold(one(), days(1), house.ctx(anonymous)), { kind: 'unauthenticated' }],
    ['a maker', () => hold(one(), days(1), house.ctx(maker)), { kind: 'forbidden' }],
  ])('of %s is refused', async (_, work, refusal) => {
    await expect(work()).rejects.toMatchObject(refusal)
    expect(await state(0)).toBe('free')
  })

  test('of a plot that is not offered, or of a closed site, is refused, by plain SQL as well', async () => {
    const kept = await addPlot(house.ctx(), house.site.id, { number: `K-${made}`, note: {}, offered: false })
    await expect(placeHold(house.ctx(), { plotId: kept, projectId: one(), until: days(1), note: '' })).rejects.toMatchObject({
      code: 'plot_not_offered',
    })
    await expect(insert(house.url, kept, one())).rejects.toMatchObject({ code: '23514' })
  })
})

describe('a lease', () => {
  const lease = (projectId = one(), until?: Temporal.Instant, ctx = house.ctx()) =>
    leasePlot(ctx, { plotId, projectId, until, basis: 'Protocol 7', note: '' })

  test('takes the place of the project’s own hold, and of nobody else’s', async () => {
    await hold()
    await expect(lease(two())).rejects.toMatchObject(taken)
    await lease(one(), undefined, later(2))
    expect(await state(400)).toBe('leased')
    await expect(hold(two(), days(401), later(400))).rejects.toMatchObject(taken)
  })

  test('that fails leaves the hold as it was', async () => {
    await hold()
    await expect(lease(one(), start.subtract({ hours: 1 }))).rejects.toMatchObject({ fields: { until: { code: 'in_the_past' } } })
    expect(await state(1)).toBe('held')
  })

  test('ends at its end, or before it', async () => {
    const claimId = await lease(one(), days(100))
    expect([await state(99), await state(100)]).toEqual(['leased', 'free'])
    await endLease(later(50), { claimId, reason: 'bankrupt' })
    expect(await state(50)).toBe('free')
  })
})

async function insert(
  url: string,
  plot: string,
  projectId: string,
  range = "tstzrange(now(), now() + interval '10 days')",
  kind = 'hold',
): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `insert into investment.plot_claim (id, plot_id, kind, project_id, during, made_by, made_at)
       values ($1, $2, $3, $4, ${range}, 'psql', now())`,
      [newId(), plot, kind, projectId],
    )
  } finally {
    await client.end()
  }
}

describe('past the application', () => {
  test('no claim overlaps another, however it is written', async () => {
    const write = (range: string, kind?: string) => insert(house.url, plotId, one(), range, kind)
    await write("tstzrange('2027-01-01', '2027-02-01')")
    for (const range of [
      "tstzrange('2027-01-31', '2027-03-01')",
      "tstzrange('2026-12-01', '2027-06-01')",
      "tstzrange('2027-01-10', '2027-01-11')",
      "tstzrange('2026-01-01', null)",
    ])
      await expect(write(range, 'lease')).rejects.toMatchObject({ code: '23P01', constraint: 'plot_claims_do_not_overlap' })
    await write("tstzrange('2027-02-01', '2027-03-01')")
    const run = (text: string) => house.db.pool.query(text)
    await expect(
      run(`update investment.plot_claim set during = tstzrange('2027-01-01', '2028-12-01') where plot_id = '${plotId}'`),
    ).rejects.toMatchObject({ code: '23000' })
    await expect(
      run(`update investment.plot_claim set plot_id = '${house.plots.one}' where plot_id = '${plotId}'`),
    ).rejects.toMatchObject({ code: '23000' })
    await expect(run(`delete from investment.plot_claim where plot_id = '${plotId}'`)).rejects.toMatchObject({ code: '23000' })
    await expect(write('tstzrange(null, now())')).rejects.toMatchObject({ code: '23514' })
    await expect(write("tstzrange('2030-01-01', null)")).rejects.toMatchObject({ code: '23514' })
  })

  test('two hundred at once on sixteen connections: one is written, all others hear of the overlap', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        house.db.pool.query(
          `insert into investment.plot_claim (id, plot_id, kind, project_id, during, made_by, made_at)
           values ($1, $2, 'hold', $3, tstzrange(now(), now() + interval '10 days'), 'psql', now())`,
          [newId(), plotId, house.projects[index % 3]],
        ),
      ),
    )
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code: string }).code] : []))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['23P01']))
    expect(codes).toHaveLength(199)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { addProject } from '../../src/modules/investment/sites/sites.fixture.ts'
import { json, sql } from '../../src/platform/database/sql.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { keyOf, program, type Program } from '../support/program.ts'

let house: TestHouse
let desk: Program
let reader: Program
const projects = Array.from({ length: 20 }, () => newId())

beforeAll(async () => {
  house = await openTestHouse()
  desk = program(house.url, await keyOf(house, ['investment:write']))
  reader = program(house.url, await keyOf(house, ['investment:read']))
  await house.db.inTransaction(async (tx) => {
    await tx.run(
      sql`insert into investment.sector (code, names, position) values ('test', ${json({ en: 'Test' })}, 1) on conflict do nothing`,
    )
    for (const [index, id] of projects.entries()) await addProject(tx, id, index + 1)
  })
})
afterAll(() => house?.close())

const ring = [
  [60.2, 39.7],
  [60.21, 39.7],
  [60.21, 39.71],
  [60.2, 39.71],
  [60.2, 39.7],
]

async function freshPlot(): Promise<string> {
  const site = (await desk('POST /sites', { body: { kind: 'free_site', state: 'open', names: { en: `Field ${newId()}` } } })).body
  const drawing = { type: 'Feature', properties: { number: '1' }, geometry: { type: 'Polygon', coordinates: [ring] } }
  const drawn = await desk(`PUT /sites/${site.id}/plan`, {
    raw: JSON.stringify(drawing),
    headers: { 'content-type': 'application/geo+json' },
  })
  expect(drawn.body).toMatchObject({ added: 1, boundary: false })
  return (await desk(`GET /plots?site=${site.id}`)).body.items[0].id as string
}

const inDays = (count: number) => String(Temporal.Now.instant().add({ hours: 24 * count }))

test('200 concurrent holds on one plot through the API, some of them plain SQL: one wins, all others get a clear conflict', async () => {
  const plot = await freshPlot()
  const until = inDays(30)
  const bySql = (projectId: string) =>
    house.db.pool
      .query(
        `insert into investment.plot_claim (id, plot_id, kind, project_id, during, made_by, made_at)
         values ($1, $2, 'hold', $3, tstzrange(now(), now() + interval '30 days'), 'psql', now())`,
        [newId(), plot, projectId],
      )
      .then(
        () => 'won',
        (error: { code?: string; constraint?: string }) => `${error.code} ${error.constraint}`,
      )
  const byApi = async (projectId: string) => {
    const { status, body } = await desk(`POST /plots/${plot}/holds`, { body: { projectId, until } })
    return status === 201 ? 'won' : `${status} ${body.code}`
  }
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, index) => (index % 4 === 3 ? bySql : byApi)(projects[index % projects.length]!)),
  )
  expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1)
  const lost = outcomes.filter((outcome) => outcome !== 'won')
  expect(lost).toHaveLength(199)
  expect(lost.filter((outcome) => !['409 plot_taken', '23P01 plot_claims_do_not_overlap'].includes(outcome))).toEqual([])
  expect((await reader(`GET /plots/${plot}/holds`)).body.items).toHaveLength(1)
})

test('a hold is placed, seen, released and placed again; a lease follows', async () => {
  const plot = await freshPlot()
  const made = await desk(`POST /plots/${plot}/holds`, { body: { projectId: projects[0], until: inDays(5), note: 'talks' } })
  expect(made.status).toBe(201)
  expect((await reader(made.headers.get('location')!.replace('/api/v1', 'GET '))).body).toMatchObject({
    kind: 'hold',
    current: true,
    projectId: projects[0],
  })
  expect((await reader(`GET /plots/${plot}`)).body).toMatchObject({ state: 'held' })
  const released = await desk(`POST /holds/${made.body.id}/release`, { body: { reason: 'changed mind' } })
  expect(released.body).toMatchObject({ current: false, releaseReason: 'changed mind' })
  expect((await desk(`POST /holds/${made.body.id}/release`, { body: { reason: 'twice' } })).body).toMatchObject({
    status: 409,
    code: 'claim_over',
  })
  await desk(`POST /plots/${plot}/holds`, { body: { projectId: projects[1], until: inDays(5) } })
  const lease = await desk(`POST /plots/${plot}/leases`, { body: { projectId: projects[1], basis: 'Contract 12' } })
  expect(lease.body).toMatchObject({ kind: 'lease', until: null, current: true })
  expect((await desk('GET /plots?state=leased')).body.items.map((each: { id: string }) => each.id)).toContain(plot)
})

test('what is wrong is said: no project, an end that has passed, a plot that is not there, a key that only reads', async () => {
  const plot = await freshPlot()
  const hold = (body: object, who = desk, of = plot) => who(`POST /plots/${of}/holds`, { body })
  expect((await hold({ projectId: newId(), until: inDays(1) })).body).toMatchObject({
    status: 422,
    errors: [{ field: 'projectId', code: 'not_there' }],
  })
  expect((await hold({ projectId: projects[0], until: inDays(-1) })).body.errors[0]).toMatchObject({
    field: 'until',
    code: 'in_the_past',
  })
  expect((await hold({ projectId: projects[0], until: 'tomorrow' })).body.errors[0]).toMatchObject({ field: 'until' })
  expect((await hold({ projectId: projects[0], until: inDays(1) }, desk, newId())).status).toBe(404)
  expect((await hold({ projectId: projects[0], until: inDays(1) }, reader)).status).toBe(403)
  // Unpublished: to everybody else it is not there.
  expect((await program(house.url)(`GET /plots/${plot}`)).status).toBe(404)
  expect(house.faults).toEqual([])
})

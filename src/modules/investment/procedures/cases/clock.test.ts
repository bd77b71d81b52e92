import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymous } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/id.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { addProject, maker, officer, openSiteHouse, type SiteHouse } from '../../sites/sites.fixture.ts'
import { calendarForm, saveCalendar } from '../calendar/save-calendar.ts'
import { procedureInput } from '../procedure.schema.ts'
import { createProcedure } from '../publish-procedure.ts'
import { caseById, caseList, investorCases } from './case.queries.ts'
import { completeStep } from './complete-step.ts'
import { returnStep } from './return-step.ts'
import { startCase } from './start-case.ts'
import { stopCase } from './stop-case.ts'
import { resumeClock, stopClock } from './stop-clock.ts'

let house: SiteHouse
let procedureId: string
let projectId: string
let count = 500
const steps = [
  { names: { en: 'Decision' }, days: '5', after: '' },
  { names: { en: 'Survey' }, days: '10', dayKind: 'calendar', after: '' },
  { names: { en: 'Lease' }, after: '1, 2' },
]

beforeAll(async () => {
  house = await openSiteHouse()
  procedureId = (await createProcedure(house.ctx(), procedureInput.parse({ purpose: 'other', names: { en: 'A' }, steps }))).id
})
afterAll(() => house?.close())
beforeEach(async () => {
  projectId = newId()
  await house.db.inTransaction((tx) => addProject(tx, projectId, ++count))
})

const on = (day: string, actor = officer) =>
  house.ctx(actor, { now: Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime('Asia/Tashkent').toInstant() })
const revision = async (caseId: string) => (await caseById(house.ctx(), caseId)).revision
const law = { reason: 'Papers are missing', basis: 'Land Code, art. 24' }
const stop = async (caseId: string, day: string) => stopClock(on(day), { caseId, revision: await revision(caseId), ...law })
const resume = async (caseId: string, day: string) =>
  resumeClock(on(day), { caseId, revision: await revision(caseId), note: 'They came' })
const left = async (caseId: string, day: string) => (await caseById(on(day), caseId)).list.map((step) => step.left)
// Monday, 2 March 2026: due on Monday the 9th, and on Thursday the 12th.
const begin = async () => (await startCase(on('2026-03-02'), { procedureId, projectId })).id

test('days on which the clock stands are not counted, over months and more than once', async () => {
  const id = await begin()
  expect(await left(id, '2026-03-04')).toEqual([3, 8, undefined])
  await stop(id, '2026-03-04')
  expect(await left(id, '2026-08-01')).toEqual([3, 8, undefined])
  const stands = await caseById(on('2026-08-01'), id)
  expect([stands.dueOn, stands.clockStoppedOn?.toString(), stands.list.map((step) => step.stands)]).toEqual([
    null,
    '2026-03-04',
    [true, true, false],
  ])
  expect((await caseList(on('2026-08-01'), { late: true, projectId })).total).toBe(0)
  await resume(id, '2026-08-05')
  expect(await left(id, '2026-08-05')).toEqual([3, 8, undefined])
  expect((await caseById(on('2026-08-05'), id)).dueOn?.toString()).toBe('2026-08-10')
  await stop(id, '2026-08-06')
  await resume(id, '2026-08-20')
  expect((await caseById(on('2026-08-20'), id)).dueOn?.toString()).toBe('2026-08-24')
  expect((await caseList(on('2026-08-25'), { late: true, projectId })).total).toBe(1)
  expect((await caseById(on('2026-08-25'), id)).stops).toMatchObject([law, { ...law, note: 'They came' }])
  const trail = await house.db.rows(sql<{ type: string; data: object }>`
    select type, data from platform.event where subject_id = ${id} and type like 'case.clock%' order by id`)
  expect(trail.map(({ type }) => type.slice(11))).toEqual(['stopped', 'resumed', 'stopped', 'resumed'])
  expect(trail[0]!.data).toMatchObject({ on: '2026-03-04', ...law })
})

test('what is late stays late, and what was due that day is due when the clock goes on', async () => {
  const id = await begin()
  await stop(id, '2026-03-12')
  expect(await left(id, '2026-05-01')).toEqual([-3, 0, undefined])
  await resume(id, '2026-05-04')
  expect(await left(id, '2026-05-04')).toEqual([-3, 0, undefined])
  const { list } = await caseById(on('2026-05-04'), id)
  expect(list.map(({ turn }) => turn?.dueOn?.toString())).toEqual(['2026-03-09', '2026-05-04', undefined])
})

test('while it stands no step is done or returned; it is stopped once, ended with the case, and by nobody else', async () => {
  const id = await begin()
  await stop(id, '2026-03-03')
  await expect(stop(id, '2026-03-03')).rejects.toThrow('clock_stands')
  const at = { caseId: id, no: 1, revision: await revision(id) }
  await expect(completeStep(on('2026-03-05'), { ...at, evidence: 'x' })).rejects.toThrow('clock_stands')
  await expect(returnStep(on('2026-03-05'), { ...at, reason: 'x' })).rejects.toThrow('clock_stands')
  await expect(stopClock(on('2026-03-05', maker), { ...at, ...law })).rejects.toMatchObject({ kind: 'forbidden' })
  await stopCase(on('2026-03-06'), { caseId: id, revision: at.revision, reason: 'Another plot' })
  expect((await caseById(on('2026-03-07'), id)).stops[0]?.to?.toString()).toBe('2026-03-06')
  const other = await begin()
  await expect(resume(other, '2026-03-05')).rejects.toThrow('clock_goes')
})

test('ten who stop it at once stop it once; plain SQL opens no second stop and changes none', async () => {
  const id = await begin()
  const input = { caseId: id, revision: await revision(id), ...law }
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => stopClock(on('2026-03-03'), input)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const second = `insert into investment.case_stop (case_id, no, stopped_on, reason, basis, stopped_by)
    values ('${id}', 2, '2026-03-05', 'x', 'x', 'x')`
  await expect(house.db.pool.query(second)).rejects.toMatchObject({ code: '23P01' })
  await expect(house.db.pool.query(`update investment.case_stop set basis = 'y' where case_id = '${id}'`)).rejects.toMatchObject({
    code: '23000',
  })
})

test('a changed calendar counts around the stops, and leaves a clock that stands alone', async () => {
  const [gone, standing] = [await begin(), (await startCase(on('2026-03-02'), { procedureId, projectId: await another() })).id]
  await stop(gone, '2026-03-04')
  await resume(gone, '2026-03-11')
  await stop(standing, '2026-03-04')
  const form = (off: string) => calendarForm.parse({ week: ['1', '2', '3', '4', '5'], off, worked: '' })
  await saveCalendar(on('2026-03-11'), form('2026-03-12'))
  expect((await caseById(on('2026-03-11'), gone)).list[0]?.turn?.dueOn?.toString()).toBe('2026-03-17')
  expect((await caseById(on('2026-03-11'), standing)).dueOn).toBeNull()
  await saveCalendar(on('2026-03-11'), form(''))
  expect((await caseById(on('2026-03-11'), gone)).list[0]?.turn?.dueOn?.toString()).toBe('2026-03-16')
})

test('the investor sees that the clock stands, why and by which act', async () => {
  const id = await begin()
  await stop(id, '2026-03-04')
  const [seen] = await investorCases({ ...on('2026-03-10'), actor: anonymous }, projectId)
  expect(seen).toMatchObject({ stops: [law] })
  expect(seen!.list[0]).toMatchObject({ left: 3, stands: true })
})

async function another(): Promise<string> {
  const id = newId()
  await house.db.inTransaction((tx) => addProject(tx, id, ++count))
  return id
}

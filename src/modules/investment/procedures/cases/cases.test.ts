import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymous } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/id.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { addProject, officer, openSiteHouse, type SiteHouse } from '../../sites/sites.fixture.ts'
import { calendarForm, saveCalendar } from '../calendar/save-calendar.ts'
import { procedureById } from '../procedure.queries.ts'
import { procedureInput } from '../procedure.schema.ts'
import { archiveProcedure, createProcedure, publishVersion } from '../publish-procedure.ts'
import { caseById, caseFile, caseList, investorCases } from './case.queries.ts'
import { completeStep } from './complete-step.ts'
import { returnStep } from './return-step.ts'
import { startCase } from './start-case.ts'
import { stopCase } from './stop-case.ts'

let house: SiteHouse
let procedureId: string
let projectId: string

// Application, then two that run beside each other, then the lease that waits for both.
const steps = [
  { names: { en: 'Application' }, office: { en: 'Directorate' }, days: '3', after: '' },
  { names: { en: 'Decision' }, days: '5', after: '1' },
  { names: { en: 'Survey' }, days: '10', dayKind: 'calendar', after: '1' },
  { names: { en: 'Lease' }, after: '2, 3' },
]
const input = (change = {}) => procedureInput.parse({ purpose: 'allocation', names: { en: 'Allocation' }, steps, ...change })

beforeAll(async () => {
  house = await openSiteHouse()
  procedureId = (await createProcedure(house.ctx(), input())).id
})
afterAll(() => house?.close())
let count = 100
beforeEach(async () => {
  projectId = newId()
  await house.db.inTransaction((tx) => addProject(tx, projectId, ++count))
})

const day = (text: string) =>
  house.ctx(officer, { now: Temporal.PlainDateTime.from(`${text}T12:00`).toZonedDateTime('Asia/Tashkent').toInstant() })
const begin = (on = '2026-11-24') => startCase(day(on), { procedureId, projectId, plotId: house.plots.one })
const at = (id: string, on: string) => caseById(day(on), id)
const states = async (id: string, on = '2026-11-24') => (await at(id, on)).list.map(({ turn }) => turn?.state ?? 'ahead')

async function complete(id: string, no: number, on: string, evidence = 'No. 1') {
  const { revision } = await at(id, on)
  await completeStep(day(on), { caseId: id, no, revision, evidence })
}

describe('a case', () => {
  test('goes from step to step, the clock of each begins with it, and the last one completes it', async () => {
    const { id, number } = await begin()
    expect(number).toMatch(/^C-2026-\d{4}$/)
    expect(await states(id)).toEqual(['running', 'ahead', 'ahead', 'ahead'])
    expect((await at(id, '2026-11-25')).list[0]).toMatchObject({
      left: 2,
      turn: { dueOn: Temporal.PlainDate.from('2026-11-27') },
    })
    await complete(id, 1, '2026-11-26')
    const between = await at(id, '2026-11-26')
    expect(between.list.map(({ left }) => left)).toEqual([undefined, 5, 11, undefined])
    expect(between.dueOn?.toString()).toBe('2026-12-03')
    await complete(id, 3, '2026-11-30')
    expect(await states(id)).toEqual(['done', 'running', 'done', 'ahead'])
    await complete(id, 2, '2026-12-01')
    // Of the lease no period is known: it runs without a clock.
    expect((await at(id, '2027-05-01')).list[3]).toMatchObject({ left: undefined, turn: { state: 'running', dueOn: null } })
    await complete(id, 4, '2026-12-10', 'Lease 77 of 10 December')
    expect(await at(id, '2026-12-10')).toMatchObject({ state: 'completed', done: 4, dueOn: null })
    await expect(complete(id, 4, '2026-12-11')).rejects.toMatchObject({ code: 'case_over', kind: 'conflict' })
  })

  test('shows over a year which step is late, and by how much', async () => {
    const { id } = await begin('2026-01-05')
    const left = async (on: string) => (await at(id, on)).list[0]?.left
    expect([await left('2026-01-05'), await left('2026-01-08'), await left('2026-01-09'), await left('2027-01-05')]).toEqual([
      3, 0, -1, -258,
    ])
    const late = async (on: string) =>
      (await caseList(day(on), { state: 'running', late: true, projectId })).rows.map((row) => row.id)
    expect(await late('2026-01-08')).toEqual([])
    expect(await late('2026-01-09')).toEqual([id])
  })

  test('closes nothing without evidence, and keeps the paper that shows it', async () => {
    const { id } = await begin()
    await expect(complete(id, 1, '2026-11-25', '')).rejects.toMatchObject({ fields: { evidence: { code: 'evidence_needed' } } })
    const file = new File(['%PDF-1.7 a decision'], 'decision.pdf')
    await completeStep(day('2026-11-25'), { caseId: id, no: 1, revision: 1, evidence: '', file })
    const { turn } = (await at(id, '2026-11-25')).list[0]!
    expect(await caseFile(day('2026-11-25'), id, turn!.fileId!)).toMatchObject({
      name: 'decision.pdf',
      mediaType: 'application/pdf',
    })
    await expect(caseFile(day('2026-11-25'), newId(), turn!.fileId!)).rejects.toMatchObject({ kind: 'not_found' })
    const bare = house.db.pool.query(
      `update investment.case_step set state = 'done', ended_on = '2026-12-01', evidence = '' where case_id = '${id}' and no = 2`,
    )
    await expect(bare).rejects.toMatchObject({ code: '23514' })
  })

  test('is returned to a step: that one and all behind it begin anew, what was shown stays', async () => {
    const { id } = await begin()
    await complete(id, 1, '2026-11-25', 'Application 5')
    await complete(id, 2, '2026-11-26')
    const { revision } = await at(id, '2026-11-27')
    await returnStep(day('2026-11-27'), { caseId: id, no: 1, revision, reason: 'The map is missing' })
    const back = await at(id, '2026-11-27')
    expect(back.list.map(({ turn }) => turn?.state ?? 'ahead')).toEqual(['running', 'ahead', 'ahead', 'ahead'])
    expect(back.list[0]).toMatchObject({
      left: 3,
      turn: { round: 2 },
      earlier: [{ state: 'returned', evidence: 'Application 5', reason: 'The map is missing' }],
    })
    await expect(returnStep(day('2026-11-27'), { caseId: id, no: 3, revision: revision + 1, reason: 'x' })).rejects.toMatchObject(
      { code: 'step_not_begun' },
    )
    await complete(id, 1, '2026-11-28')
    expect(await states(id)).toEqual(['done', 'running', 'running', 'ahead'])
  })

  test('is stopped with its reason, and its clocks with it', async () => {
    const { id } = await begin()
    await stopCase(day('2026-11-25'), { caseId: id, revision: 1, reason: 'The investor chose another plot' })
    expect(await at(id, '2027-11-25')).toMatchObject({ state: 'stopped', reason: 'The investor chose another plot', dueOn: null })
    await begin()
  })

  test('is one: the same procedure does not run twice for a project and plot, whoever presses', async () => {
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => begin()))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'case_runs' })
  })

  test('a step pressed by ten at once is done once', async () => {
    const { id } = await begin()
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => completeStep(day('2026-11-25'), { caseId: id, no: 1, revision: 1, evidence: 'x' })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ kind: 'conflict' })
    expect(
      await house.db.rows(sql`select 1 from platform.event where subject_id = ${id} and type = 'case.step_done'`),
    ).toHaveLength(1)
  })

  test('is open to nobody but the house; the investor’s view tells the step, the office and the days, and no paper', async () => {
    const { id } = await begin()
    await complete(id, 1, '2026-11-25', 'An inner note')
    await expect(caseById(house.ctx(anonymous), id)).rejects.toMatchObject({ kind: 'unauthenticated' })
    const [seen] = await investorCases({ ...day('2026-11-26'), actor: anonymous }, projectId)
    expect(seen!.list.map(({ no, left }) => [no, left])).toEqual([
      [1, undefined],
      [2, 4],
      [3, 11],
      [4, undefined],
    ])
    expect(JSON.stringify(seen)).not.toContain('An inner note')
  })
})

describe('a procedure', () => {
  test('changes by a new version; a case that runs keeps its own, to its end', async () => {
    const own = (await createProcedure(house.ctx(), input())).id
    const old = await startCase(day('2026-11-24'), { procedureId: own, projectId, plotId: house.plots.one })
    expect(
      await publishVersion(house.ctx(), own, 1, input({ steps: [{ names: { en: 'One step only' }, days: '1', after: '' }] })),
    ).toBe(2)
    await expect(publishVersion(house.ctx(), own, 1, input())).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect((await at(old.id, '2026-11-24')).list).toHaveLength(4)
    const fresh = await startCase(day('2026-11-24'), { procedureId: own, projectId, plotId: house.plots.two })
    expect(await at(fresh.id, '2026-11-24')).toMatchObject({ version: 2, steps: 1 })
    expect((await procedureById(house.db, own, 1)).steps).toHaveLength(4)
    await archiveProcedure(house.ctx(), own)
    await complete(old.id, 1, '2026-11-25')
    await expect(startCase(day('2026-11-24'), { procedureId: own, projectId, plotId: house.plots.ten })).rejects.toMatchObject({
      fields: { procedureId: { code: 'not_there' } },
    })
  })

  test('a version is never changed, by plain SQL either', async () => {
    for (const text of [
      'update investment.procedure_step set days = 1',
      'delete from investment.procedure_step',
      "update investment.procedure_version set note = 'x'",
    ])
      await expect(house.db.pool.query(text)).rejects.toMatchObject({ code: '23000' })
  })

  test('a step may only wait for steps above it, and one without words is left out', () => {
    const wrong = procedureInput.safeParse({
      purpose: 'building',
      names: { en: 'x' },
      steps: [{ names: { en: 'a' }, after: '2' }],
    })
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['steps.0.after', 'step_after_itself'],
    ])
    const blank = { names: { en: '' }, days: '', dayKind: 'working', feeCurrency: 'UZS', after: '1' }
    expect(input({ steps: [...steps, blank] }).steps).toHaveLength(4)
    expect(procedureInput.safeParse({ purpose: 'building', names: { en: 'x' }, steps: [blank] }).success).toBe(false)
  })
})

test('when the calendar changes, what runs is due anew; what is done stays', async () => {
  const { id } = await begin()
  const form = (off: string) => calendarForm.parse({ week: ['1', '2', '3', '4', '5'], off, worked: '2026-11-28 moved' })
  await saveCalendar(day('2026-11-24'), form('2026-11-25 a holiday\n2026-11-26'))
  expect((await at(id, '2026-11-24')).dueOn?.toString()).toBe('2026-11-30')
  await saveCalendar(day('2026-11-24'), form(''))
  expect((await at(id, '2026-11-24')).dueOn?.toString()).toBe('2026-11-27')
  await expect(saveCalendar(day('2026-11-24'), form('2026-11-28'))).rejects.toMatchObject({
    fields: { worked: { code: 'day_twice' } },
  })
  expect(calendarForm.safeParse({ week: ['1'], off: '2026-02-30' }).success).toBe(false)
  expect(calendarForm.safeParse({ off: '' }).success).toBe(false)
})

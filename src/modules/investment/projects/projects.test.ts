import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymous } from '../../../kernel/actor.ts'
import { sql } from '../../../platform/database/sql.ts'
import { addFigure } from './figure/add-figure.ts'
import { projectBoard } from './board/board.queries.ts'
import { changeProject } from './project/change-project.ts'
import { projectById, projectList, projectsPage } from './project/project.queries.ts'
import { type ProjectsWorld, projectsWorld } from './projects.fixture.ts'
import { moveProject } from './stage/move-project.ts'
import { closeTrouble, reopenTrouble } from './talk/close-trouble.ts'
import { openTrouble } from './talk/open-trouble.ts'
import { addTask } from './task/add-task.ts'
import { finishTask, reopenTask } from './task/finish-task.ts'
import { removeTask, restoreTask } from './task/remove-task.ts'
import { shiftTask } from './task/shift-task.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
})
afterAll(() => world?.close())

const day = (text: string) => Temporal.PlainDate.from(text)
const step = { reason: '', dropReason: undefined, since: undefined }

describe('a project', () => {
  test('keeps each stage with its length, by the day on which it began', async () => {
    const { id, revision } = await world.open({ since: day('2025-12-01') })
    await moveProject(world.on('2026-02-01'), { ...step, projectId: id, to: 'talks', since: day('2026-01-10'), revision })
    await moveProject(world.on('2026-03-01'), { ...step, projectId: id, to: 'paused', reason: 'No answer', revision: 2 })
    const { history, stage, stoppedAt } = await projectById(world.on('2026-03-11'), id)
    expect([stage, stoppedAt]).toEqual(['paused', 'talks'])
    expect(history.map(({ toStage, days, reason }) => [toStage, days, reason])).toEqual([
      ['contact', 40, ''],
      ['talks', 50, ''],
      ['paused', 10, 'No answer'],
    ])
  })

  test('goes back only with a reason, and never before its stage began', async () => {
    const { id, revision } = await world.open({ stage: 'agreement', since: day('2026-01-01') })
    const back = { ...step, projectId: id, to: 'talks' as const, revision }
    await expect(moveProject(world.ctx, back)).rejects.toMatchObject({ fields: { reason: { code: 'required' } } })
    await expect(moveProject(world.ctx, { ...back, reason: 'x', since: day('2025-12-31') })).rejects.toMatchObject({
      fields: { since: { code: 'before_the_stage' } },
    })
    await expect(moveProject(world.ctx, { ...back, reason: 'x', since: day('2027-01-01') })).rejects.toMatchObject({
      fields: { since: { code: 'in_the_future' } },
    })
    await expect(moveProject(world.ctx, { ...back, to: 'full' })).rejects.toThrow('stage_not_reachable')
    await expect(moveProject(world.ctx, { ...back, to: 'dropped', reason: 'x' })).rejects.toMatchObject({
      fields: { dropReason: { code: 'required' } },
    })
    expect(await moveProject(world.ctx, { ...back, reason: 'New terms' })).toMatchObject({ stage: 'talks', revision: 2 })
  })

  test('is refused with a sector that is not there, and kept apart from whoever may not write', async () => {
    await expect(world.open({ sectorCode: 'gold' })).rejects.toMatchObject({ fields: { sectorCode: { code: 'not_there' } } })
    const nobody = { ...world.ctx, actor: anonymous }
    await expect(projectList(nobody, {}, 1)).rejects.toThrow('sign_in_needed')
  })

  test('is changed by whoever saw it last', async () => {
    const project = await world.open()
    const input = { ...project, nextStepOn: undefined, projectId: project.id }
    await changeProject(world.ctx, { ...input, nextStep: 'Call them' })
    await expect(changeProject(world.ctx, { ...input, nextStep: 'Write to them' })).rejects.toThrow('changed_meanwhile')
    expect((await projectById(world.ctx, project.id)).nextStep).toBe('Call them')
  })
})

describe('figures', () => {
  const money = { year: 2026, currency: 'USD' as const, asOf: undefined, source: '' }

  test('are corrected by new rows, once each, and the old one stays', async () => {
    const { id } = await world.open()
    const wrong = await addFigure(world.ctx, { ...money, kind: 'money_paid', amount: '5000000', replaces: null, projectId: id })
    const right = { ...money, kind: 'money_paid' as const, amount: '500000', replaces: wrong, projectId: id }
    const corrected = await addFigure(world.ctx, right)
    await expect(addFigure(world.ctx, right)).rejects.toThrow('figure_replaced')
    await expect(addFigure(world.ctx, { ...right, kind: 'money_planned', replaces: corrected })).rejects.toThrow(
      'figure_not_found',
    )
    const { totals, figures } = await projectById(world.ctx, id)
    expect(totals.paid).toEqual([{ currency: 'USD', minor: 500_000_00n }])
    expect(figures.map(({ replaced }) => replaced).toSorted()).toEqual([false, true])
    await expect(
      world.db.pool.query('update investment.project_figure set amount_minor = 1 where id = $1', [wrong]),
    ).rejects.toThrow('never changed')
    await expect(world.db.pool.query('delete from investment.project_figure where id = $1', [wrong])).rejects.toThrow()
  })

  test('what is planned may lie ahead, what has come about may not', async () => {
    const { id } = await world.open()
    const jobs = { jobs: 10, asOf: day('2027-01-01'), source: '', replaces: null, projectId: id }
    await addFigure(world.ctx, { ...jobs, kind: 'jobs_planned' })
    await expect(addFigure(world.ctx, { ...jobs, kind: 'jobs_filled' })).rejects.toMatchObject({
      fields: { asOf: { code: 'in_the_future' } },
    })
  })

  test('the board equals what the events alone tell', async () => {
    const { id, revision } = await world.open({ sectorCode: 'textile' })
    await addFigure(world.ctx, { ...money, kind: 'money_planned', amount: '1200', replaces: null, projectId: id })
    await addFigure(world.ctx, { ...money, currency: 'CNY', kind: 'money_planned', amount: '7', replaces: null, projectId: id })
    await moveProject(world.ctx, { ...step, projectId: id, to: 'memorandum', revision })
    const board = await projectBoard(world.ctx, {})
    const shown = board
      .flatMap(({ stage, count, planned }) => [
        `${stage} ${count}`,
        ...planned.map((sum) => `${stage} ${sum.currency} ${sum.minor}`),
      ])
      .filter((line) => !line.endsWith(' 0'))
    // Independent of every table but the log: the last stage of each project, the figures that none replaces.
    const counted = await world.db.rows(sql<{ line: string }>`
      with stage as (
        select distinct on (subject_id) subject_id, coalesce(data ->> 'to', data ->> 'stage') as stage from platform.event
        where type in ('project.created', 'project.moved') order by subject_id, id desc),
      figure as (select subject_id, data from platform.event where type = 'project.figure_added'),
      standing as (
        select * from figure f where data ->> 'kind' = 'money_planned'
          and not exists (select from figure l where l.data ->> 'replaces' = f.data ->> 'figureId'))
      select stage || ' ' || count(*) as line from stage group by stage
      union all
      select stage || ' ' || (data ->> 'currency') || ' ' || sum((data ->> 'minor')::numeric) from standing
      join stage using (subject_id) group by stage, data ->> 'currency'`)
    expect(shown.toSorted()).toEqual(counted.map(({ line }) => line).toSorted())
    expect(shown.length).toBeGreaterThan(3)
  })
})

describe('lists', () => {
  test('find by filter and word, and know what is stuck', async () => {
    const late = await world.open({
      title: { ru: 'Завод тканей' },
      sectorCode: 'textile',
      stage: 'talks',
      since: day('2025-10-01'),
    })
    const soon = await world.open({ title: { en: '50% off_' }, nextStep: 'x', nextStepOn: day('2026-05-31') }, '2026-05-20')
    expect((await projectList(world.ctx, { q: 'ткан' }, 1)).rows.map(({ id }) => id)).toEqual([late.id])
    expect((await projectList(world.ctx, { q: '0% off_' }, 1)).rows.map(({ id }) => id)).toEqual([soon.id])
    expect((await projectList(world.ctx, { q: '%' }, 1)).total).toBe(1)
    const stuck = (await projectList(world.ctx, { stuck: true }, 1)).rows
    expect(stuck.map(({ id }) => id)).toEqual(expect.arrayContaining([late.id, soon.id]))
    expect((await projectsPage(world.ctx, { sector: 'textile', stage: 'talks' }, { limit: 1 })).items).toMatchObject([
      { id: late.id, stuck: true },
    ])
  })
})

describe('the road map', () => {
  const task = { side: 'house' as const, ownerId: null, ownerName: '', dueOn: undefined, shared: true }

  test('is ordered, done, undone, thinned out and put back', async () => {
    const { id: projectId } = await world.open()
    const add = (en: string) => addTask(world.ctx, { ...task, title: { en }, projectId })
    const [first, second] = [await add('first'), await add('second')]
    await shiftTask(world.ctx, { projectId, taskId: second, by: 'earlier' })
    await shiftTask(world.ctx, { projectId, taskId: second, by: 'earlier' })
    const done = { projectId, taskId: first, revision: 1, doneOn: undefined, note: 'Signed' }
    await finishTask(world.ctx, done)
    await expect(finishTask(world.ctx, done)).rejects.toThrow('task_done')
    const { tasks } = await projectById(world.ctx, projectId)
    expect(tasks.map(({ title, doneNote }) => [title.en, doneNote])).toEqual([
      ['second', ''],
      ['first', 'Signed'],
    ])
    await reopenTask(world.ctx, { projectId, taskId: first, revision: 2 })
    await removeTask(world.ctx, { projectId, taskId: first, revision: 3 })
    expect((await projectById(world.ctx, projectId)).tasks).toHaveLength(1)
    await restoreTask(world.ctx, { projectId, taskId: first, revision: 4 })
    expect((await projectById(world.ctx, projectId)).tasks[1]).toMatchObject({ id: first, doneOn: null, revision: 5 })
  })
})

test('a trouble counts its days until it is answered, and goes on counting when it comes back', async () => {
  const { id: projectId } = await world.open()
  const trouble = { agency: 'Grid company', body: 'No power', reportedBy: 'investor' as const, openedOn: day('2026-05-01') }
  const troubleId = await openTrouble(world.ctx, { ...trouble, projectId })
  const close = { projectId, troubleId, revision: 1, outcome: 'solved' as const, answer: 'Connected', closedOn: undefined }
  await expect(closeTrouble(world.ctx, { ...close, closedOn: day('2026-04-30') })).rejects.toMatchObject({
    fields: { closedOn: { code: 'before_it_began' } },
  })
  await closeTrouble(world.ctx, close)
  await expect(closeTrouble(world.ctx, { ...close, revision: 2 })).rejects.toThrow('trouble_closed')
  const { data } = await world.db.one(
    sql<{ data: { days: number } }>`select data from platform.event where type = 'project.trouble_closed'`,
  )
  expect(data.days).toBe(31)
  await reopenTrouble(world.ctx, { projectId, troubleId, revision: 2 })
  expect((await projectById(world.ctx, projectId)).troubles).toMatchObject([{ closedOn: null, answer: '' }])
})

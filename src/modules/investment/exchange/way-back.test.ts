import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../platform/database/sql.ts'
import { placeHold } from '../plots/place-hold.ts'
import { addFigure } from '../projects/figure/add-figure.ts'
import { changeMemorandum } from '../memoranda/save-memorandum.ts'
import { memorandumById } from '../memoranda/memorandum.queries.ts'
import { type ProjectsWorld, projectsWorld } from '../projects/projects.fixture.ts'
import { saveSector } from '../projects/setup/save-setup.ts'
import { fromTheLog } from '../results/recount.fixture.ts'
import { resultsOf } from '../results/results.queries.ts'
import { applyTable } from './apply-table.ts'
import { tableById } from './exchange.queries.ts'
import type { ExchangeKind } from './fields.ts'
import { takeTable } from './take-table.ts'
import { undoTable } from './undo-table.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
  await saveSector(world.ctx, { code: 'power', names: { en: 'Energy' }, position: 0, archived: false })
})
afterAll(() => world?.close())

async function write(kind: ExchangeKind, sheet: string) {
  const { id } = await takeTable(world.ctx, { kind, name: 'a.csv', bytes: new TextEncoder().encode(sheet) })
  return { id, ...(await applyTable(world.ctx, id)) }
}

async function count(table: 'project' | 'memorandum' | 'site' | 'plot'): Promise<number> {
  const all = await world.db.one(sql<Record<typeof table, number>>`
    select (select count(*)::int from investment.project) as project, (select count(*)::int from investment.memorandum) as memorandum,
      (select count(*)::int from investment.site) as site, (select count(*)::int from investment.plot) as plot`)
  return all[table]
}

describe('what a sheet made is taken back', () => {
  test('whole projects with figures and parties; one that was touched stays and is told', async () => {
    const before = await count('project')
    const { id, made } = await write(
      'projects',
      'title,sector,investor,planned USD 2025,jobs\nSun field,Energy,Amber Light,100,5\nWind field,Energy,Amber Light,200,7\n',
    )
    await addFigure(world.ctx, {
      projectId: made[1]!.id,
      kind: 'jobs_filled',
      jobs: 1,
      asOf: undefined,
      source: '',
      replaces: null,
    })
    const { gone, kept } = await undoTable(world.ctx, id)
    expect([gone.map(({ row }) => row), kept.map(({ row, code }) => `${row} ${code}`)]).toEqual([[2], ['3 row_changed']])
    expect(await count('project')).toBe(before + 1)
    expect(await tableById(world.ctx, id)).toMatchObject({ state: 'undone', reversible: false })
    await expect(undoTable(world.ctx, id)).rejects.toThrow('import_taken')
    // The same sheet makes the row that went once more, and the dashboard agrees with the log.
    expect((await write('projects', 'title,sector,investor\nSun field,Energy,Amber Light\n')).made).toHaveLength(1)
    const { projects, planned, jobs } = await resultsOf(world.ctx, { outside: false })
    expect({ projects, planned, jobs }).toEqual(pick(await fromTheLog(world.db)))
  })

  test('papers, but for the one that was changed; nothing at all is refused', async () => {
    const sheet =
      'title,partner,home side,signed\nOne,Amber Mill,Ivory Bureau,2026-05-01\nTwo,Amber Mill,Ivory Bureau,2026-05-02\n'
    const { id, made } = await write('memoranda', sheet)
    const paper = await memorandumById(world.ctx, made[0]!.id)
    await changeMemorandum(world.ctx, {
      ...paper,
      memorandumId: paper.id,
      projectId: undefined,
      validUntil: undefined,
      place: 'X',
    } as never)
    expect((await undoTable(world.ctx, id)).kept.map(({ code }) => code)).toEqual(['row_changed'])
    const again = await write('memoranda', 'title,partner,home side,signed\nThree,Amber Mill,Ivory Bureau,2026-05-03\n')
    const three = await memorandumById(world.ctx, again.made[0]!.id)
    await changeMemorandum(world.ctx, { ...three, memorandumId: three.id, projectId: undefined, validUntil: undefined } as never)
    await expect(undoTable(world.ctx, again.id)).rejects.toThrow('nothing_to_take_back')
    expect(await tableById(world.ctx, again.id)).toMatchObject({ state: 'applied', reversible: true })
  })

  test('sites and plots: a site with plots and a plot that is held stay', async () => {
    const sites = await write('sites', 'code,name,kind\nnorth,North park,industrial_park\nsouth,South park,industrial_park\n')
    const plots = await write('plots', 'site,plot number,area\nnorth,1,2\nnorth,2,3\n')
    const project = await world.open({ title: { en: 'Mill' } })
    const until = world.ctx.now.add({ hours: 48 })
    await placeHold(world.ctx, { plotId: plots.made[0]!.id, projectId: project.id, until, note: '' })
    expect((await undoTable(world.ctx, sites.id)).kept.map(({ number, code }) => `${number} ${code}`)).toEqual(['north row_used'])
    expect((await undoTable(world.ctx, plots.id)).kept.map(({ number, code }) => `${number} ${code}`)).toEqual([
      'north/1 row_changed',
    ])
    expect([await count('site'), await count('plot')]).toEqual([1, 1])
  })
})

test('plain SQL takes no figure and no stage of a project that stays', async () => {
  const { made } = await write('projects', 'title,sector,jobs\nStays,Energy,5\n')
  const { id } = made[0]!
  await expect(world.db.rows(sql`delete from investment.project_figure where project_id = ${id}`)).rejects.toThrow(
    'never changed',
  )
  await expect(
    world.db.rows(sql`
      insert into investment.taken_back (id, kind, number, by_name, at) values (${id}, 'project', 'x', 'x', now())`),
  ).rejects.toThrow('is said to be taken back and stands')
})

const pick = ({ projects, planned, jobs }: Awaited<ReturnType<typeof fromTheLog>>) => ({ projects, planned, jobs })

import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '../../../kernel/errors.ts'
import { sql } from '../../../platform/database/sql.ts'
import { addFigure } from './figure/add-figure.ts'
import { projectById } from './project/project.queries.ts'
import { type ProjectsWorld, projectsWorld } from './projects.fixture.ts'
import { moveProject } from './stage/move-project.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
})
afterAll(() => world?.close())

/** How often each code came; `done` where it went through. */
async function outcomes(tries: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const settled = await Promise.allSettled(tries)
  const codes = settled.map((each) =>
    each.status === 'fulfilled' ? 'done' : each.reason instanceof AppError ? each.reason.code : String(each.reason),
  )
  return Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((each) => each === code).length]))
}

test('of twenty who drag a card at once one moves it; nineteen are told', async () => {
  const { id, revision } = await world.open()
  const tries = Array.from({ length: 20 }, (_, index) =>
    moveProject(world.ctx, {
      projectId: id,
      to: index % 2 ? 'talks' : 'memorandum',
      revision,
      reason: '',
      since: undefined,
      dropReason: undefined,
    }),
  )
  expect(await outcomes(tries)).toEqual({ done: 1, project_moved_meanwhile: 19 })
  const { history } = await projectById(world.ctx, id)
  expect(history).toHaveLength(2)
  const moved = await world.db.rows(sql`select 1 from platform.event where subject_id = ${id} and type = 'project.moved'`)
  expect(moved).toHaveLength(1)
})

test('of twenty corrections of one figure one stands', async () => {
  const { id: projectId } = await world.open()
  const figure = { kind: 'jobs_filled' as const, jobs: 1, asOf: undefined, source: '', projectId }
  const replaces = await addFigure(world.ctx, { ...figure, replaces: null })
  const tries = Array.from({ length: 20 }, (_, jobs) => addFigure(world.ctx, { ...figure, jobs, replaces }))
  expect(await outcomes(tries)).toEqual({ done: 1, figure_replaced: 19 })
})

test('numbers are given out once', async () => {
  const projects = await Promise.all(Array.from({ length: 10 }, () => world.open()))
  expect(new Set(projects.map(({ number }) => number)).size).toBe(10)
})

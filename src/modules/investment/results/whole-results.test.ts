import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { until } from '../../../../test/support/until.ts'
import { projectsWorld, type ProjectsWorld } from '../projects/projects.fixture.ts'
import { wholeResults } from './whole-results.queries.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
  await world.open()
  await world.db.hearChanges()
})
afterAll(() => world?.close())

const inside = { outside: false } as const

/** The same house, telling which statements it is asked. */
function watched(ctx: Ctx): { ctx: Ctx; asked: Sql[] } {
  const asked: Sql[] = []
  const spy =
    (name: 'rows' | 'one') =>
    (statement: Sql): unknown => {
      asked.push(statement)
      return (ctx.db[name] as (statement: Sql) => unknown)(statement)
    }
  return { asked, ctx: { ...ctx, db: { ...ctx.db, rows: spy('rows'), one: spy('one') } as Ctx['db'] } }
}

interface Plan {
  readonly Schema?: string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

const tablesOf = (plan: Plan): string[] => [
  ...(plan['Relation Name'] ? [`${plan.Schema}.${plan['Relation Name']}`] : []),
  ...(plan.Plans ?? []).flatMap(tablesOf),
]

test('the sums are kept from one look to the next, apart for each day and for those outside', async () => {
  const { ctx, asked } = watched(world.on('2026-06-02'))
  const first = await wholeResults(ctx, inside)
  expect(asked.length).toBeGreaterThan(5)
  asked.length = 0
  expect(await wholeResults(ctx, inside)).toBe(first)
  expect(asked).toEqual([])
  expect((await wholeResults(ctx, { outside: true })).stuck).toBeUndefined()
  expect(await wholeResults(world.on('2026-06-03'), inside)).not.toBe(first)
})

test('who may not read them gets none that are kept for others', async () => {
  await wholeResults(world.on('2026-06-02'), inside)
  const stranger: Ctx = { ...world.on('2026-06-02'), actor: { kind: 'anonymous' } }
  await expect(wholeResults(stranger, inside)).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('every table that they are read from tells of its changes', async () => {
  const { ctx, asked } = watched(world.on('2026-06-04'))
  await wholeResults(ctx, inside)
  const plans = await Promise.all(
    asked.map((statement) =>
      world.db.one(sql<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>`explain (verbose, format json) ${statement}`),
    ),
  )
  const read = new Set(plans.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => tablesOf(plan))))
  expect(read.size).toBeGreaterThan(10)
  const telling = await world.db.rows(sql<{ name: string }>`
    select distinct c.relnamespace::regnamespace || '.' || c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname in ('register_hears', 'pages_hear')`)
  expect([...read].filter((table) => !telling.some(({ name }) => name === table))).toEqual([])
})

const writes = [
  ['a project', 'update investment.project set next_step_on = null'],
  ['a limit', 'update investment.stage_limit set days = days + 1'],
  ['a party', 'delete from directory.party where false'],
  ['a sector', 'update investment.sector set position = position + 1'],
] as const

for (const [what, statement] of writes) {
  test(`a change of ${what} is heard, whoever made it`, async () => {
    const ctx = world.on('2026-06-05')
    const before = await wholeResults(ctx, inside)
    await world.db.pool.query(statement)
    await until(async () => (await wholeResults(ctx, inside)) !== before)
  })
}

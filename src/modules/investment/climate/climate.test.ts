import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../../platform/database/sql.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { type ClimateWorld, climateWorld, source } from './climate.fixture.ts'
import { boundaryForm, giveBoundaries, removeBoundaries } from './map/save-boundaries.ts'
import { currentBoundaries } from './map/boundaries.queries.ts'
import { climateNow, presentationOf } from './page/presentation.ts'
import { applyImport, cancelImport, undoImport } from './table/apply-import.ts'
import { importById } from './table/import.queries.ts'
import { prepareImport } from './table/prepare-import.ts'
import { valuesNow } from './value/value.queries.ts'

let world: ClimateWorld
beforeAll(async () => {
  world = await climateWorld()
}, 60_000)
afterAll(() => world?.close())

const now = async () =>
  (await valuesNow(world.db)).map(({ district, period, number }) => `${district ?? 'region'} ${period} ${number}`).toSorted()
const table = (rows: string) => ({
  name: 'figures.csv',
  bytes: new TextEncoder().encode(`Code,District,Period,Value,Source\n${rows}`),
})

test('an import is shown before it is written, is written whole, and is undone by new rows', async () => {
  await world.state('population', '2024', '100')
  await world.state('population', '2023', '90')
  const before = await now()
  const { id } = await prepareImport(
    world.ctx,
    table('population,,2024,105,Office\npopulation,gulobod,2024,40,Office\npopulation,,2023,oops,Office'),
  )
  const { plan, state } = await importById(world.ctx, id)
  expect([state, plan.values.length, plan.faults.map(({ cell }) => cell)]).toEqual(['pending', 2, ['D4']])
  expect(await now()).toEqual(before)
  expect(await applyImport(world.ctx, id)).toEqual({ rows: 2 })
  expect(await now()).toEqual(['gulobod 2024 40', 'region 2023 90', 'region 2024 105'])
  await expect(applyImport(world.ctx, id)).rejects.toMatchObject({ code: 'import_taken', kind: 'conflict' })
  expect(await undoImport(world.ctx, id)).toEqual({ restored: 2, kept: 0 })
  expect(await now()).toEqual(before)
  const rows = await world.db.one(sql<{ count: number }>`select count(*)::int as count from investment.indicator_value`)
  expect(rows.count).toBe(6)
})

test('a figure corrected since the import stays when it is undone', async () => {
  const { id } = await prepareImport(world.ctx, table('population,,2022,80,Office\npopulation,,2021,70,Office'))
  await applyImport(world.ctx, id)
  const [later] = (await valuesNow(world.db)).filter(({ period }) => period === '2022')
  await world.state('population', '2022', '81', { replaces: later!.no })
  expect(await undoImport(world.ctx, id)).toEqual({ restored: 1, kept: 1 })
  expect((await now()).filter((line) => /202[12] /.test(line))).toEqual(['region 2022 81'])
})

test('what changed between preview and confirmation is not overwritten: nothing of the table is written', async () => {
  const { id } = await prepareImport(world.ctx, table('population,,2019,1,Office\npopulation,,2018,1,Office'))
  await world.state('population', '2018', '55')
  const before = await now()
  await expect(applyImport(world.ctx, id)).rejects.toMatchObject({ code: 'figures_changed', kind: 'conflict' })
  expect(await now()).toEqual(before)
  await cancelImport(world.ctx, id)
  expect((await importById(world.ctx, id)).state).toBe('cancelled')
})

test('the presentation shows the latest figure with its source, and a series only of like with like', async () => {
  for (const [at, period] of ['2020-Q1', '2020-Q2', '2020-Q3'].entries())
    await world.state('wage', period, String(at + 1), { ...source, source: 'Quarterly' })
  await world.state('wage', '2024', '9')
  const { topics } = presentationOf(await climateNow(world.ctx), world.ctx.house, 'en')
  const labour = topics.find(({ topic }) => topic === 'labour')!
  expect(labour.figures).toMatchObject([
    { number: '9', unit: 'UZS', period: '2024', source: 'Office of statistics', demo: false },
  ])
  expect(labour.series).toMatchObject([{ points: [{ value: 1 }, { value: 2 }, { value: 3 }] }])
})

test('boundaries come with source and licence, the newest are drawn, and tiles come back', async () => {
  const square = (west: number) => [
    [
      [west, 39],
      [west + 1, 39],
      [west + 1, 40],
      [west, 40],
      [west, 39],
    ],
  ]
  const file = (names: string[]) =>
    new TextEncoder().encode(
      JSON.stringify({
        type: 'FeatureCollection',
        features: names.map((name, at) => ({
          properties: { name },
          geometry: { type: 'Polygon', coordinates: square(64 + at) },
        })),
      }),
    )
  const form = boundaryForm.parse({ kind: 'legal', source: 'Survey', licence: 'CC BY 4.0' })
  await expect(giveBoundaries(world.ctx, form, file(['gulobod']))).rejects.toMatchObject({
    fields: { geojson: { code: 'geojson_district_missing' } },
  })
  await giveBoundaries(world.ctx, form, file(['gulobod', 'navbahor']))
  const drawn = (await currentBoundaries(world.db))!
  expect(drawn).toMatchObject({ kind: 'legal', source: 'Survey', licence: 'CC BY 4.0' })
  await removeBoundaries(world.ctx, drawn.no)
  expect(await currentBoundaries(world.db)).toBeUndefined()
  await expect(removeBoundaries(world.ctx, drawn.no)).rejects.toMatchObject({ kind: 'conflict' })
  expect(boundaryForm.safeParse({ kind: 'legal', source: '', licence: '' }).success).toBe(false)
})

test('the demonstration states no figure without source and day, and every invented one is marked', async () => {
  const file = path.join(projectRoot, 'demo/investment/climate.json')
  const data = JSON.parse(await readFile(file, 'utf8')) as { indicators: { values: Record<string, string>[] }[] }
  const values = data.indicators.flatMap((each) => each.values)
  expect(values.length).toBeGreaterThan(50)
  for (const value of values) {
    expect(value['asOf']).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(value['source'] === 'Demonstration').toBe(value['demo'] === 'on')
  }
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../platform/database/sql.ts'
import { addFigure } from '../projects/figure/add-figure.ts'
import { type ProjectsWorld, projectsWorld } from '../projects/projects.fixture.ts'
import { allSites } from '../sites/site.queries.ts'
import { applyTable } from './apply-table.ts'
import { checkTable } from './check-table.ts'
import { tableById } from './exchange.queries.ts'
import { type ExchangeKind, fieldsByKind } from './fields.ts'
import { hectaresIn, megawattsIn } from './quantities.ts'
import { takeTable } from './take-table.ts'
import { writeExport } from './write-export.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
})
afterAll(() => world?.close())

const take = (kind: ExchangeKind, text: string | Uint8Array, of = world) =>
  takeTable(of.ctx, { kind, name: 'a.csv', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text })
async function write(kind: ExchangeKind, text: string | Uint8Array, of = world) {
  const { id } = await take(kind, text, of)
  return applyTable(of.ctx, id)
}

const russian = [
  'Перечень площадок;;;;;;;;;',
  'Наименование;Тип площадки;Площадь, тыс. кв. м;Электроэнергия, кВт;Газоснабжение;Железная дорога;Цена продажи, сум/м²;Арендная плата;Льготы;Код',
  'Северный парк;индустриальный парк;1 250;15 000;2 500;0;120 000;1 200 USD;Нет налога | Закон № 1, ст. 5 | https://example.org/1 | 2030-12-31;NORTH-1',
  'Пустырь;;много;;;;;;;',
].join('\n')

describe('sites', () => {
  test('come in from a messy sheet in Russian: units are brought to the house’s, faults stand at their cells', async () => {
    const { made, refused } = await write('sites', russian)
    expect(refused.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['B4 required', 'C4 not_a_figure'])
    expect(made.map(({ number }) => number)).toEqual(['north-1'])
    const [site] = await allSites(world.ctx)
    expect(site).toMatchObject({
      kind: 'industrial_park',
      names: { ru: 'Северный парк' },
      areaHa: '125.0000',
      sale: { amount: '120000.000000', currency: 'UZS' },
      rent: { amount: '1200.000000', currency: 'USD' },
      publishedAt: null,
    })
    expect(site!.utilities.map(({ kind, available }) => [kind, Number(available)])).toEqual([
      ['gas', 2500],
      ['power', 15],
    ])
    expect(site!.links.map(({ kind, distanceKm }) => [kind, Number(distanceKm)])).toEqual([['rail', 0]])
    expect(site!.incentives).toMatchObject([{ act: 'Закон № 1, ст. 5', until: '2030-12-31', actUrl: 'https://example.org/1' }])
    expect((await write('sites', russian)).there).toHaveLength(1)
  })

  test('and their plots in Chinese, by the code or the name of the site', async () => {
    const sheet =
      '地块编号,园区代码,面积（亩）,状态,备注\nA-1,NORTH-1,30,可供,临街\nA-2,Северный парк,15,不供,\nA-3,别处,1,,\nA-1,north-1,9,,\n'
    const { made, refused } = await write('plots', sheet)
    expect(refused.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['B4 site_unknown', 'A5 repeated'])
    expect(made.map(({ number }) => number)).toEqual(['north-1/A-1', 'north-1/A-2'])
    const [site] = await allSites(world.ctx)
    expect(site!.plots.map(({ number, areaHa, state, note }) => [number, Number(areaHa), state, note['zh-Hans']])).toEqual([
      ['A-1', 2, 'free', '临街'],
      ['A-2', 1, 'kept', undefined],
    ])
  })

  test('go out and come in again: here nothing changes, in an empty house the same stands', async () => {
    await write(
      'sites',
      'name (en),name (zh-Hans),kind,code,power,water: remark (en),road,airport\nSouth zone,南区,special_zone,south,7.5,,3.25 M-37,12\n',
    )
    for (const locale of ['zh-Hans', 'uz', 'en'] as const) {
      const other = await projectsWorld()
      try {
        for (const kind of ['sites', 'plots'] as const) {
          const ctx = { ...world.ctx, locale }
          const bytes = await writeExport(ctx, { kind, columns: fieldsByKind[kind], everyLanguage: true })
          const here = await checkTable(ctx, await tableById(ctx, (await take(kind, bytes)).id))
          expect([locale, kind, here.faults, here.rows.filter(({ there }) => !there)]).toEqual([locale, kind, [], []])
          expect(here.rows.length).toBeGreaterThan(1)
          const there = await write(kind, bytes, { ...other, ctx: { ...other.ctx, locale } })
          expect([there.refused, there.made.length]).toEqual([[], here.rows.length])
        }
        const plain = (sites: Awaited<ReturnType<typeof allSites>>) =>
          sites
            .map(({ id: _, plots, updatedAt: __, districtNames: ___, ...site }) => ({
              ...site,
              plots: plots.map(({ number, areaHa, note, offered }) => ({ number, areaHa, note, offered })),
            }))
            .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
        expect(plain(await allSites(other.ctx))).toEqual(plain(await allSites(world.ctx)))
      } finally {
        await other.close()
      }
    }
  })
})

describe('money of several years and currencies', () => {
  test('goes out a column for each and comes in whole', async () => {
    const project = await world.open({ title: { en: 'Cable mill' } })
    const money = [
      ['money_planned', 2025, 'USD', '1000000.5'],
      ['money_planned', 2026, 'USD', '2000000'],
      ['money_planned', 2026, 'CNY', '300'],
      ['money_paid', 2025, 'USD', '7'],
    ] as const
    for (const [kind, year, currency, amount] of money)
      await addFigure(world.ctx, {
        projectId: project.id,
        kind,
        year,
        currency,
        amount,
        asOf: undefined,
        source: '',
        replaces: null,
      })
    await addFigure(world.ctx, {
      projectId: project.id,
      kind: 'capacity_reached',
      quantity: '480.5',
      unit: 'MAW',
      perYear: false,
      asOf: undefined,
      source: '',
      replaces: null,
    })
    const facts = sql<object>`
      select f.kind, f.year, f.currency, f.amount_minor::text, f.quantity, f.unit from investment.standing_figure f
      order by f.kind, f.year, f.currency`
    for (const locale of ['zh-Hans', 'uz', 'ru', 'en', 'uz-Cyrl'] as const) {
      const ctx = { ...world.ctx, locale }
      const bytes = await writeExport(ctx, { kind: 'projects', columns: fieldsByKind.projects, everyLanguage: false })
      const other = await projectsWorld()
      try {
        const { id } = await takeTable({ ...other.ctx, locale }, { kind: 'projects', name: 'a.xlsx', bytes })
        const { mapping } = await tableById(other.ctx, id)
        expect([locale, mapping.filter((field) => field === 'planned' || field === 'paid').length]).toEqual([locale, 4])
        expect((await applyTable({ ...other.ctx, locale }, id)).refused).toEqual([])
        expect(await other.db.rows(facts)).toEqual(await world.db.rows(facts))
      } finally {
        await other.close()
      }
    }
  })

  test('two sums of one year and currency are refused, never added up', async () => {
    const { refused } = await write('projects', 'title,sector,investment 2025 USD,investment 2025 млн USD\nTwice,power,5,6\n')
    expect(refused.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['D2 money_twice'])
  })
})

test('areas and power are read in the units beside them', () => {
  expect(['12,5 га', '15 000 м²', '30亩', '2 km²'].map((text) => hectaresIn(text, ''))).toEqual(['12.5', '1.5', '2', '200'])
  expect(hectaresIn('1 250', 'Площадь, тыс. кв. м')).toBe('125')
  expect(['5', '5000 кВт', '1 GW', '2万千瓦'].map((text) => megawattsIn(text, 'Power, MW'))).toEqual(['5', '5', '1000', '20'])
  expect(megawattsIn('250', '供电容量（千瓦）')).toBe('0.25')
  expect(hectaresIn('много', '')).toBeUndefined()
})

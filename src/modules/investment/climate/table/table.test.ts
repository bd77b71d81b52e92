import { expect, test } from 'vitest'
import { locales } from '../../../../kernel/locale.ts'
import { indicatorInput, type Indicator } from '../indicator/indicator.ts'
import { type Known, planImport } from './plan-import.ts'
import { readCells } from './read-cells.ts'
import { writeTable } from './write-table.ts'

const names = { uz: 'Aholi soni', ru: 'Численность населения', 'zh-Hans': '常住人口', en: 'Population' }
const indicator = (id: string, kind: 'number' | 'text', given: object): Indicator =>
  ({
    ...indicatorInput.parse({ code: id, topic: 'economy', kind, names, ...given }),
    id,
    revision: 1,
    currency: null,
    purpose: null,
    shareOf: null,
    position: 1,
  }) as Indicator
const day = Temporal.PlainDate.from('2026-05-01')
const base = {
  sourceUrl: 'https://stat.example/a',
  act: '',
  demo: false,
  asOf: day,
  source: 'Office, of "statistics"',
  texts: null,
}
const known: Known = {
  indicators: [
    indicator('population', 'number', {}),
    indicator('relief', 'text', { names: { uz: 'Imtiyoz', ru: 'Льгота', 'zh-Hans': '优惠', en: 'Relief' } }),
  ],
  districts: [
    {
      slug: 'gulobod',
      code: '101',
      names: { uz: 'Gulobod tumani', ru: 'Гулабадский район', 'zh-Hans': '古洛区', en: 'Gulobod district' },
      country: 'UZ',
      position: 1,
      tile: null,
    },
  ],
  values: [
    { ...base, no: 1n, indicatorId: 'population', district: null, period: '2024', periodEnd: day, number: '1234567.5' },
    { ...base, no: 2n, indicatorId: 'population', district: 'gulobod', period: '2024-M9', periodEnd: day, number: '-3' },
    {
      ...base,
      no: 3n,
      indicatorId: 'relief',
      district: null,
      period: '2024',
      periodEnd: day,
      number: null,
      texts: { uz: 'Yigirma yil\nozod', 'zh-Hans': '免税，十年' },
      act: '=Art. 5',
      demo: true,
    },
  ],
  today: Temporal.PlainDate.from('2026-06-01'),
}
const csv = (text: string) => readCells(new TextEncoder().encode(text))

test('what comes out goes in again and changes nothing: each language, both forms', async () => {
  for (const locale of locales) {
    for (const format of ['xlsx', 'csv'] as const) {
      const plan = planImport(await readCells(await writeTable(known, locale, format)), known)
      expect([locale, format, plan.faults, plan.values, plan.unchanged, plan.unknown]).toEqual([locale, format, [], [], 3, []])
    }
  }
})

test('columns in any order, under titles of any language and script', async () => {
  const tables = [
    'Манба;Қиймат;Давр;Кўрсаткич;Туман\nИдора;1 500,5;2025;Aholi soni;Гулобод тумани',
    'Источник\tЗначение\tГод\tПоказатель\tРайон (город)\nИдора\t1500,5\t2025\tЧисленность населения\t101',
    '数据来源,数值,年份,指标名称,地区\nИдора,1500.5,2025年,常住人口,古洛区',
    'Value,Notes,Indicator,Region,Source,Period\n1500.5,x,POPULATION,gulobod,Идора,2025',
  ]
  for (const table of tables) {
    const { values, faults } = planImport(await csv(table), known)
    expect(faults).toEqual([])
    expect(values).toMatchObject([
      { code: 'population', district: 'gulobod', period: '2025', number: '1500.5', source: 'Идора', asOf: '2025-12-31' },
    ])
  }
})

test('years as columns: a figure for each, empty cells left out', async () => {
  const { values, faults } = planImport(
    await csv('Region in figures\n\nIndicator,District,Source,2022,2023,2024\nPopulation,,Office,1,,3'),
    known,
  )
  expect(faults).toEqual([])
  expect(values.map(({ period, number, replaces }) => [period, number, replaces])).toEqual([
    ['2022', '1', null],
    ['2024', '3', '1'],
  ])
})

test('what is wrong is told at its cell, and the rest is taken', async () => {
  const table = [
    'Code,District,Period,Value,Source,Source link',
    'nothing,,2024,1,S,',
    'population,Atlantis,2024,1,S,',
    'population,,some day,1,S,',
    'population,,2025,many,S,',
    'population,,2025,1,,',
    'population,,2025,1,S,javascript:alert(1)',
    'relief,,2025,1,S,',
    'population,,2026,7,S,',
    'population,,2026,8,S,',
    'population,,2026,7.0,S,',
  ].join('\n')
  const { values, faults } = planImport(await csv(table), known)
  expect(faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
    'A2 indicator_unknown',
    'B3 district_unknown',
    'C4 not_a_period',
    'D5 not_a_number',
    'E6 source_missing',
    'F7 not_an_address',
    'A8 missing',
    'D10 repeated',
  ])
  expect(values.map(({ row, number }) => [row, number])).toEqual([[9, '7']])
})

test('files that are no tables are refused in words', async () => {
  const codeOf = async (bytes: Uint8Array) => {
    try {
      planImport(await readCells(bytes), known)
      return 'taken'
    } catch (error) {
      return (error as { fields: { file: { code: string } } }).fields.file.code
    }
  }
  const text = (words: string) => new TextEncoder().encode(words)
  expect(await codeOf(new Uint8Array())).toBe('table_empty')
  expect(await codeOf(text(' , ,\n'))).toBe('table_empty')
  expect(await codeOf(text('PK\u0003\u0004 broken'))).toBe('table_damaged')
  expect(await codeOf(text('<html><table>'))).toBe('table_damaged')
  expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toBe('table_old')
  expect(await codeOf(text('a,b\n1,2'))).toBe('table_without_head')
  expect(await codeOf(text('Code,Value\n'.repeat(5_001)))).toBe('table_too_many')
  expect(await codeOf(new Uint8Array(6 * 1024 * 1024))).toBe('table_too_large')
})

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { openDatabase, type Database } from '../../../platform/database/database.ts'
import { folderStore } from '../../../platform/files/folder-store.ts'
import { blankHouse } from '../../../platform/settings/house.ts'
import { districtInput } from './district/district.ts'
import { saveDistrict } from './district/save-district.ts'
import { indicatorInput } from './indicator/indicator.ts'
import { createIndicator } from './indicator/save-indicator.ts'
import { stateValue } from './value/state-value.ts'
import type { ValueInput } from './value/value.ts'

export interface ClimateWorld {
  readonly ctx: Ctx
  readonly db: Database
  /** States a figure of the region, or of what `more` says. */
  readonly state: (code: string, period: string, number: string, more?: Partial<ValueInput>) => Promise<bigint>
  readonly close: () => Promise<void>
}

export const source = { source: 'Office of statistics', sourceUrl: 'https://stat.example', act: '', demo: false }

const names = (word: string) => ({
  uz: `${word} tumani`,
  ru: `${word}ский район`,
  'zh-Hans': `${word}区`,
  en: `${word} district`,
})

/** A house with two districts, two indicators that are numbers and one that is a text; nothing stated yet. */
export async function climateWorld(): Promise<ClimateWorld> {
  const database = await testDatabase()
  const db = openDatabase(database.url, { max: 24 })
  const ctx: Ctx = {
    db,
    files: folderStore(await mkdtemp(path.join(tmpdir(), 'savdo-climate-'))),
    actor: system('test'),
    locale: 'en',
    now: Temporal.Instant.from('2026-06-01T12:00:00Z'),
    house: blankHouse,
    publicUrl: 'http://localhost',
  }
  for (const [at, slug] of ['gulobod', 'navbahor'].entries())
    await saveDistrict(
      ctx,
      districtInput.parse({ slug, code: `10${at}`, names: names(slug), country: 'UZ', tileColumn: String(at), tileRow: '0' }),
    )
  const given = [
    {
      code: 'population',
      topic: 'population',
      kind: 'number',
      names: { en: 'Population', ru: 'Население', uz: 'Aholi soni', 'zh-Hans': '人口' },
      unit: { en: 'people' },
      headline: 'on',
    },
    {
      code: 'wage',
      topic: 'labour',
      kind: 'number',
      names: { en: 'Wage', 'zh-Hans': '工资' },
      unit: { en: 'UZS' },
      currency: 'UZS',
      purpose: 'wage',
    },
    { code: 'relief', topic: 'incentives', kind: 'text', names: { en: 'Relief' } },
  ]
  for (const indicator of given) await createIndicator(ctx, indicatorInput.parse(indicator))
  const asOf = Temporal.PlainDate.from('2026-05-01')
  return {
    ctx,
    db,
    async state(code, period, number, more = {}) {
      const { no } = await stateValue(ctx, code, { district: null, period, number, asOf, replaces: null, ...source, ...more })
      return no
    },
    async close() {
      await db.close()
      await database.drop()
    },
  }
}

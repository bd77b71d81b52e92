import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { contextOf } from '../../../modules/showroom/showroom.fixture.ts'
import { exactForms } from './goods-of-sets.ts'
import { judgeSearchIn } from './judge-search.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

test(
  'goods of our own sets are found across languages, under their own names however typed, and near misses are not',
  { timeout: 300_000 },
  async () => {
    const lines = await judgeSearchIn(contextOf(db), path.join(projectRoot, 'test/sets'), { glossary: false, every: 4 })
    const missed = lines.filter(({ score, goal }) => score.count === 0 || (goal !== undefined && score.share < goal))
    expect(missed.map(({ label, score }) => `${label} ${score.share} ${score.missed.slice(0, 3).join('; ')}`)).toEqual([])
    expect(lines.map(({ label }) => label)).toContain('at large: uz → zh-Hans')
  },
)

test('a name is typed in all ways of its language', () => {
  expect(exactForms('zh-Hans', '陶罐', 0).map(({ query }) => query)).toEqual(['陶罐', 'taoguan', 'táo guàn', 'tao2 guan4'])
  expect(exactForms('zh-Hans', '面条', 0)[1]?.query).toBe('面條')
  expect(exactForms('uz', 'oʻrik', 1).map(({ query }) => query)).toEqual(['oʻrik', 'ўрик', 'o’rik'])
})

import { Readable, Writable } from 'node:stream'
import path from 'node:path'
import { expect, test } from 'vitest'
import { convert } from '../../../language/index.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { filterLines } from '../line-filter.ts'
import { judgeNames } from './judge-names.ts'
import { judgeScripts } from './judge-scripts.ts'
import { readSet } from './read-set.ts'
import { reportLine, Score } from './score.ts'

const sets = path.join(projectRoot, 'test/sets')

test('our own sets are as large as they must be, each row once', () => {
  const pairs = readSet(sets, 'uz-pairs.tsv')
  expect(pairs.length).toBeGreaterThanOrEqual(300)
  expect(pairs.filter((row) => row['class'] === 'hard').length).toBeGreaterThan(100)
  expect(new Set(pairs.map((row) => row['latin'])).size).toBe(pairs.length)
  expect(readSet(sets, 'uz-sentences.tsv').length).toBeGreaterThanOrEqual(40)
  expect(readSet(sets, 'cn-places.tsv').length).toBeGreaterThanOrEqual(200)
  expect(readSet(sets, 'name-pairs.tsv').filter((row) => row['expect'] === 'other').length).toBeGreaterThanOrEqual(30)
})

test('scripts and names meet their goals on our own sets', () => {
  const lines = [...judgeScripts(sets, []), ...judgeNames(sets)]
  const missed = lines.filter(({ score, goal }) => score.count === 0 || (goal !== undefined && score.share < goal))
  expect(missed.map(({ label, score }) => `${label} ${score.share} ${score.missed.slice(0, 3).join('; ')}`)).toEqual([])
})

test('a wrong converter does not', () => {
  const lines = judgeScripts(sets, [{ name: 'none', toLatin: (texts) => texts, toCyrillic: (texts) => texts }])
  for (const { label, score } of lines) if (label.startsWith('none')) expect(score.share).toBeLessThan(0.01)
})

test('a line of the report says the share, the count and whether the goal is met', () => {
  const score = new Score()
  score.note(true, () => 'a')
  score.note(false, () => 'b → c')
  expect(reportLine({ label: 'words', score, goal: 0.9 })).toMatch(/words +50\.00 % +of +2 +goal 90\.0 % MISSED/)
  expect(score.missed).toEqual(['b → c'])
})

test('a filter passes lines as they come, keeps their ends and what has none', async () => {
  const written: string[] = []
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk))
      done()
    },
  })
  await filterLines(Readable.from(['oʻr', 'ik\r\nna', 'rx\n\nbogʻ'].map((text) => Buffer.from(text))), output, (line) =>
    convert(line, 'uz-Cyrl'),
  )
  expect(written.join('')).toBe('ўрик\r\nнарх\n\nбоғ')
  expect(written.length).toBeGreaterThan(1)
})

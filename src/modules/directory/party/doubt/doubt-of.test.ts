import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { transcribeName } from '../../../../language/index.ts'
import { projectRoot } from '../../../../platform/project-root.ts'
import type { PartyKind } from '../party.ts'
import { type Doubtful, doubtOf } from './doubt-of.ts'

const rows = readFileSync(path.join(projectRoot, 'test/sets/name-pairs.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string])

const party = (id: string, kind: string, spelling: string, more: Partial<Doubtful> = {}): Doubtful => ({
  id,
  kind: kind as PartyKind,
  country: null,
  spellings: [spelling],
  numbers: [],
  ...more,
})

describe('over our pairs that are one and near misses that are not', () => {
  const judged = rows.map(([kind, expected, one, other]) => ({
    pair: `${one} | ${other}`,
    same: expected === 'same',
    claimed: doubtOf(party('a', kind, one), party('b', kind, other)) !== undefined,
  }))

  test('nearly all that are one are named, and hardly one that is two: far below one false alarm for each true pair', () => {
    const [same, apart] = [judged.filter((each) => each.same), judged.filter((each) => !each.same)]
    const found = same.filter(({ claimed }) => claimed).length
    const alarms = apart.filter(({ claimed }) => claimed)
    expect(same.length).toBeGreaterThan(30)
    expect(apart.length).toBeGreaterThan(30)
    expect(found / same.length).toBeGreaterThanOrEqual(0.95)
    expect({ few: alarms.length * 10 <= found, alarms: alarms.slice(0, 5) }).toMatchObject({ few: true })
  })
})

// Invented names of firms, many of them close to each other, some of one sound.
const firms =
  '明阳 太力 泰利 华星 华兴 金龙 金隆 东方 东风 永盛 永胜 三鑫 三星 宏达 鸿达 恒泰 恒达 新华 兴华 长城 长江 天宇 天佑 丽达 力达 美嘉 嘉美 春兰 秋兰 安信 信安 海通 海天 中联 中梁 富源 福源 瑞丰 瑞峰 万通'.split(
    ' ',
  )
const trades = ['照明', '科技', '贸易', '纺织']

describe('among forty firms of like names, each written in five ways', () => {
  const spelt = firms.map((han, at) => {
    const pinyin = transcribeName(han, 'zh', 'pinyin')
    return [
      `${han}${trades[at % trades.length]}有限公司`,
      `${pinyin} Co., Ltd.`,
      `ООО «${transcribeName(han, 'zh', 'ru')}»`,
      `"${transcribeName(han, 'zh', 'uz-Latn')}" MCHJ`,
      `«${transcribeName(han, 'zh', 'uz-Cyrl')}» МЧЖ`,
    ]
  })
  const claims = (one: string, other: string) => doubtOf(party('a', 'company', one), party('b', 'company', other)) !== undefined

  test('for each true pair at most one false alarm stands in the list', () => {
    let [pairs, found, alarms] = [0, 0, 0]
    spelt.forEach((ways, at) =>
      spelt.slice(at).forEach((others, behind) =>
        ways.forEach((one, way) =>
          others.forEach((other, otherWay) => {
            if (behind === 0 && otherWay <= way) return
            const claimed = claims(one, other)
            if (behind > 0) alarms += claimed ? 1 : 0
            else {
              pairs++
              found += claimed ? 1 : 0
            }
          }),
        ),
      ),
    )
    expect(pairs).toBe(400)
    expect(found).toBeGreaterThanOrEqual(pairs * 0.97)
    expect(alarms).toBeLessThanOrEqual(found)
  })
})

describe('what settles it', () => {
  const number = (kind: 'uscc' | 'stir', digits: string) => ({ numbers: [{ kind, number: digits }] })
  test('one number is one, two numbers are two, whatever they are called', () => {
    const one = party('a', 'company', 'Taili', number('uscc', '91350100M000100Y43'))
    expect(doubtOf(one, party('b', 'company', 'Quite another', number('uscc', '91350100M000100Y43')))).toMatchObject({
      score: 1,
      reason: 'number',
    })
    expect(doubtOf(one, party('b', 'company', 'Taili', number('uscc', '91110000802100433B')))).toBeUndefined()
    expect(doubtOf(one, party('b', 'company', 'Taili', number('stir', '301111111')))).toBeDefined()
  })
  test('places of two countries are two; so are a company and a person', () => {
    const here = party('a', 'place', 'Turkiston', { country: 'UZ' })
    expect(doubtOf(here, party('b', 'place', 'Turkiston', { country: 'KZ' }))).toBeUndefined()
    expect(doubtOf(here, party('b', 'place', 'Туркистон'))).toBeDefined()
    expect(doubtOf(party('a', 'company', 'Anvar'), party('b', 'person', 'Anvar'))).toBeUndefined()
    expect(doubtOf(party('a', 'company', 'Anvar savdo'), party('b', 'agency', 'Анвар савдо'))).toBeDefined()
  })
})

import { describe, expect, it, test } from 'vitest'
import { LIKELY_SAME } from '../resolve-name.ts'
import { buildSmallPlaces, gazetteerNames, gazetteerPlace, resolveKnownPlace, smallPlaceCodes } from './index.ts'
import { isLarger } from './places.ts'
import { SmallPlaceIndex } from './small-place-index.ts'

const resolve = (query: string, small = true) => resolveKnownPlace(query, { small, limit: 5 })
const codes = (query: string, small = true) => resolve(query, small).map(({ id }) => id)

describe('townships of China', () => {
  // 店口 and 盛泽, which traders know; 丙中洛, which few do.
  it.each([
    ['店口镇', 'CN:店口'],
    ['店口', 'CN:店口'],
    ['Diankou', 'CN:店口'],
    ['Дянькоу', 'CN:店口'],
    ['Дянкоу', 'CN:店口'],
    ['Shengze town', 'CN:盛泽'],
    ['Шэнцзэ', 'CN:盛泽'],
    ['丙中洛', 'CN:丙中洛'],
    ['Bingzhongluo', 'CN:丙中洛'],
    ['盛澤鎮', 'CN:盛泽'],
  ])('%s is %s', (query, code) => {
    expect(codes(query)).toContain(code)
    expect(codes(query, false)).not.toContain(code)
  })

  it('lie in their counties, all of a name in one answer', () => {
    expect(gazetteerPlace('CN:店口')).toMatchObject({
      country: 'CN',
      names: { uz: 'Dyankou', 'uz-Cyrl': 'Дянкоу', ru: 'Дянькоу', 'zh-Hans': '店口', en: 'Diankou' },
    })
    expect(gazetteerPlace('CN:店口')?.within).toContainEqual(['浙江省', '绍兴市', '诸暨市'])
    expect(gazetteerPlace('CN:太平')?.within?.length).toBeGreaterThan(50)
    expect(gazetteerPlace('CN:没有这样的地方')).toBeUndefined()
  })

  it('stand behind larger places of the same sound, and a name that a larger place has is that one', () => {
    for (const query of ['Yichang', 'Suzhou', 'Наньтун', 'Ningbo']) {
      const [first] = resolve(query)
      expect({ query, larger: isLarger(first?.id.slice(3) ?? '') }).toEqual({ query, larger: true })
    }
    const larger = new Set(gazetteerNames().map(({ id }) => id))
    expect(smallPlaceCodes().filter((code) => larger.has(code))).toEqual([])
    expect(smallPlaceCodes().length).toBeGreaterThan(20_000)
  })

  it.each([
    ['Tanshan', '唐山', '潭山'],
    ['Sian', '西安', '泗安'],
    ['Далян', '大连', '大良'],
    ['Datun', '大同', '大屯'],
  ])('%s is rather %s, which everybody knows, than %s, which sounds closer but is offered as well', (query, known, closer) => {
    const found = codes(query)
    expect(found[0]).toBe(`CN:${known}`)
    expect(found).toContain(`CN:${closer}`)
    expect(codes(closer)[0]).toBe(`CN:${closer}`)
  })

  it('are claimed by their own characters, or when nothing else sounds so', () => {
    expect(resolve('店口')[0]).toMatchObject({ id: 'CN:店口', score: 1, reason: 'characters' })
    for (const other of resolve('店口').slice(1)) expect(other.score).toBeLessThan(LIKELY_SAME)
    expect(resolve('Bingzhongluo')[0]?.score).toBeGreaterThanOrEqual(LIKELY_SAME)
    const several = resolve('Yixin')
    expect(several.length).toBeGreaterThan(1)
    for (const { id, score } of several) if (!isLarger(id.slice(3))) expect(score).toBeLessThan(LIKELY_SAME)
  })

  it('are no suggestions while a name is typed', () => {
    const typed = resolveKnownPlace('Dianko', { small: false, typing: true, limit: 20 }).map(({ id }) => id)
    expect(typed.filter((id) => id.startsWith('CN:') && !isLarger(id.slice(3)))).toEqual([])
    expect(smallPlaceCodes()).toContain('CN:店口')
  })
})

describe('other places of China', () => {
  it.each([
    ['青龙满族自治县', 'CN:青龙'],
    ['融水苗族自治县', 'CN:融水'],
    ['阿鲁科尔沁旗', 'CN:阿鲁科尔沁'],
    ['玉龙纳西族自治县', 'CN:玉龙'],
    ['Tsim Sha Tsui', 'CN:尖沙咀'],
    ['Гималаи', 'CN:喜马拉雅山'],
    ['Tarim', 'CN:塔里木河'],
    ['太湖', 'CN:太湖'],
    ['Эмэйшань', 'CN:峨眉山'],
    ['Taipa', 'CN:氹仔'],
  ])('%s is %s', (query, code) => expect(codes(query)[0]).toBe(code))
})

test('the index is built in many small steps, and a question that comes before they are done is answered all the same', () => {
  const index = new SmallPlaceIndex(() => false)
  for (let step = 0; step < 40; step++) expect(index.step()).toBe(false)
  expect(index.resolve('店口', 1)[0]?.id).toBe('店口')
  expect(index.step()).toBe(true)
  while (!buildSmallPlaces());
  expect(buildSmallPlaces()).toBe(true)
})

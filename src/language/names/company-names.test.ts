import { describe, expect, it } from 'vitest'
import { companyPlaces } from './company-places.ts'
import { readHanzi } from './hanzi.ts'
import { compareNames, LIKELY_SAME, resolveName } from './resolve-name.ts'
import { pinyinWord, russianOf } from './syllables.ts'
import { transcribeName } from './transcribe.ts'
import { uzbekCyrillicOf, uzbekLatinOf } from './uzbek.ts'

const score = (a: string, b: string) => compareNames(a, b, { kind: 'company', places: companyPlaces() }).score
const FIELDS = '电气 电器 陶瓷 纺织 服装 科技 食品 贸易 机械 实业 照明 家具 建材 化工 五金 汽车 物流 包装 电子 设备'.split(' ')
const russian = (han: string) => russianOf(readHanzi(han))

describe('a company whose field of business is only transcribed', () => {
  it.each(FIELDS)('启明%s is found by pinyin, Palladius and Uzbek letters', (field) => {
    const company = `启明${field}有限公司`
    for (const name of [
      `Qiming ${pinyinWord(readHanzi(field))}`,
      `Qiming ${readHanzi(field).join(' ')}`,
      `Qiming ${pinyinWord(readHanzi(field))} Co., Ltd.`,
      `Qiming ${pinyinWord(readHanzi(field))} Youxian Gongsi`,
      `${russian('启明')} ${russian(field)}`,
      `ООО «${russian('启明')} ${russian(field)}»`,
      `${uzbekLatinOf(russian('启明'))} ${uzbekLatinOf(russian(field))} MCHJ`,
      `${uzbekCyrillicOf(russian('启明'))} ${uzbekCyrillicOf(russian(field))} МЧЖ`,
      transcribeName(company, 'zh', 'pinyin'),
    ])
      expect({ name, likely: score(name, company) >= LIKELY_SAME }).toEqual({ name, likely: true })
  })

  it.each([
    ['Qiming Jituan', '启明集团有限公司'],
    ['Цимин Цзитуань', '启明集团'],
    ['Qimingdianqi', '启明电气'],
    ['Guangdian Keji', '光电科技有限公司'],
    ['Zhongshan Dianqi', '中山电气有限公司'],
    ['ООО «Чжуншань Цимин Дяньци»', '中山市启明电气有限公司'],
    ['Shanxay Simin Dyansi', '上海启明电气'],
    ['启明电气', 'Qiming Electric Co., Ltd.'],
  ])('%s is %s', (a, b) => expect(score(a, b)).toBeGreaterThanOrEqual(LIKELY_SAME))

  it.each([
    ['启明电气', '启明食品'],
    ['启明电气', '齐明电气'],
    ['启明电气', '启铭电气'],
    ['Qiming Dianqi', '启明食品'],
    ['Qiming Shipin', '启明电气'],
    ['Цимин Шипинь', '启明电气'],
    ['Цимин Таоцы', '启明电气'],
    ['Qiming Dianqi', '明启电气'],
    ['Qiming Dianqi', '启明星电气'],
    ['Qiming Dianqi', '新明电气'],
    ['Keji', '启明科技'],
    ['Dianqi', '启明电气'],
    ['Qiming Dianqi', 'Qimin Fangzhi'],
    ['Wenhua Qiming', '启明'],
    ['佛山市启明电气有限公司', '中山市启明电气有限公司'],
    ['Foshan Qiming Dianqi', '中山启明电气'],
    ['Шанхай Цимин Дяньци', '中山启明电气'],
  ])('%s is not %s', (a, b) => expect(score(a, b)).toBeLessThan(LIKELY_SAME))

  it('keeps its name though another has the same sound: both are offered', () => {
    const known = ['启明电气', '齐明电气', '启明食品'].map((name) => ({ id: name, spellings: [name] }))
    const found = resolveName('Qiming Dianqi', known, { kind: 'company', places: companyPlaces() })
    expect(found.map(({ id }) => id)).toEqual(['启明电气', '齐明电气', '启明食品'])
    expect(found[2]!.score).toBeLessThan(LIKELY_SAME)
    expect(resolveName('齐明电气', known, { kind: 'company' })[0]).toMatchObject({ id: '齐明电气', score: 1 })
  })
})

it('a province says nothing against a city of it, nor a name without a place', () => {
  for (const name of ['广东启明电气', '广东中山启明电气', '启明电气', 'Guangdong Qiming Electric'])
    expect(score(name, '中山市启明电气有限公司')).toBeGreaterThanOrEqual(LIKELY_SAME)
})

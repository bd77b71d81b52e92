import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, fold, nameTerms, queryTerms, terms, toTsquery } from '../index.ts'
import type { Language } from '../index.ts'

/** Whether the terms of a record meet the query: what PostgreSQL does with both. */
function meets(record: string, locale: Language | undefined, query: string): boolean {
  const have = [...terms(record, locale), ...nameTerms(record, locale)]
  const { all } = queryTerms(query)
  return (
    all.length > 0 &&
    all.every((group) =>
      group.some((term) => (term.endsWith('*') ? have.some((one) => one.startsWith(term.slice(0, -1))) : have.includes(term))),
    )
  )
}

it.each(["quritilgan o'rik", 'Quritilgan oʻrik', 'quritilgan o’rik', 'қуритилган ўрик', 'ＱＵＲＩＴＩＬＧＡＮ ORIK'])(
  'folds %s',
  (text) => {
    expect(fold(text)).toBe('quritilgan orik')
  },
)

it('folds ё in Russian, and reads it yo in Uzbek', () => {
  expect(fold('Сушёный')).toBe('сушеный')
  expect(fold('дарё', 'uz-Cyrl')).toBe(fold('daryo'))
})

describe('a query finds its record', () => {
  it.each<[string, Language | undefined, string]>([
    ['Quritilgan oʻrik', 'uz', 'қуритилган ўрик'],
    ['Қуритилган ўрик', 'uz-Cyrl', "quritilgan o'riklar"],
    ['Oʻrigimizning taʼmi', 'uz', 'oʻrik taʼmi'],
    ['Qishloq xoʻjaligi mahsulotlari', 'uz', 'qishlogʻi xoʻjalik mahsulot'],
    ['Сушёные абрикосы без косточки', 'ru', 'сушеный абрикос'],
    ['Хлопковая пряжа', 'ru', 'пряжу хлопковую'],
    ['Dried apricots, knives', 'en', 'dry apricot knife'],
    ['Embroidered dishes', 'en', 'embroidering dish'],
    ['有机杏干供应', 'zh-Hans', '杏干'],
    ['有機杏乾', 'zh-Hans', '有机杏干'],
    ['新鲜的杏', 'zh-Hans', '杏'],
    ['Model GL-200', 'en', 'gl200'],
    ['Model GL200', 'en', 'GL-200'],
    ['HS 081310', undefined, '0813.10'],
    ['HS 0813.10.00', undefined, '0813'],
    ['WeChat orqali', 'uz', 'wechat'],
  ])('%s (%s) by %s', (record, locale, query) => {
    expect(meets(record, locale, query)).toBe(true)
  })

  it.each<[string, Language, string]>([
    ['干净的杏仁', 'zh-Hans', '杏干'],
    ['Quritilgan uzum', 'uz', 'quritilgan oʻrik'],
    ['Сушёный виноград', 'ru', 'сушёный абрикос'],
    ['Dried grapes', 'en', 'dried apricots'],
  ])('but not %s (%s) by %s', (record, locale, query) => {
    expect(meets(record, locale, query)).toBe(false)
  })
})

it('asks for nothing by function words, unless there is nothing else', () => {
  expect(queryTerms('I need the price of nuts').all.length).toBe(2)
  expect(queryTerms('the').all.length).toBe(1)
  expect(queryTerms(' ,. ').all).toEqual([])
})

it('writes a tsquery in which no term can break out', () => {
  expect(toTsquery(queryTerms("nuts' | 'x & 0813"))).toMatch(/^\('nus' \| 'nut' /)
  expect(toTsquery({ all: [["a'b\\c", 'd*'], ['e']] })).toBe(String.raw`('a''b\\c' | 'd':*) & 'e'`)
  expect(toTsquery({ all: [] })).toBe('')
})

const uzbekWord = fc
  .array(fc.constantFrom('ma', 'gʻo', 'qa', 'lar', 'oʻ', 'shi', 'cho', 'ni', 'ta', 'hu', 'ba', 'xo', 'yo', 'ning', 'ga'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))

describe('for any text', () => {
  it('Uzbek in both scripts has the same terms', () => {
    fc.assert(
      fc.property(fc.array(uzbekWord, { maxLength: 5 }), (words) => {
        const latin = words.join(' ')
        expect(terms(convert(latin, 'uz-Cyrl'), 'uz-Cyrl')).toEqual(terms(latin, 'uz'))
      }),
    )
  })

  it('a record is met by its own words, in its language or in none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abeinsglr орикнгляў杏干产 -.1'), maxLength: 20 }),
        fc.constantFrom(undefined, 'uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en'),
        (text, locale) => {
          const { all } = queryTerms(text)
          if (all.length > 0) expect(meets(text, locale as Language | undefined, text)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('throws on nothing; no term is empty or long', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
            fc.constantFrom('ь', 'ʼ', 'a'),
          ),
          maxLength: 200,
        }),
        (text) => {
          expect(terms(text).every((term) => term.length > 0 && term.length <= 64)).toBe(true)
          expect(fold(fold(text))).toBe(fold(text))
          toTsquery(queryTerms(text))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

it.each<[string, Language, string]>([
  ['Панно на стену, ручная работа', 'ru', 'най'],
  ['Курага без косточки', 'ru', 'безе'],
  ['Oʻrik ham, yongʻoq ham', 'uz', 'ham'],
  ['Knitted scarf for the winter', 'en', 'for'],
])('a little word of %s (%s) is not what %s asks for', (record, locale, query) => {
  const have = new Set(terms(record, locale))
  const { all } = queryTerms(query)
  expect(all.every((group) => group.some((term) => have.has(term)))).toBe(false)
})

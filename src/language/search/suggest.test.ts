import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestionKeys, typedKeys } from './suggest.ts'

const offered = (typed: string, text: string, locale: Parameters<typeof suggestionKeys>[1]) =>
  typedKeys(typed).some((key) => suggestionKeys(text, locale).some((each) => each.startsWith(key)))

describe('what is begun in one script is met in any', () => {
  test.each([
    ['杏', '杏干', 'zh-Hans'],
    ['xing', '杏干', 'zh-Hans'],
    ['xing g', '杏干', 'zh-Hans'],
    ['xg', '杏干', 'zh-Hans'],
    ['qur', 'Quritilgan oʻrik', 'uz'],
    ['қур', 'Quritilgan oʻrik', 'uz'],
    ['ўр', 'Quritilgan oʻrik', 'uz'],
    ["o'r", 'Quritilgan oʻrik', 'uz'],
    ['кур', 'Курага', 'ru'],
    ['kur', 'Курага', 'ru'],
    ['суше', 'Сушёный абрикос', 'ru'],
    ['сушё', 'Сушёный абрикос', 'ru'],
    ['абр', 'Сушёный абрикос', 'ru'],
    ['dri', 'Dried apricots', 'en'],
    ['dried apr', 'Dried apricots', 'en'],
    ['GL-2', 'Gloves GL-200', 'en'],
  ] as const)('%s meets %s', (typed, text, locale) => expect(offered(typed, text, locale)).toBe(true))

  test.each([
    ['x', '杏干', 'zh-Hans'],
    ['inggan', '杏干', 'zh-Hans'],
    ['rit', 'Quritilgan oʻrik', 'uz'],
    ['dry', 'Dried apricots', 'en'],
    ['', 'Tea', 'en'],
    ['  ', 'Tea', 'en'],
  ] as const)('%s does not meet %s', (typed, text, locale) => expect(offered(typed, text, locale)).toBe(false))
})

test('whatever is typed or named, keys are few and short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const locale of ['uz', 'uz-Cyrl', 'ru', 'zh-Hans', 'en'] as const) {
        const keys = suggestionKeys(text, locale)
        expect(keys.length).toBeLessThan(10)
        for (const key of keys) expect(key.length).toBeLessThanOrEqual(24)
      }
      expect(typedKeys(text).length).toBeLessThan(3)
    }),
    { numRuns: 30 },
  )
})

import { describe, expect, it } from 'vitest'
import type { Language } from '../detect.ts'
import { nameTerms, widerTerms } from './concept-terms.ts'
import { queryTerms } from './query.ts'
import { stemsOf, terms } from './terms.ts'
import { tokensOf } from './tokens.ts'

function finds(record: string, locale: Language, query: string): boolean {
  const have = new Set([...terms(record, locale), ...nameTerms(record, locale), ...widerTerms(record, locale)])
  const { all } = queryTerms(query)
  return (
    all.length > 0 &&
    all.every((group) =>
      group.some((term) => (term.endsWith('*') ? [...have].some((one) => one.startsWith(term.slice(0, -1))) : have.has(term))),
    )
  )
}

const records: [string, Language][] = [
  ['特级杏干', 'zh-Hans'],
  ['Quritilgan oʻrik, ekstra nav', 'uz'],
  ['Қуритилган ўрик', 'uz-Cyrl'],
  ['Курага первого сорта', 'ru'],
  ['Dried apricots, extra grade', 'en'],
]
const queries = [
  '杏干',
  'xinggan',
  'xing gan',
  'xìng gān',
  'quritilgan oʻrik',
  "quritilgan o'rik",
  'қуритилган ўрик',
  'turshak',
  'курага',
  'сушёный абрикос',
  'dried apricots',
  'dried apricot',
]

describe.each(queries)('%s', (query) => {
  it.each(records)('finds %s (%s)', (record, locale) => {
    expect(finds(record, locale, query)).toBe(true)
  })

  it.each<[string, Language]>([
    ['葡萄干', 'zh-Hans'],
    ['干净的杏仁', 'zh-Hans'],
    ['Quritilgan uzum', 'uz'],
    ['Сушёный виноград', 'ru'],
    ['Dried figs', 'en'],
    ['Fresh apricots', 'en'],
  ])('leaves %s (%s) alone', (record, locale) => {
    expect(finds(record, locale, query)).toBe(false)
  })
})

it('finds the narrower by the wider, and not the wider by the narrower', () => {
  expect(finds('Курага', 'ru', '果干')).toBe(true)
  expect(finds('Сухофрукты', 'ru', '杏干')).toBe(false)
})

it('says what it understood, and takes the words alone when that is refused', () => {
  expect(queryTerms('杏干').understood).toMatchObject([{ words: '杏干', concepts: [{ id: 'dried-apricot' }] }])
  expect(queryTerms('杏干', { things: false })).toMatchObject({ all: [['杏干']], understood: [] })
})

it.each<[string, Language, string]>([
  ['Медная проволока, медь М1', 'ru', 'мёд'],
  ['Мёд цветочный', 'ru', 'медь'],
])('%s (%s) is not found by %s, though their stems are one', (record, locale, query) => {
  const { understood } = queryTerms(query)
  expect(
    nameTerms(record, locale).filter((term) => understood?.some(({ concepts }) => concepts.some(({ id }) => term === `§${id}`))),
  ).toEqual([])
})

it('knows a name turned round, as price lists write it, and passes over little words', () => {
  expect(finds('Фасоль красная, на нитке', 'ru', 'red kidney beans') || finds('Фасоль красная', 'ru', 'красная фасоль')).toBe(
    true,
  )
  expect(nameTerms('Перец на нитке', 'ru')).not.toContain('§nay')
})

describe('what the glossary does not know as one thing is found by its parts', () => {
  it.each<[string, Language, string]>([
    ['Wooden spoon with a long handle', 'en', '木勺'],
    ['木勺', 'zh-Hans', 'деревянная ложка'],
    ['Хлопковые перчатки', 'ru', 'cotton gloves'],
    ['Перчатки хлопчатобумажные рабочие', 'ru', '棉手套'],
    ['Paxtali paypoq', 'uz', 'cotton socks'],
    ['塑料桶', 'zh-Hans', 'plastic bucket'],
    ['Яблочный пирог домашний', 'ru', 'apple pie'],
    ['Paper clip', 'en', 'paperclip'],
    ['Бригантина', 'ru', 'brigantine'],
    ['女衬衫', 'zh-Hans', 'женская рубашка'],
  ])('%s (%s) by %s', (record, locale, query) => {
    expect(finds(record, locale, query)).toBe(true)
  })

  it.each<[string, Language, string]>([
    ['Wooden door', 'en', '木勺'],
    ['Rubber gloves', 'en', 'хлопковые перчатки'],
    ['火腿', 'zh-Hans', 'leg'],
    ['茶几', 'zh-Hans', '茶'],
    ['Магазинные полки', 'ru', 'magazine'],
    ['Мёд цветочный', 'ru', 'медь'],
  ])('not %s (%s) by %s', (record, locale, query) => {
    expect(finds(record, locale, query)).toBe(false)
  })
})

it.each(['putaogan', 'pu tao gan', 'pú táo gān', 'pu2 tao2 gan1', 'pu2tao2gan1', 'ptg'])(
  '%s sounds like raisins in Chinese',
  (typed) => {
    expect(finds('特级葡萄干', 'zh-Hans', typed) || finds('葡萄干', 'zh-Hans', typed)).toBe(true)
    expect(finds('杏干', 'zh-Hans', typed)).toBe(false)
  },
)

it.each<[string, string]>([
  ['gilosi', 'gilos'],
  ['limoni', 'limon'],
  ['alyuminiy', 'алюминий'],
  ['colour', 'color'],
  ['fibres', 'fiber'],
  ['lenses', 'lens'],
  ['geese', 'goose'],
  ['стаканчик', 'стаканы'],
  ['коробочка', 'коробки'],
])('%s has a stem of %s', (one, other) => {
  expect(stemsOf(tokensOf(one, false)[0]!).some((stem) => stemsOf(tokensOf(other, false)[0]!).includes(stem))).toBe(true)
})

import { describe, expect, it } from 'vitest'
import type { Language } from '../detect.ts'
import { nameTerms, widerTerms } from './concept-terms.ts'
import { queryTerms } from './query.ts'
import { terms } from './terms.ts'

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

import { expect, test } from 'vitest'
import { recogniseHeader } from '../header/recognise-header.ts'
import type { Cell } from '../import.types.ts'
import { parseRows } from './parse-rows.ts'

function parse(rows: Cell[][], options = {}) {
  const header = recogniseHeader(rows)
  if (!header) throw new Error('the test’s table has no header')
  return parseRows(rows, header, options)
}
const HEAD = ['Название', 'Артикул', 'Ед.', 'Цена, $', 'Мин. партия']

test('a row becomes a draft with exact values', () => {
  const { drafts, refused, notes } = parse([HEAD, ['Изюм чёрный', 'A-1', 'кг', '3 200,50', '500 кг']])
  expect(drafts).toEqual([
    {
      row: 2,
      names: { ru: 'Изюм чёрный' },
      sku: 'A-1',
      unit: 'KGM',
      price: { amount: '3200.5', currency: 'USD', per: 'KGM' },
      moq: { value: '500', unit: 'KGM' },
    },
  ])
  expect({ refused, notes }).toEqual({ refused: [], notes: [] })
})

test('the cell outdoes the header, the header outdoes the unit column', () => {
  const { drafts } = parse([
    ['Название', 'Ед.', 'Цена, $/т'],
    ['Изюм', 'кг', '3'],
    ['Чай', 'кг', '25元/公斤'],
  ])
  expect(drafts.map(({ price }) => price)).toEqual([
    { amount: '3', currency: 'USD', per: 'TNE' },
    { amount: '25', currency: 'CNY', per: 'KGM' },
  ])
})

test('a refused row names its column, its cell and why; its neighbours stand', () => {
  const { drafts, refused } = parse([
    HEAD,
    ['Изюм', '1', 'кг', '-4', null],
    ['Курага', '2', 'кг', '3', null],
    [null, '3', 'кг', '3', null],
    ['Чай', '4', 'фыв', '3', null],
    ['Орех', '5', 'кг', { date: '2026-03-05' }, null],
    ['Мак', '6', 'кг', '#ЗНАЧ!', null],
    ['Лук', '7', 'кг', '3', '-5'],
  ])
  expect(drafts.map(({ sku }) => sku)).toEqual(['2'])
  expect(refused.map(({ row, column, cell, reason }) => [row, column, cell, reason.code])).toEqual([
    [2, 'Цена, $', 'D2', 'price-negative'],
    [4, 'Название', 'A4', 'name-missing'],
    [5, 'Ед.', 'C5', 'unit-unknown'],
    [6, 'Цена, $', 'D6', 'price-is-date'],
    [7, 'Цена, $', 'D7', 'cell-error'],
    [8, 'Мин. партия', 'E8', 'moq-negative'],
  ])
})

test('a repeated row is reported once with the row it repeats; the same article with other data is refused', () => {
  const row = ['Изюм', 'A-1', 'кг', '3', null]
  const { drafts, duplicates, refused } = parse([
    HEAD,
    row,
    ['Курага', null, 'кг', '4', null],
    [...row],
    ['Курага', null, 'кг', '4,0', null],
    ['Изюм', 'a-1', 'кг', '5', null],
    ['Курага', null, 'кг', '5', null],
  ])
  expect(drafts.map((draft) => draft.row)).toEqual([2, 3, 7])
  expect(duplicates).toEqual([
    { row: 4, of: 2 },
    { row: 5, of: 3 },
  ])
  expect(refused).toMatchObject([{ row: 6, column: 'Артикул', cell: 'B6', reason: { code: 'sku-repeated', params: { row: 2 } } }])
})

test('sections, totals, remarks, blank rows and the header again are no products', () => {
  const { drafts, notes, refused } = parse([
    HEAD,
    ['Сухофрукты'],
    ['Изюм', '1', 'кг', '3', '1'],
    [],
    ['Орехи', 'Орехи', 'Орехи', 'Орехи', 'Орехи'],
    HEAD,
    ['Миндаль', '2', 'кг', '9', '1'],
    ['ИТОГО', null, null, '12', null],
    ['Цены действительны до конца года.'],
    ['Тел. +998 00 000 00 00'],
    ['С уважением'],
  ])
  expect(drafts.map(({ names, category }) => [names.ru, category])).toEqual([
    ['Изюм', 'Сухофрукты'],
    ['Миндаль', 'Орехи'],
  ])
  expect(notes.map(({ row, code }) => [row, code])).toEqual([
    [2, 'row-section'],
    [5, 'row-section'],
    [6, 'row-header-again'],
    [8, 'row-total'],
    [9, 'row-text'],
    [10, 'row-text'],
    [11, 'row-text'],
  ])
  expect(refused).toEqual([])
})

test.each(['ИТОГО:', 'Итого позиций: 8', 'Всего', 'Jami', 'Жами', '合计', '总计：3', 'Total', 'Grand total'])(
  '%s heads a row of totals',
  (text) => {
    expect(parse([HEAD, ['Изюм', '1', 'кг', '3', '1'], [text, null, null, '3', null]]).notes).toMatchObject([
      { code: 'row-total', row: 3 },
    ])
  },
)

test('a numbered row with nothing but a name is a product, and so is one named like a total', () => {
  const { drafts } = parse([
    ['№', 'Name', 'Price'],
    [{ number: '1' }, 'Tea', null],
    [{ number: '2' }, 'Total clean soap', { number: '3' }],
    [{ number: '3' }, 'Silk', '5'],
  ])
  expect(drafts).toHaveLength(3)
})

test('names go to the languages they are in', () => {
  const names = (head: string[], row: string[]) => parse([head, row]).drafts[0]?.names
  expect(names(['Nomi', 'Narxi'], ["O'rik qoqi", '3'])).toEqual({ uz: 'Oʻrik qoqi' })
  expect(names(['Номи', 'Нархи'], ['Майиз', '3'])).toEqual({ 'uz-Cyrl': 'Майиз' })
  expect(names(['Название', 'Цена'], ['Ўрик қоқи', '3'])).toEqual({ 'uz-Cyrl': 'Ўрик қоқи' })
  expect(names(['品名', '单价'], ['Dried apricots', '3'])).toEqual({ en: 'Dried apricots' })
  expect(names(['Название', 'Цена'], ['Курага / 杏干 / Dried apricots', '3'])).toEqual({
    ru: 'Курага',
    'zh-Hans': '杏干',
    en: 'Dried apricots',
  })
  expect(
    names(['Nomi (ruscha)', 'Nomi (oʻzbekcha)', '品名', 'Name (EN)', 'Narxi'], ['Изюм', 'Mayiz', '葡萄干', 'Raisins', '2']),
  ).toEqual({ ru: 'Изюм', uz: 'Mayiz', 'zh-Hans': '葡萄干', en: 'Raisins' })
})

test('a column of Uzbek names is Uzbek, also where one name does not show it', () => {
  const { drafts } = parse([
    ['Name', 'Price'],
    ['Oʻrik qoqi', '1'],
    ['Mayiz', '2'],
    ['Yongʻoq magʻzi', '3'],
  ])
  expect(drafts.map(({ names }) => Object.keys(names))).toEqual([['uz'], ['uz'], ['uz']])
  expect(
    parse([
      ['Номи', 'Нархи'],
      ['Сушёный сыр', '1'],
    ]).drafts[0]?.names,
  ).toEqual({ ru: 'Сушёный сыр' })
})

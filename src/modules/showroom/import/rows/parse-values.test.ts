import { expect, test } from 'vitest'
import { recogniseHeader } from '../header/recognise-header.ts'
import type { Cell } from '../import.types.ts'
import { parseRows } from './parse-rows.ts'

function parse(rows: Cell[][], options = {}) {
  const header = recogniseHeader(rows)
  if (!header) throw new Error('the test’s table has no header')
  return parseRows(rows, header, options)
}

test('a column’s own habit decides what 1,234 is', () => {
  const amounts = (language: 'ru' | 'en', ...prices: string[]) =>
    parse([
      language === 'ru' ? ['Название', 'Цена, $'] : ['Name', 'Price, $'],
      ...prices.map((price, at) => [`x${at}`, price]),
    ]).drafts.map(({ price }) => typeof price === 'object' && price.amount)
  expect(amounts('ru', '1,450', '2,5')).toEqual(['1.45', '2.5'])
  expect(amounts('ru', '1,450', '1,450.50')).toEqual(['1450', '1450.5'])
  expect(amounts('ru', '1.450', '2,5')).toEqual(['1450', '2.5'])
  expect(amounts('en', '1,450', '2')).toEqual(['1450', '2'])
})

test('currency from the title, from number formats, from the neighbours', () => {
  const currencies = (rows: Cell[][]) => parse(rows).drafts.map(({ price }) => typeof price === 'object' && price.currency)
  expect(currencies([['Цены в долларах США'], ['Название', 'Цена'], ['Изюм', '2']])).toEqual(['USD'])
  expect(
    currencies([
      ['Название', 'Цена'],
      ['Изюм', { number: '2', format: '#,##0.00\\ [$€-2]' }],
    ]),
  ).toEqual(['EUR'])
  expect(
    currencies([
      ['Название', 'Цена'],
      ['Изюм', '2 $'],
      ['Чай', '3'],
    ]),
  ).toEqual(['USD', 'USD'])
  expect(
    parse([
      ['Название', 'Цена'],
      ['Изюм', '2'],
      ['Чай', '3'],
    ]).notes,
  ).toMatchObject([
    { code: 'currency-missing', count: 2 },
    { code: 'unit-missing', count: 2 },
  ])
})

test('whose national code a long code is', () => {
  const hs = (title: string, options = {}) =>
    parse(
      [
        ['Name', title],
        ['Tea', '0813100000'],
      ],
      options,
    ).drafts[0]?.hs?.national?.country
  expect(hs('ТН ВЭД')).toBe('UZ')
  expect(hs('HS code', { country: 'KZ' })).toBe('KZ')
  expect(hs('海关编码')).toBe('CN')
})

test('a column called only "code" is the article, unless it holds customs codes', () => {
  const draft = (code: string) =>
    parse([
      ['Код', 'Название', 'Цена'],
      [code, 'Изюм', '2'],
    ]).drafts[0]
  expect(draft('100200')).toMatchObject({ sku: '100200' })
  expect(draft('0806 20')).toMatchObject({ hs: { hs6: '080620' } })
})

test('what a spreadsheet turned into a day is noted, not guessed', () => {
  const day = { date: '2026-12-10' }
  const { drafts, notes } = parse([
    ['Name', 'MOQ', 'Lead time', 'Stock', 'Net weight'],
    ['Tea', day, day, day, day],
  ])
  expect(drafts).toEqual([{ row: 2, names: { en: 'Tea' } }])
  expect(notes.map(({ code }) => code).toSorted()).toEqual([
    'lead-time-unreadable',
    'moq-unreadable',
    'stock-unreadable',
    'weight-unreadable',
  ])
})

test('everything else a row can hold', () => {
  const { drafts, notes } = parse([
    [
      'Name',
      'Net weight, g',
      'Qty per carton',
      'Stock',
      'Certificates',
      'Photo',
      'Halal',
      'Size',
      'Shelf life',
      'Barcode',
      'Country of origin',
      'Lead time (weeks)',
      'Packing',
      'Category',
      'Horoscope',
    ],
    [
      'Tea',
      { number: '250' },
      '24 pcs',
      '1,200 kg',
      'ISO 22000',
      'tea.jpg, box.png',
      '✓',
      '10×20',
      '2 years',
      '4780000000007',
      'UZ',
      '2-3',
      'box',
      'Drinks',
      'Leo',
    ],
  ])
  expect(drafts).toEqual([
    {
      row: 2,
      names: { en: 'Tea' },
      netWeightKg: '0.25',
      packQuantity: { value: '24', unit: 'H87' },
      stock: { value: '1200', unit: 'KGM' },
      certificates: ['iso-22000', 'halal'],
      photos: ['tea.jpg', 'box.png'],
      details: { size: '10×20', 'shelf-life': '2 years' },
      gtin: '4780000000007',
      origin: 'UZ',
      leadTimeDays: 21,
      packaging: 'box',
      category: 'Drinks',
    },
  ])
  expect(notes).toEqual([])
})

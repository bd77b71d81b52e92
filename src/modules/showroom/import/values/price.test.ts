import { expect, test } from 'vitest'
import { readPrice } from './price.ts'

const read = (cell: string) => readPrice(cell, { mark: undefined, grouping: undefined })

test.each([
  ['38,50 $', { amount: '38.5', currency: 'USD' }],
  ['$12.50', { amount: '12.5', currency: 'USD' }],
  ['14 USD', { amount: '14', currency: 'USD' }],
  ['US$ 1,234.50', { amount: '1234.5', currency: 'USD' }],
  ['￥25', { amount: '25', currency: 'CNY' }],
  ['25元/公斤', { amount: '25', currency: 'CNY', per: 'KGM' }],
  ['每吨980美元', { amount: '980', currency: 'USD', per: 'TNE' }],
  ['45 000 so‘m', { amount: '45000', currency: 'UZS' }],
  ['45 ming soʻm/dona', { amount: '45000', currency: 'UZS', per: 'H87' }],
  ['1,2 млн сум за тонну', { amount: '1200000', currency: 'UZS', per: 'TNE' }],
  ['38 000 сўм', { amount: '38000', currency: 'UZS' }],
  ['１２．５', { amount: '12.5' }],
  ['3 200,00', { amount: '3200' }],
  ['3\u00a0200,00\u202f€', { amount: '3200', currency: 'EUR' }],
  ['3,20 $/кг FCA', { amount: '3.2', currency: 'USD', per: 'KGM', incoterm: 'FCA' }],
  ['CIF 5.40 USD per kg', { amount: '5.4', currency: 'USD', per: 'KGM', incoterm: 'CIF' }],
  ['2 750 у.е.', { amount: '2750', currency: 'USD' }],
  ['2,5 долл. США', { amount: '2.5', currency: 'USD' }],
  ['150 руб.', { amount: '150', currency: 'RUB' }],
  ['3200 $ за 1 т', { amount: '3200', currency: 'USD', per: 'TNE' }],
])('%s', (cell, price) => {
  expect(read(cell)).toMatchObject({ price })
})

test.each([
  'kelishiladi',
  'Kelishilgan holda',
  'келишилади',
  'договорная',
  'Цена договорная',
  'по запросу',
  'уточняйте',
  '面议',
  '价格面议',
  'negotiable',
  'On request',
  'Price on request',
  'soʻrov boʻyicha',
])('%s means on request', (cell) => expect(read(cell)).toEqual({ price: 'on-request', notes: [] }))

test.each([
  ['-4', 'price-negative'],
  ['- 4 $', 'price-negative'],
  ['$-4', 'price-negative'],
  ['(4.00)', 'price-negative'],
  ['−4', 'price-negative'],
  ['0', 'price-zero'],
  ['0,00 $', 'price-zero'],
  ['3,5-4,0', 'price-range'],
  ['3,5 – 4,0 $', 'price-range'],
  ['от 3 до 4 $', 'price-range'],
  ['3～4元', 'price-range'],
  ['1E+05', 'number-scientific'],
  ['99999999999999', 'price-too-large'],
  ['дорого', 'price-unreadable'],
  ['12 за 5 кг', 'price-unreadable'],
  ['12 34', 'price-unreadable'],
])('%s is refused: %s', (cell, code) => {
  expect(read(cell)).toMatchObject({ refused: { code } })
})

test.each(['', '-', '—', 'n/a', '...'])('%j says nothing', (cell) => expect(read(cell)).toEqual({ empty: true }))

test('what was not taken as written is noted', () => {
  expect(read('от 3,5')).toMatchObject({ price: { amount: '3.5' }, notes: [{ code: 'price-from' }] })
  expect(read('25元起')).toMatchObject({ price: { amount: '25' }, notes: [{ code: 'price-from' }] })
  expect(read('1,450')).toMatchObject({ price: { amount: '1.45' }, notes: [{ code: 'number-ambiguous' }] })
  expect(read('1,23456789')).toMatchObject({ price: { amount: '1.234568' }, notes: [{ code: 'number-rounded' }] })
  expect(read('12 $ со скидкой')).toMatchObject({ price: { amount: '12' }, notes: [{ code: 'price-remark' }] })
})

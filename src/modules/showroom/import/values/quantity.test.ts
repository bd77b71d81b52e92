import { expect, test } from 'vitest'
import { readQuantity } from './quantity.ts'
import { readWeightKg } from './weight.ts'

test.each([
  ['500公斤', '500', 'KGM'],
  ['10,000 公斤', '10000', 'KGM'],
  ['3000件', '3000', 'H87'],
  ['1 т', '1', 'TNE'],
  ['от 100 кг', '100', 'KGM'],
  ['20 kg/qop', '20', 'KGM'],
  ['50 ta', '50', 'H87'],
  ['50 ta dan', '50', 'H87'],
  ['min. 50 dona', '50', 'H87'],
  ['≥ 500 kg', '500', 'KGM'],
  ['1 000', '1000', undefined],
  ['1 контейнер 20 футов', '1', 'XCN'],
  ["1x20' FCL", '1', 'XCN'],
  ['20-футовый контейнер', '1', 'XCN'],
  ['2 контейнера 40 футов', '2', 'XCN'],
  ['1个20尺柜', '1', 'XCN'],
  ['200 пог. м', '200', 'MTR'],
  ['5 тыс. шт', '5000', 'H87'],
  ['3万件', '30000', 'H87'],
  ['100 m²', '100', 'MTK'],
  ['１００双', '100', 'PR'],
  ['500-1000 кг', '500', 'KGM'],
  ['тонна', '1', 'TNE'],
  ['1 т (1000 кг)', '1', 'TNE'],
])('%s is %s %s', (cell, value, unit) => {
  expect(readQuantity(cell, undefined)).toMatchObject({ quantity: unit ? { value, unit } : { value } })
  if (!unit) expect(readQuantity(cell, undefined)).not.toHaveProperty('quantity.unit')
})

test.each([
  ['-5', 'negative'],
  ['0 kg', 'zero'],
  ['—', 'empty'],
  ['любое', 'unreadable'],
] as const)('%s: %s', (cell, problem) => expect(readQuantity(cell, undefined)).toEqual({ problem }))

test('weights come out in kilograms', () => {
  expect(readWeightKg('250', 'GRM', undefined)).toBe('0.25')
  expect(readWeightKg('250 г', undefined, undefined)).toBe('0.25')
  expect(readWeightKg('1,5', undefined, undefined)).toBe('1.5')
  expect(readWeightKg('0.5 т', undefined, undefined)).toBe('500')
  expect(readWeightKg('3 м', undefined, undefined)).toBeNull()
})

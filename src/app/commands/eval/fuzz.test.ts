import { expect, test } from 'vitest'
import { convert, terms } from '../../../language/index.ts'
import { fuzz, numbers, randomText, TARGETS } from './fuzz.ts'

test('no text from outside makes the converter, the analyser or the names throw', { timeout: 600_000 }, () => {
  expect([...fuzz(50_000, 20_261_124).keys()]).toEqual(Object.keys(TARGETS))
})

test('texts of a million characters come to an end in each of them', { timeout: 600_000 }, () => {
  const random = numbers(7)
  for (let turn = 0; turn < 3; turn++) {
    const text = randomText(random, true)
    expect(text.length).toBeGreaterThanOrEqual(1_000_000)
    for (const target of Object.values(TARGETS)) target(text)
  }
})

test('the random texts have what makes trouble: lone surrogates, marks, both scripts', () => {
  const random = numbers(1)
  const all = Array.from({ length: 2000 }, () => randomText(random)).join('')
  expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(all)).toBe(true)
  for (const piece of ['{n, plural', '<code>', 'ь', 'oʻ', '中']) expect(all).toContain(piece)
  expect(terms(all).length).toBeGreaterThan(1000)
  expect(convert(all, 'uz-Latn')).not.toBe(all)
})

import { expect, it, test } from 'vitest'
import fc from 'fast-check'
import { distance, doubtfulWords, respellings } from './spelling.ts'
import { searchWords, soundOf } from './words.ts'

const shop = searchWords([
  'Quritilgan oʻrik, ekstra nav',
  'Коврик «Зарбулоқ»',
  'Настенная плитка',
  'Ceramic tile',
  '特级杏干',
  '手工丝绸围巾',
  'Atlas matosi',
])

/** What the dictionary gives for each doubtful word: here, every word. */
function respelt(query: string): string[] {
  const doubtful = doubtfulWords(query)
  return respellings(
    query,
    doubtful,
    doubtful.flatMap(({ key }) => shop.map((word) => ({ ...word, typed: key }))),
  )
}

it.each([
  ['quritilgn oʻrik', 'quritilgan oʻrik'],
  ['quirtilgan', 'quritilgan'],
  ["qurutilgan o'rk", "quritilgan o'rk"],
  ['қуритлган', 'қуритилган'],
  ['курога', 'курага'],
  ['абрикосы сушенный', 'абрикосы сушёный'],
  ['коврек', 'коврик'],
  ['apricotts', 'apricots'],
  ['cermaic', 'ceramic'],
  ['xingan', '杏干'],
  ['性干', '杏干'],
])('%s is put right to %s', (typed, meant) => {
  expect(respelt(typed)).toContain(meant)
})

it.each(['GL-200', '081310', 'tea', 'apricots', 'курага', '杏干', 'of the', 'xinggan', 'zzzzzz', ''])(
  '%s stays as it is',
  (typed) => {
    expect(respelt(typed)).toEqual([])
  },
)

test('words of one script are meant first, and the most three', () => {
  expect(respelt('kuraqa')[0]).toBe('курага')
  expect(respelt('abrikoz')[0]).toBe('абрикос')
  expect(respelt('orikk').length).toBeLessThanOrEqual(3)
})

test('a word sounds the same in every script and with every apostrophe', () => {
  expect(['oʻrik', "o'rik", 'Ўрик', 'ORIK'].map(soundOf)).toEqual(['orik', 'orik', 'orik', 'orik'])
  expect(['курага', 'kuraga'].map(soundOf)).toEqual(['kuraga', 'kuraga'])
  expect(['杏干', '杏乾', 'xìnggān'].map(soundOf)).toEqual(['xinggan', 'xinggan', 'xinggan'])
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

test('distance is one: of a word from itself none, the same both ways, by one letter one', () => {
  fc.assert(
    fc.property(word, word, fc.nat(), (a, b, at) => {
      const place = at % (a.length + 1)
      expect(distance(a, a)).toBe(0)
      expect(distance(a, b)).toBe(distance(b, a))
      expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      expect(distance(a, `${a.slice(0, place)}x${a.slice(place)}`)).toBe(1)
      if (place > 1)
        expect(distance(a, a.slice(0, place - 2) + a[place - 1] + a[place - 2] + a.slice(place))).toBeLessThanOrEqual(1)
    }),
  )
})

test('any text at all is gone through', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void respelt(text)))
})

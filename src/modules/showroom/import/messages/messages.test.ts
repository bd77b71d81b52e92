import { expect, test } from 'vitest'
import { locales } from '../../../../kernel/locale.ts'
import { FILE_CODES, NOTE_CODES, REASON_CODES } from '../import-codes.ts'
import { importTexts } from '../import.texts.ts'

const KEYS = [
  ...REASON_CODES.map((code) => `import.reason.${code}`),
  ...NOTE_CODES.map((code) => `import.note.${code}`),
  ...FILE_CODES.map((code) => `error.import-file-${code}`),
]
const languages = ['en', 'uz', 'ru', 'zh-Hans'] as const
const PARAMS = {
  cell: 'F9',
  value: '-4',
  row: 7,
  of: 6,
  rows: 2,
  count: 2,
  limit: 5000,
  column: 'Narxi',
  first: 'Цена',
  sheet: 'S',
  encoding: 'gb18030',
  columns: 'C',
  text: 'Итого',
  section: 'Чай',
  read: '1',
  amount: '1',
  remark: 'x',
  currency: 'USD',
  code: '081310',
  name: '../a.jpg',
}

test('every code has its text and no text is without a code', () => {
  for (const language of languages) expect(Object.keys(importTexts.messages[language]).toSorted()).toEqual(KEYS.toSorted())
})

test('a text names the same particulars in every language', () => {
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1]))].toSorted()
  for (const key of KEYS as (keyof typeof importTexts.messages.en)[]) {
    // A plural may be said without counting, so its number need not be repeated.
    const expected = names(importTexts.messages.en[key])
    for (const language of languages)
      expect({ key, names: names(importTexts.messages[language][key]) }).toEqual({ key, names: expected })
  }
})

test('every text can be filled in for every reader', () => {
  for (const locale of locales) {
    for (const key of KEYS) expect(importTexts.find(locale, key, PARAMS)).not.toMatch(/[{}]/)
  }
})

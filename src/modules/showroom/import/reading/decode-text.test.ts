import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const RUSSIAN = 'Название;Ед. изм.;Цена\r\nКурага сушёная;кг;3,20\r\nИзюм чёрный;кг;2,10\r\n'
const CHINESE = '品名,单位,单价\r\n杏干,公斤,25\r\n葡萄干,公斤,18\r\n'
const UZBEK_CYRILLIC = 'Номи;Нархи;Бирлиги\r\nЎрик қоқи;32 000;кг\r\n'
const UZBEK = 'Nomi;Narxi\r\nO‘rik qoqi;3,2\r\nG‘ijduvon lagani;14\r\n'
const ENGLISH = 'Name,Price\r\nDried apricots,3.20\r\n'

test.each([
  ['utf-8', RUSSIAN, 'utf8'],
  ['utf-8', CHINESE, 'utf8'],
  ['utf-8', ENGLISH, 'ascii'],
  ['utf-16le', RUSSIAN, 'utf16le'],
  ['utf-16le', CHINESE, 'utf16le'],
  ['utf-16be', RUSSIAN, 'utf16be'],
  ['utf-16be', CHINESE, 'utf16be'],
  ['utf-16le', ENGLISH, 'utf16le'],
  ['gb18030', CHINESE, 'gb18030'],
  ['windows-1251', RUSSIAN, 'win1251'],
  ['windows-1251', UZBEK, 'win1251'],
  ['ibm866', RUSSIAN, 'cp866'],
  ['gb18030', UZBEK_CYRILLIC, 'gb18030'],
  ['windows-1251', RUSSIAN.toUpperCase(), 'win1251'],
  ['gb18030', '名称,价格\n茶叶,5', 'gbk'],
  ['windows-1251', 'Имя;Цена\nЧай;5', 'win1251'],
])('%s without a mark', (encoding, text, written) => {
  expect(decodeText(iconv.encode(text, written))).toEqual({ text, encoding })
})

test.each([
  ['utf-8', 'utf8'],
  ['utf-16le', 'utf16le'],
  ['utf-16be', 'utf16be'],
] as const)('%s with its mark', (encoding, written) => {
  for (const text of [RUSSIAN, CHINESE, ENGLISH]) {
    expect(decodeText(iconv.encode(text, written, { addBOM: true }))).toEqual({ text, encoding })
  }
})

test('one spoilt byte does not turn UTF-8 into something else', () => {
  const bytes = iconv.encode(RUSSIAN, 'utf8')
  bytes[bytes.indexOf('К') + 1] = 0x20
  expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining('Изюм чёрный') })
})

test('binary data are no text', () => {
  const noise = Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 256)
  expect(() => decodeText(noise)).toThrow(expect.objectContaining({ fileCode: 'not-a-table' }))
  expect(() => decodeText(Uint8Array.from({ length: 400 }, (_, at) => 1 + (at % 8)))).toThrow(
    expect.objectContaining({ fileCode: 'not-a-table' }),
  )
})

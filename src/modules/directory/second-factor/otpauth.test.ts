import { expect, test } from 'vitest'
import { isTotpCode, tidyCode } from './code.ts'
import { base32, otpauthUri } from './otpauth.ts'

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base 32 of %j as in RFC 4648 §10, without padding', (text, expected) => expect(base32(Buffer.from(text))).toBe(expected))

test('the key address escapes what is in the names', () => {
  expect(otpauthUri({ issuer: 'Дом: 1', account: 'a@b.c', secret: 'MY' })).toBe(
    'otpauth://totp/%D0%94%D0%BE%D0%BC%3A%201:a%40b.c?secret=MY&issuer=%D0%94%D0%BE%D0%BC%3A%201&digits=6&period=30',
  )
})

test('codes as people type them', () => {
  expect(tidyCode(' 123 456 ')).toBe('123456')
  expect(tidyCode('１２３４５６')).toBe('123456')
  expect(tidyCode('aB3xY – zzzzz')).toBe('aB3xY-zzzzz')
  expect(isTotpCode('123456')).toBe(true)
  expect(isTotpCode('aB3xY-zzzzz')).toBe(false)
})

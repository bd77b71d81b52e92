import { expect, test } from 'vitest'
import { registryNumberValid } from './registry-number.ts'

// Published numbers that are widely used as examples.
test.each([
  ['CN', '91350100M000100Y43', true],
  ['CN', '91350100M000100Y44', false],
  ['CN', '9135 0100-M000100Y43', true],
  ['RU', '7707083893', true],
  ['RU', '7707083894', false],
  ['RU', '500100732259', true],
  ['RU', '500100732258', false],
  ['KZ', '940140000385', true],
  ['KZ', '940140000386', false],
  ['UZ', '123456789', null],
  ['DE', 'HRB 12345', null],
  ['CN', '', null],
])('%s %s: %s', (country, number, valid) => expect(registryNumberValid(country, number)).toBe(valid))

import { expect, test } from 'vitest'
import { locales } from '../../../../kernel/locale.ts'
import { units } from '../../../../kernel/unit.ts'
import { unitByWord, unitInPhrase, unitLabel } from './unit.ts'
import { UNIT_WORDS } from './unit-words.ts'

test.each([
  ['КГ', 'KGM'],
  ['кг.', 'KGM'],
  ['килограмм', 'KGM'],
  ['公斤', 'KGM'],
  ['千克', 'KGM'],
  ['㎏', 'KGM'],
  ['kilogramm', 'KGM'],
  ['dona', 'H87'],
  ['дона', 'H87'],
  ['шт', 'H87'],
  ['Шт.', 'H87'],
  ['pcs', 'H87'],
  ['件', 'H87'],
  ['个', 'H87'],
  ['ta', 'H87'],
  ['条', 'H87'],
  ['juft', 'PR'],
  ['жуфт', 'PR'],
  ['пар', 'PR'],
  ['双', 'PR'],
  ['metr', 'MTR'],
  ['м', 'MTR'],
  ['米', 'MTR'],
  ['п.м.', 'MTR'],
  ['м²', 'MTK'],
  ['m2', 'MTK'],
  ['кв.м', 'MTK'],
  ['кв. м.', 'MTK'],
  ['㎡', 'MTK'],
  ['平方米', 'MTK'],
  ['м³', 'MTQ'],
  ['куб.м', 'MTQ'],
  ['litr', 'LTR'],
  ['л', 'LTR'],
  ['升', 'LTR'],
  ['tonna', 'TNE'],
  ['т', 'TNE'],
  ['吨', 'TNE'],
  ['тн', 'TNE'],
  ['г', 'GRM'],
  ['克', 'GRM'],
  ['quti', 'XBX'],
  ['қути', 'XBX'],
  ['коробка', 'XBX'],
  ['箱', 'XCT'],
  ['короб', 'XCT'],
  ['qop', 'XBG'],
  ['қоп', 'XBG'],
  ['мешок', 'XBG'],
  ['袋', 'XBG'],
  ['rulon', 'XRO'],
  ['рулон', 'XRO'],
  ['卷', 'XRO'],
  ["to'plam", 'SET'],
  ['to‘plam', 'SET'],
  ['тўплам', 'SET'],
  ['компл.', 'SET'],
  ['套', 'SET'],
  ['дюжина', 'DZN'],
  ['тыс. шт', 'MIL'],
  ['упак.', 'XPK'],
  ['бутылка', 'XBO'],
])('%s is %s', (word, code) => expect(unitByWord(word)).toBe(code))

test('a word that is no unit is none', () => {
  for (const word of ['', 'abc', 'курага', '红色']) expect(unitByWord(word)).toBeNull()
  expect(unitInPhrase('сушёная курага')).toBeNull()
})

test('a unit is found among other words', () => {
  expect(unitInPhrase('кг нетто')).toEqual({ code: 'KGM', rest: 'нетто' })
  expect(unitInPhrase('箱（10公斤）')?.code).toBe('XCT')
})

test('what we write for a unit, every reader’s file gives back', () => {
  for (const code of new Set([...units, ...Object.keys(UNIT_WORDS)])) {
    for (const locale of locales) expect([code, locale, unitByWord(unitLabel(code, locale))]).toEqual([code, locale, code])
  }
})

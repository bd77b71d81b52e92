import fc from 'fast-check'
import { expect, it } from 'vitest'
import { detectLanguage, scriptOf } from './detect.ts'

it.each([
  ['你好，请问这个产品多少钱？ MOQ 100', 'zh-Hans'],
  ['Salom, narxi qancha?', 'uz'],
  ["Quritilgan o'rik bormi, 5 tonna kerak", 'uz'],
  ['Mahsulotlaringiz haqida maʼlumot yuboring', 'uz'],
  ['Салом, нархи қанча?', 'uz-Cyrl'],
  ['Менга махсулот нархи керак', 'uz-Cyrl'],
  ['Здравствуйте, сколько стоит курага?', 'ru'],
  ['Добрый день! Нужны цены на хлопок с доставкой', 'ru'],
  ['How much is it? We need 5 tons', 'en'],
  ['Price list please', 'en'],
  ['We are looking for Oʻzbekiston apricots and we need them now', 'en'],
  ['123 %', undefined],
  ['', undefined],
] as const)('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})

it('tells the script by the weight of its letters', () => {
  expect([scriptOf('abc'), scriptOf('абв'), scriptOf('杏干 GL-200'), scriptOf('—')]).toEqual(['Latn', 'Cyrl', 'Hans', undefined])
})

it('throws on no text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void detectLanguage(`${text}\ud800`)))
})

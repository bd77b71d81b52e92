import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales, type Locale } from '../../../../kernel/locale.ts'
import { DETAIL_KINDS, type ProductDraft } from '../import.types.ts'
import { readProducts } from '../read-products.ts'
import { canonicalDecimal, shiftDecimal } from '../values/decimal.ts'
import { UNIT_WORDS } from '../values/unit-words.ts'
import { writeTable } from './write-table.ts'

const words: Record<Locale, fc.Arbitrary<string>> = {
  uz: fc.constantFrom('Oʻrik qoqi', 'Gʻijduvon lagani', 'Mayiz, qora', 'Jami 5 dona', 'Anʼanaviy "shakl"', '=SUM(1)', '-katta'),
  'uz-Cyrl': fc.constantFrom('Ўрик қоқи', 'Майиз; қора', 'Жами', 'Ғиждувон'),
  ru: fc.constantFrom('Курага', 'Итого', 'Изюм чёрный; «джамбо»', '+7 трав, сбор', 'Цена'),
  'zh-Hans': fc.constantFrom('杏干', '合计', '丝绸围巾（艾德莱斯）', '茶，绿'),
  en: fc.constantFrom('Dried apricots', 'Total', '@home "tea"', 'Soap, 2 pcs / box', 'x'),
}
const texts = (minKeys: number) =>
  fc
    .tuple(...locales.map((locale) => fc.option(words[locale])))
    .map((all) => Object.fromEntries(locales.flatMap((locale, at) => (all[at] ? [[locale, all[at]]] : []))))
    .filter((all) => Object.keys(all).length >= minKeys)
const decimal = fc
  .tuple(fc.bigInt({ min: 1n, max: 999_999_999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => canonicalDecimal(shiftDecimal(digits.toString().slice(0, 12 + places), -places)) ?? '1')
const unit = fc.constantFrom(...Object.keys(UNIT_WORDS))
const code = fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,4}$/)
const word = fc.constantFrom('короб 10 кг', 'Drinks', '每箱100件', 'высший', '007', '1,5', '10×20 sm')
const quantity = fc.record({ value: decimal, unit })
const hs = fc.oneof(
  fc.constantFrom('081310', '690721', '080251').map((hs6) => ({ hs6 })),
  fc
    .constantFrom(['UZ', '0813100000'], ['CN', '0813100090'], ['DE', '08131000'])
    .map(([country = '', digits = '']) => ({ hs6: digits.slice(0, 6), national: { country, code: digits } })),
)
const drafts = fc
  .uniqueArray(
    fc.record(
      {
        sku: code,
        names: texts(1),
        descriptions: texts(1),
        unit,
        category: word,
        packaging: word,
        origin: word,
        hs,
        moq: quantity,
        packQuantity: quantity,
        stock: quantity,
        netWeightKg: decimal,
        grossWeightKg: decimal,
        price: fc.oneof(
          fc.constant('on-request' as const),
          fc.record(
            {
              amount: decimal,
              currency: fc.constantFrom('USD', 'CNY', 'EUR', 'UZS'),
              per: unit,
              incoterm: fc.constantFrom('EXW', 'FCA', 'CIF'),
            },
            { requiredKeys: ['amount', 'currency', 'per'] },
          ),
        ),
        leadTimeDays: fc.integer({ min: 0, max: 400 }),
        certificates: fc.uniqueArray(
          fc.constantFrom('halal', 'haccp', 'iso-9001', 'ce', 'eac', 'grs', 'phytosanitary', 'Oʻz DSt 1234'),
          { minLength: 1, maxLength: 4 },
        ),
        photos: fc.uniqueArray(fc.constantFrom('a.jpg', 'б, в.png', '照片.webp'), { minLength: 1, maxLength: 3 }),
        gtin: fc.constant('4780000000007'),
        details: fc.dictionary(fc.constantFrom(...DETAIL_KINDS), word, { minKeys: 1, maxKeys: 6 }),
      },
      { requiredKeys: ['sku', 'names', 'unit'] },
    ),
    { selector: ({ sku }) => sku.toLowerCase(), minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((draft, at) => ({ row: at + 2, ...draft })) as ProductDraft[])

test.each(['xlsx', 'csv'] as const)('what comes out as %s goes in, in every language', async (format) => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.constantFrom(...locales), async (list, reader) => {
      const read = await readProducts(await writeTable(list, { reader, format }), `goods.${format}`)
      expect(read.refused).toEqual([])
      expect(read.drafts).toEqual(list)
    }),
    { numRuns: 60 },
  )
})

test('a product with nothing but a name comes back', async () => {
  const list: ProductDraft[] = [
    { row: 2, names: { en: 'Tea' } },
    { row: 3, names: { 'zh-Hans': '合计' } },
  ]
  expect((await readProducts(await writeTable(list, { reader: 'ru', format: 'csv' }), 'x.csv')).drafts).toEqual(list)
})

test('CSV has its mark and cannot start a formula', async () => {
  const bytes = await writeTable([{ row: 2, names: { en: '=cmd()' }, sku: '+1' }], { reader: 'en', format: 'csv' })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text).toContain("'=cmd()")
  expect(text).toContain("'+1")
})

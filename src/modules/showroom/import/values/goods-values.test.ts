import { expect, test } from 'vitest'
import { certificateCode, readCertificates } from './certificates.ts'
import { cellText, formatWords, standardApostrophes } from './cell-text.ts'
import { readHsCode } from './hs-code.ts'
import { readLeadTime } from './lead-time.ts'
import { readPhotoNames } from './photos.ts'

test.each([
  ['0813.10.000.0', '081310', '0813100000'],
  ['0813 10 000 0', '081310', '0813100000'],
  ['0813 10', '081310', undefined],
  ['6912.00', '691200', undefined],
  ['813100000', '081310', '0813100000'],
  ['81310', '081310', undefined],
  ['ТН ВЭД 0806 20', '080620', undefined],
  ['08062090', '080620', '08062090'],
])('%s', (text, hs6, code) => {
  expect(readHsCode(text, 'UZ')).toMatchObject({ hs: code ? { hs6, national: { country: 'UZ', code } } : { hs6 } })
})

test('a code that a spreadsheet made a number of gets its zero back, with a note', () => {
  expect(readHsCode({ number: '81310' }, 'UZ')).toEqual({
    hs: { hs6: '081310' },
    note: { code: 'hs-zero-restored', params: { value: '81310', code: '081310' } },
  })
  expect(readHsCode({ number: '813.1' }, 'UZ')).toMatchObject({ hs: { hs6: '081310' } })
  expect(readHsCode({ number: '8.131E8' }, 'UZ')).toMatchObject({ hs: { hs6: '081310', national: { code: '0813100000' } } })
  expect(readHsCode({ number: '813100000', format: '0000000000' }, 'UZ')).not.toHaveProperty('note')
  expect(readHsCode({ number: '690721' }, 'UZ')).not.toHaveProperty('note')
})

test.each([
  ['0813', 'hs-too-short'],
  ['нет', 'hs-unreadable'],
  ['770010', 'hs-unreadable'],
  ['990010', 'hs-unreadable'],
  ['0813 10, 0813 20', 'hs-several'],
])('%s: %s', (text, code) => expect(readHsCode(text, 'UZ')).toMatchObject({ note: { code } }))

test.each([
  ['15 kun', '', 15],
  ['15-20 дней', '', 20],
  ['30天', '', 30],
  ['2 hafta', '', 14],
  ['1 oy', '', 30],
  ['до 45 дней', '', 45],
  ['25', 'Tayyorlash muddati (kun)', 25],
  ['3', 'Срок, недель', 21],
  ['2 месяца', '', 60],
  ['1,5 месяца', '', 45],
  ['两周 14天', '', 14],
  ['в наличии', '', 0],
  ['现货', '', 0],
  ['месяц', '', 30],
  ['15-20个工作日', '', 28],
  ['10 рабочих дней', '', 14],
  ['3-4 weeks', '', 28],
])('%s (%s) is %i days', (cell, header, days) => expect(readLeadTime(cell, header)).toMatchObject({ days }))

test('a lead time without a number or far off is not guessed', () => {
  for (const cell of ['быстро', '-3', '99999 дней']) expect(readLeadTime(cell, '')).toEqual({ problem: 'unreadable' })
})

test('certificates', () => {
  expect(readCertificates('Halol; ХАССП, ISO 9001:2015 / ИСО 22000')).toEqual(['halal', 'haccp', 'iso-9001', 'iso-22000'])
  expect(readCertificates('清真、海关总署，OEKO-TEX® Standard 100')).toEqual(['halal', 'gacc', 'oeko-tex-100'])
  expect(readCertificates('ЕАС\nСЕ\nO‘zDSt 1234')).toEqual(['eac', 'ce', 'O‘zDSt 1234'])
  expect(readCertificates('нет')).toEqual([])
  expect(certificateCode('phytosanitary certificate')).toBe('phytosanitary')
})

test('photo names', () => {
  expect(readPhotoNames('a.jpg, b.PNG;c.webp')).toEqual(['a.jpg', 'b.PNG', 'c.webp'])
  expect(readPhotoNames('мой файл, новый.jpg')).toEqual(['мой файл, новый.jpg'])
  expect(readPhotoNames('a.jpg\nb.jpg\na.jpg')).toEqual(['a.jpg', 'b.jpg'])
})

test('cells as text', () => {
  expect(cellText("'00123")).toBe('00123')
  expect(cellText('="00123"')).toBe('00123')
  expect(cellText(' a\u00a0 b\u200b ')).toBe('a b')
  expect(cellText({ number: '3.3000000000000003' })).toBe('3.3')
  expect(formatWords('#,##0.00\\ [$€-2]')).toBe('€')
  expect(formatWords('_($* #,##0.00_)')).toBe('$')
  expect(formatWords('#,##0 "soʻm"')).toBe('soʻm')
  for (const sign of ["'", '‘', '’', '`', 'ʼ', '´'])
    expect(standardApostrophes(`G${sign}ijduvon, an${sign}ana, bog${sign}`)).toBe('Gʻijduvon, anʼana, bogʻ')
})

import { expect, test } from 'vitest'
import { locales } from '../../../../kernel/locale.ts'
import type { Cell } from '../import.types.ts'
import { columnTitle, TABLE_COLUMNS } from '../writing/table-columns.ts'
import { headerTerms } from './header-terms.ts'
import { matchHeader } from './match-header.ts'
import { recogniseHeader } from './recognise-header.ts'

const fields = (rows: Cell[][]) => recogniseHeader(rows)?.columns.map(({ field }) => field)

test.each([
  [
    'uz',
    [
      'T/r',
      'Mahsulot nomi',
      "O'lchov birligi",
      'Narxi (USD/kg)',
      'Eng kam buyurtma',
      'TIF TN kodi',
      'Qadoqlash turi',
      'Yetkazib berish muddati',
    ],
  ],
  ['uz', ['№', 'Maxsulot nomi', 'Ulchov birligi', 'Narhi', 'Minimal partiya', 'TIF TN', 'Qadoq', 'Muddati']],
  ['uz-Cyrl', ['Т/р', 'Маҳсулот номи', 'Ўлчов бирлиги', 'Нархи', 'Минимал буюртма', 'ТИФ ТН коди', 'Қадоқ', 'Тайёрлаш муддати']],
  [
    'ru',
    [
      '№ п/п',
      'Наименование товара',
      'Ед. изм.',
      'Цена, долл. США',
      'Мин. партия',
      'Код ТН ВЭД ЕАЭС',
      'Упаковка',
      'Срок поставки',
    ],
  ],
  [
    'ru',
    [
      '№',
      'Товар',
      'Единица измерения',
      'Стоимость за ед., USD',
      'Минимальный объём заказа',
      'ТНВЭД',
      'Тара',
      'Срок изготовления, дней',
    ],
  ],
  ['zh-Hans', ['序号', '品名', '单位', '单价（美元/公斤）', '最小起订量', 'HS编码', '包装方式', '交货期（天）']],
  ['zh-Hans', ['序号', '产品名称', '计量单位', '价格', '起订量', '海关编码', '包装', '生产周期']],
  ['en', ['No.', 'Product Name', 'Unit', 'Unit Price (USD)', 'MOQ', 'HS Code', 'Packing', 'Lead time (days)']],
  ['en', ['#', 'Item', 'UOM', 'Price, $/kg', 'Min. order', 'H.S. Code', 'Packaging', 'Delivery time']],
] as const)('%s header', (language, texts) => {
  const header = recogniseHeader([[...texts], ['1', 'x', 'kg', '2']])
  const first = texts[0] === '#' ? null : 'index'
  expect(header?.columns.map(({ field }) => field)).toEqual([
    first,
    'name',
    'unit',
    'price',
    'moq',
    'hs',
    'packaging',
    'leadTime',
  ])
  expect(header?.language).toBe(language)
})

test.each([
  ['Артикул', 'sku'],
  ['Код товара', 'sku'],
  ['货号', 'sku'],
  ['Article No.', 'sku'],
  ['Категория товара', 'category'],
  ['Mahsulot turi', 'category'],
  ['Mahsulot narxi', 'price'],
  ['Срок годности', 'shelfLife'],
  ['保质期', 'shelfLife'],
  ['Вес нетто, кг', 'netWeight'],
  ['Количество в упаковке', 'packQuantity'],
  ['Страна происхождения', 'origin'],
  ['产地', 'origin'],
  ['Фото', 'photos'],
  ['Название фото', 'photos'],
  ['Rasm fayli', 'photos'],
  ['Себестоимость', 'private'],
  ['Сумма', 'ignored'],
  ['Сертификаты', 'certificates'],
  ['Halal', 'certificates'],
  ['Валюта цены', 'currency'],
  ['Остаток на складе', 'stock'],
  ['Сорт', 'grade'],
  ['规格', 'specification'],
  ['Наименовние', 'name'],
  ['Условия поставки', 'incoterm'],
  ['Price per unit', 'price'],
  ['Minimal buyurtma miqdori, kg', 'moq'],
  ['Mahsulotlarning narxlari', 'price'],
  ['Сроки поставок', 'leadTime'],
] as const)('%s is %s', (text, field) => expect(matchHeader(text)?.field).toBe(field))

test.each([
  ['Название (рус)', 'ru'],
  ['Name (EN)', 'en'],
  ['Mahsulot nomi (ruscha)', 'ru'],
  ['英文品名', 'en'],
  ['中文名称', 'zh-Hans'],
  ['品名（俄文）', 'ru'],
  ['Наименование на английском языке', 'en'],
  ['Nomi (kirill)', 'uz-Cyrl'],
  ['Название (узб., латиница)', 'uz'],
  ['Номи (ўзбекча)', 'uz-any'],
  ['Chinese name', 'zh-Hans'],
  ['Русское название', 'ru'],
] as const)('%s is a name in %s', (text, mark) => expect(matchHeader(text)).toMatchObject({ field: 'name', mark }))

test.each([
  ['Цена, $/кг', { currency: 'USD', unit: 'KGM' }],
  ['Narxi (USD/kg)', { currency: 'USD', unit: 'KGM' }],
  ['单价(元/公斤)', { currency: 'CNY', unit: 'KGM' }],
  ['单价（美元）', { currency: 'USD' }],
  ['Цена за тонну, USD', { currency: 'USD', unit: 'TNE' }],
  ['Price per pcs, EUR', { currency: 'EUR', unit: 'H87' }],
  ['Narxi (soʻm), FCA', { currency: 'UZS', incoterm: 'FCA' }],
  ['Вес, г', { unit: 'GRM' }],
  ['净重（克）', { unit: 'GRM' }],
  ['Цена за ед., руб.', { currency: 'RUB' }],
  ['Narxi (EXW)', { incoterm: 'EXW' }],
  ['Цена', {}],
  ['价格条款', {}],
  ['MOQ (kg)', { unit: 'KGM' }],
] as const)('%s carries %o', (text, terms) => expect(headerTerms(text)).toEqual(terms))

test('title rows above are passed over, and what they say of all prices is kept', () => {
  const header = recogniseHeader([
    ['ООО «Пример»'],
    ['Цены указаны в долларах США, условия FCA'],
    [],
    ['Название', 'Цена', 'Ед.'],
    ['Изюм', '2', 'кг'],
  ])
  expect(header).toMatchObject({
    firstRow: 3,
    lastRow: 3,
    currency: 'USD',
    incoterm: 'FCA',
    notes: [{ code: 'rows-above-header', params: { rows: 2 } }],
  })
})

test('a header in two rows, the upper one merged across', () => {
  const header = recogniseHeader([
    ['№', 'Название', null, 'Цена', 'Мин. партия'],
    [null, 'русский', '中文', 'USD/кг', 'кг'],
    ['1', '2', '3', '4', '5'],
    [{ number: '1' }, 'Изюм', '葡萄干', '2,5', '500'],
  ])
  expect(header?.lastRow).toBe(2)
  expect(header?.columns).toMatchObject([
    { field: 'index' },
    { field: 'name', mark: 'ru' },
    { field: 'name', mark: 'zh-Hans' },
    { field: 'price', currency: 'USD', unit: 'KGM' },
    { field: 'moq', unit: 'KGM' },
  ])
})

test('a lower row of currencies under a merged price', () => {
  const header = recogniseHeader([
    ['T/r', 'Nomi', 'Narxi', null, 'MOQ'],
    [null, null, 'USD', "so'm", null],
    [{ number: '1' }, 'Turshak', { number: '3' }, { number: '40000' }, '5'],
  ])
  expect(header).toMatchObject({
    lastRow: 1,
    columns: [{ field: 'index' }, { field: 'name' }, { field: 'price', currency: 'USD' }, { field: null }, { field: 'moq' }],
  })
  expect(header?.notes).toMatchObject([{ code: 'column-repeated' }])
})

test('a lower row of bases under a merged price, beside cells merged downwards', () => {
  const header = recogniseHeader([
    ['№', 'Наименование', 'Цена, USD', null, 'Упаковка', 'ТН ВЭД'],
    [null, 'Наименование', 'за кг', 'за коробку', 'вид', 'ТН ВЭД'],
    [{ number: '1' }, { number: '2' }, { number: '3' }, { number: '4' }, { number: '5' }, { number: '6' }],
    [{ number: '1' }, 'Персик', { number: '2' }, { number: '20' }, 'короб', '0813 40'],
  ])
  expect(header).toMatchObject({
    firstRow: 0,
    lastRow: 2,
    columns: [
      { field: 'index' },
      { field: 'name' },
      { field: 'price', currency: 'USD', unit: 'KGM' },
      { field: null },
      { field: 'packaging' },
      { field: 'hs' },
    ],
  })
})

test('a heading below the header is no second half of it', () => {
  expect(recogniseHeader([['№', 'Название', 'Цена', 'Ед.'], ['Пары'], [{ number: '1' }, 'Носки', '2', 'пара']])?.lastRow).toBe(0)
})

test('rows of data are never taken into the header', () => {
  expect(
    recogniseHeader([
      ['Название', 'Цена', 'Валюта', 'Ед.'],
      ['Изюм', 'по запросу', 'USD', 'кг'],
    ])?.lastRow,
  ).toBe(0)
})

test('unknown, private and repeated columns are noted and left out', () => {
  const header = recogniseHeader([
    ['Название', 'Цена', 'Оптовая цена', 'Гороскоп', 'Себестоимость'],
    ['Изюм', '1', '2', 'x', '0,5'],
  ])
  expect(header?.columns.map(({ field }) => field)).toEqual(['name', 'price', null, null, null])
  expect(header?.notes.map(({ code }) => code)).toEqual(['column-repeated', 'column-unknown', 'column-private'])
})

test('no header in a letter or in bare data', () => {
  expect(recogniseHeader([['Уважаемые коллеги!'], ['Высылаем прайс.']])).toBeNull()
  expect(
    recogniseHeader([
      ['Изюм', '2,5'],
      ['Курага', '3'],
    ]),
  ).toBeNull()
  expect(recogniseHeader([])).toBeNull()
})

test('every title that we write is recognised in every language, and no two as the same', () => {
  for (const reader of locales) {
    const titles = [columnTitle('index', reader), ...TABLE_COLUMNS.map(({ header }) => header(reader))]
    expect(new Set(titles).size).toBe(titles.length)
    const matches = titles.map((title) => ({ title, ...matchHeader(title) }))
    for (const match of matches) expect(match).toMatchObject({ strength: 3 })
    expect(new Set(matches.map(({ field, mark }) => `${field} ${mark}`)).size).toBe(titles.length)
    expect(fields([titles, titles.map(() => 'x')])).not.toContain(null)
  }
})

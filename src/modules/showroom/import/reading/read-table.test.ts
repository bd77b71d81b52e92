import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { TABLE_LIMITS } from '../limits.ts'
import { workbook } from './workbook.fixture.ts'
import { readTable } from './read-table.ts'

const csv = (text: string, encoding = 'utf8') => iconv.encode(text, encoding)
const rowsOf = async (text: string, encoding?: string) => (await readTable(csv(text, encoding), 'list.csv')).rows

test.each([',', ';', '\t', '|'])(
  'a text table set apart by %j, with decimal commas and a cell of two lines',
  async (delimiter) => {
    const quoted = (text: string) => `"${text}"`
    const lines = [
      ['Название', 'Ед. изм.', 'Цена', 'Описание'],
      ['Изюм', 'кг', quoted('2,10'), quoted('чёрный,\nбез "косточки"'.replaceAll('"', '""'))],
      ['Курага', 'кг', quoted('3,2'), ''],
    ]
    expect(await rowsOf(lines.map((line) => line.join(delimiter)).join('\r\n'))).toEqual([
      ['Название', 'Ед. изм.', 'Цена', 'Описание'],
      ['Изюм', 'кг', '2,10', 'чёрный,\nбез "косточки"'],
      ['Курага', 'кг', '3,2', null],
    ])
  },
)

test('semicolons win over unquoted decimal commas, and title rows do not mislead', async () => {
  const rows = await rowsOf('Прайс, 2026\r\n\r\nНазвание;Цена;Ед.\r\nИзюм;2,10;кг\r\nКурага;3,20;кг\r\n', 'win1251')
  expect(rows[2]).toEqual(['Название', 'Цена', 'Ед.'])
  expect(rows[3]).toEqual(['Изюм', '2,10', 'кг'])
})

test('Excel’s own line about the separator is obeyed and keeps the row numbers', async () => {
  expect(await rowsOf('sep=;\r\nName;Price\r\nTea;5,0\r\n')).toEqual([[], ['Name', 'Price'], ['Tea', '5,0']])
})

test('a text table is named after its file and tells its encoding', async () => {
  const table = await readTable(csv('品名,单价\n茶叶,5\n', 'gb18030'), 'C:\\目录\\产品.csv')
  expect(table).toMatchObject({ sheet: '产品', notes: [{ code: 'encoding', params: { encoding: 'gb18030' } }] })
})

test('cells of a workbook: exact numbers, formats, texts, booleans, days', async () => {
  const bytes = await writeExcelFile([
    ['Name', 'Price', 'Since', 'New'],
    [
      'Tea',
      { value: 12.5, type: Number, format: '#,##0.00 [$€-2]' },
      { value: new Date(Date.UTC(2026, 10, 24)), type: Date, format: 'dd.mm.yyyy' },
      true,
    ],
    [null, null, null, null],
    ["'007", 0.1, null, false],
  ]).toBuffer()
  expect(await readTable(bytes, 'x.xlsx')).toMatchObject({
    rows: [
      ['Name', 'Price', 'Since', 'New'],
      ['Tea', { number: '12.5', format: '#,##0.00 [$€-2]' }, { date: '2026-11-24' }, true],
      expect.anything(),
      ["'007", { number: '0.1' }, null, false],
    ],
  })
})

test('merges, hidden rows and columns, rich text, formulas and noise', async () => {
  const bytes = await workbook({
    Goods: `<cols><col min="4" max="4" width="9" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Category</t></is></c><c r="B1" t="inlineStr"><is><t>Name</t></is></c><c r="C1" t="inlineStr"><is><t>Price</t></is></c><c r="D1" t="inlineStr"><is><t>Cost price</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Tea</t></is></c><c r="B2" t="inlineStr"><is><r><t>Green </t></r><r><rPr><b/></rPr><t>tea</t></r></is></c><c r="C2"><f>1.1*3</f><v>3.3000000000000003</v></c><c r="D2"><v>1</v></c></row>
      <row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>Secret</t></is></c><c r="C3"><v>9</v></c></row>
      <row r="5"><c r="B5" t="inlineStr"><is><t>Black tea</t></is></c><c r="C5" t="str"><f>"4,"&amp;"5"</f><v>4,5</v></c></row>
    </sheetData><mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>`,
  })
  const { rows, notes } = await readTable(bytes, 'x.xlsx')
  expect(rows[0]).toEqual(['Category', 'Name', 'Price', null])
  expect(rows[1]).toEqual(['Tea', 'Green tea', { number: '3.3000000000000003' }, null])
  expect(rows[2]?.every((cell) => cell === null)).toBe(true)
  expect(rows[4]?.slice(0, 3)).toEqual(['Tea', 'Black tea', '4,5'])
  expect(notes).toEqual([
    { code: 'rows-hidden', params: { rows: '3', count: 1 } },
    { code: 'columns-hidden', params: { columns: 'D' } },
  ])
})

test('of several sheets the product table is taken, a hidden one never', async () => {
  const row = (...texts: string[]) =>
    `<row r="1">${texts.map((text, at) => `<c r="${'ABC'[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
  const sheet = (...texts: string[]) => `<sheetData>${row(...texts)}</sheetData>`
  const bytes = await workbook(
    { Contacts: sheet('Tel.', '+998'), 'Old & hidden': sheet('Name', 'Price', 'MOQ'), Прайс: sheet('Название', 'Цена') },
    ['Old & hidden'],
  )
  expect(await readTable(bytes, 'x.xlsx')).toMatchObject({
    sheet: 'Прайс',
    notes: [
      { code: 'sheet-ignored', params: { sheet: 'Contacts' } },
      { code: 'sheet-hidden', params: { sheet: 'Old & hidden' } },
    ],
  })
})

test('rows and columns keep their numbers when a sheet begins further down', async () => {
  const bytes = await workbook({
    A: '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>Name</t></is></c><c r="C3" t="inlineStr"><is><t>Price</t></is></c><c r="D3" t="inlineStr"><is><t>Stock</t></is></c></row><row r="5"><c r="B5" t="inlineStr"><is><t>Tea</t></is></c><c r="C5"><v>2</v></c><c r="D5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row r="1048576" ht="12"/></sheetData>',
  })
  const { rows } = await readTable(bytes, 'x.xlsx')
  expect(rows[2]).toEqual([null, 'Name', 'Price', 'Stock'])
  expect(rows[4]).toEqual([null, 'Tea', { number: '2' }, '#DIV/0!'])
})

test('files that are none', async () => {
  const code = (bytes: Uint8Array, limits = TABLE_LIMITS) =>
    readTable(bytes, 'x', limits).then(
      () => null,
      (error: { fileCode?: string }) => error.fileCode,
    )
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const good = await workbook({ A: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' })
  expect(await code(new Uint8Array())).toBe('empty')
  expect(await code(csv(' \r\n ; \r\n'))).toBe('empty')
  expect(await code(ole)).toBe('old-excel')
  expect(await code(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted')
  expect(await code(csv('%PDF-1.7 …'))).toBe('not-a-table')
  expect(await code(csv('<html><table><tr><td>Name'))).toBe('not-a-table')
  expect(await code(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46))).toBe('not-a-table')
  expect(await code(good.subarray(0, good.length - 30))).toBe('damaged')
  expect(await code(await workbook({ A: '<sheetData>' }))).toBe('damaged')
  expect(await code(csv('Name\n1\n2\n3'), { ...TABLE_LIMITS, rows: 3 } as never)).toBe('too-many-rows')
  expect(await code(csv('a,b,c,d'), { ...TABLE_LIMITS, columns: 3 } as never)).toBe('too-many-columns')
  expect(await code(good, { ...TABLE_LIMITS, bytes: 10 } as never)).toBe('too-large')
  expect(await code(good, { ...TABLE_LIMITS, unpackedBytes: 100 } as never)).toBe('too-large')
  expect(await code(await workbook({ A: '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>' }))).toBe(
    'too-many-rows',
  )
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { system } from '../../kernel/actor.ts'
import { createCategory, createMaker, makerInput } from '../../modules/showroom/index.ts'
import { openDatabase } from '../../platform/database/database.ts'
import { blankHouse } from '../../platform/settings/house.ts'
import { CommandError } from './open-command.ts'
import { exportToFile } from './export-goods.ts'
import { importGoods } from './import-goods.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
const folder = mkdtempSync(path.join(tmpdir(), 'savdo-command-'))
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}
const noDemo = async () => {}

beforeAll(async () => {
  database = await testDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('DATA_DIR', folder)
  const db = openDatabase(database.url)
  const ctx = {
    db,
    files: undefined as never,
    actor: system('test'),
    locale: 'en' as const,
    now: Temporal.Now.instant(),
    house: blankHouse,
    publicUrl: '',
  }
  await createMaker(ctx, makerInput.parse({ names: { uz: 'Kulolon' } }))
  await createCategory(ctx, { names: { ru: 'Керамика' }, hs: ['6912'], position: 1 }, { slug: 'pottery' })
  await db.close()
}, 120_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the command writes to stdout, and its exit code. */
async function output(work: () => Promise<number>): Promise<{ code: number; text: string }> {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  try {
    return { code: await work(), text: written.join('') }
  } finally {
    spy.mockRestore()
  }
}

const prices = 'Артикул;Наименование;Ед. изм.;Цена, USD;ТН ВЭД\nL-1;Ляган 40 см;шт;38,50;6912002300\nL-2;Коса;шт;-4;6912002300\n'

test('prints one JSON document: counts, refused rows with their reason, and the goods', async () => {
  const table = file('narxlar.csv', prices)
  const dry = await output(() => importGoods([table, '--maker', 'kulolon', '--dry-run', '--json'], noDemo))
  expect(JSON.parse(dry.text)).toMatchObject({ created: 1, products: [{ id: null, sku: 'L-1' }] })
  const { code, text } = await output(() => importGoods([table, '--maker', 'kulolon', '--json', '--lang', 'ru'], noDemo))
  expect(code).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    sheet: 'narxlar',
    created: 1,
    changed: 0,
    unchanged: 0,
    notes: expect.any(Array),
    refused: [{ row: 3, column: 'Цена, USD', reason: expect.stringContaining('D3') }],
    products: [
      {
        sku: 'L-1',
        slug: 'liagan-40-sm',
        names: { ru: 'Ляган 40 см' },
        price: '38.5',
        currency: 'USD',
        priceUnit: 'H87',
        hs6: '691200',
        category: 'pottery',
      },
    ],
  })
  const again = await output(() => importGoods([table, '--maker', 'kulolon', '--json'], noDemo))
  expect(JSON.parse(again.text)).toMatchObject({ created: 0, changed: 0, unchanged: 1 })
})

test('what is exported imports unchanged', async () => {
  await output(() => importGoods([file('narxlar.csv', prices), '--maker', 'kulolon'], noDemo))
  const target = path.join(folder, 'out.xlsx')
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  expect(await exportToFile(['--maker', 'kulolon', target], noDemo)).toBe(0)
  log.mockRestore()
  const { text } = await output(() => importGoods([target, '--maker', 'kulolon', '--json'], noDemo))
  expect(JSON.parse(text)).toMatchObject({ created: 0, changed: 0, unchanged: 1, refused: [] })
})

test.each([
  [['narxlar.csv', '--maker', 'kulolan'], /no maker “kulolan”. Nearest: kulolon/],
  [['narxlar.csv', '--maker', 'kulolon', '--category', 'tea'], /no category “tea”. Known: pottery/],
  [['absent.csv', '--maker', 'kulolon'], /absent.csv cannot be read: there is no such file/],
  [['empty.csv', '--maker', 'kulolon'], /The file is empty/],
  [['narxlar.csv'], /Usage: npm run import/],
])('%j is refused with one clear line', async ([name = '', ...rest], line) => {
  file('narxlar.csv', prices)
  file('empty.csv', '')
  const work = importGoods([path.join(folder, name), ...rest], noDemo)
  await expect(work).rejects.toThrow(line)
  await expect(work).rejects.toBeInstanceOf(CommandError)
})

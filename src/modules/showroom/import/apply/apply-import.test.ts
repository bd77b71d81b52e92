import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { productById } from '../../index.ts'
import type { ProductDraft } from '../import.types.ts'
import { contextOf, countOf, memoryStore, smallHouse, tableOf } from '../../showroom.fixture.ts'
import { applyImport, countsOf } from './apply-import.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const files = memoryStore()
const ctx = () => contextOf(db, undefined, files)

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(ctx())
}, 120_000)

beforeEach(() =>
  db.inTransaction(async (tx) => {
    await tx.run(sql`delete from showroom.product_photo`)
    await tx.run(sql`delete from showroom.product`)
  }),
)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const apricots: ProductDraft = {
  row: 4,
  sku: 'A-1',
  names: { uz: 'Turshak oʻrik', ru: 'Курага' },
  unit: 'KGM',
  category: 'Сухофрукты',
  price: { amount: '2.35', currency: 'USD', per: 'KGM' },
  moq: { value: '500', unit: 'KGM' },
  hs: { hs6: '081310', national: { country: 'UZ', code: '0813100000' } },
  leadTimeDays: 15,
  certificates: ['halal'],
}
const raisins: ProductDraft = {
  row: 5,
  names: { uz: 'Mayiz' },
  unit: 'KGM',
  price: 'on-request',
  hs: { hs6: '080620' },
  details: { grade: '1-nav', 'shelf-life': '12 oy' },
}
const bring = (drafts: readonly ProductDraft[], more = {}) =>
  applyImport(ctx(), { makerId: house.first, ...tableOf(drafts), ...more })

test('a dry run tells what would come and writes nothing', async () => {
  const before = await db.one(sql<{ n: bigint }>`select count(*) as n from platform.event`)
  const told = await bring([apricots, raisins], { dryRun: true })
  expect(countsOf(told)).toEqual({ created: 2, changed: 0, unchanged: 0, refused: 0 })
  expect(await countOf(db, 'product')).toBe(0)
  expect(await db.one(sql`select count(*) as n from platform.event`)).toEqual(before)
})

test('rows become published goods of the maker, found by search, with what has no column of its own', async () => {
  const { rows } = await bring([apricots, raisins])
  const [first, second] = await Promise.all(rows.map(({ id }) => productById(ctx(), id!)))
  expect(first).toMatchObject({
    sku: 'A-1',
    state: 'published',
    slug: 'turshak-orik',
    hs6: '081310',
    nationalCodes: { UZ: '0813100000' },
    unit: 'KGM',
    moq: '500.000',
    moqUnit: 'KGM',
    leadTimeDays: 15,
    certificates: ['halal'],
    price: { amount: '2.35', currency: 'USD', per: 'KGM' },
    maker: { id: house.first },
    category: { id: house.fruits },
  })
  expect(second?.price).toBeUndefined()
  expect(second).toMatchObject({
    priceDisplay: 'on_request',
    shelfLifeMonths: 12,
    category: { id: house.fruits },
    details: { grade: '1-nav' },
  })
  expect(await db.rows(sql`select 1 from showroom.product where terms @@ 'mayiz'::tsquery`)).toHaveLength(1)
})

test('the same table again changes nothing, also with several goods of one name in another order', async () => {
  const plates = ['20 sm', '30 sm', '40 sm'].map((size, at): ProductDraft => ({
    row: 10 + at,
    names: { uz: 'Lagan' },
    unit: 'H87',
    category: 'Kulolchilik',
    details: { size },
  }))
  await bring([apricots, raisins, ...plates])
  const revisions = () => db.rows(sql`select id, revision, updated_at from showroom.product order by id`)
  const before = await revisions()
  const events = await db.one(sql`select count(*) from platform.event`)
  expect(countsOf(await bring([...plates.toReversed(), raisins, apricots]))).toEqual({
    created: 0,
    changed: 0,
    unchanged: 5,
    refused: 0,
  })
  expect(await revisions()).toEqual(before)
  expect(await db.one(sql`select count(*) from platform.event`)).toEqual(events)
})

test('a changed row names each field with what it was; the rest of the product stays', async () => {
  await bring([apricots, raisins])
  const { rows } = await bring([
    { row: 7, sku: 'A-1', names: { ru: 'Курага сушёная' }, price: { amount: '2.5', currency: 'USD', per: 'KGM' } },
  ])
  expect(rows[0]).toMatchObject({
    outcome: 'changed',
    changes: [
      { field: 'names', language: 'ru', from: 'Курага', to: 'Курага сушёная' },
      { field: 'price', from: '2.35', to: '2.5' },
    ],
  })
  const product = await productById(ctx(), rows[0]!.id!)
  expect(product).toMatchObject({
    names: { uz: 'Turshak oʻrik', ru: 'Курага сушёная' },
    moq: '500.000',
    leadTimeDays: 15,
    revision: 2,
    slug: 'turshak-orik',
  })
  expect(await countOf(db, 'product')).toBe(2)
})

test('a price that goes "on request" is kept by the house, and a hidden one stays hidden under a new amount', async () => {
  await bring([apricots])
  await bring([{ ...apricots, price: 'on-request' }])
  const { rows } = await bring([{ ...apricots, price: { amount: '3', currency: 'USD', per: 'KGM' } }])
  expect(await productById(ctx(), rows[0]!.id!)).toMatchObject({ priceDisplay: 'on_request', price: { amount: '3' } })
})

test('another maker has goods of the same article and name for itself', async () => {
  await bring([apricots])
  expect(countsOf(await applyImport(ctx(), { makerId: house.second, ...tableOf([apricots]) }))).toMatchObject({ created: 1 })
  expect(await countOf(db, 'product')).toBe(2)
})

test('a row without any category is refused with its column, until one is chosen or usual', async () => {
  const tea: ProductDraft = { row: 3, names: { uz: 'Choy' }, unit: 'KGM', category: 'Ichimliklar' }
  expect((await bring([tea])).refused).toEqual([{ row: 3, column: 'Toifa', reason: { code: 'category-missing', params: {} } }])
  expect(countsOf(await bring([tea], { categoryId: house.pottery, dryRun: true }))).toMatchObject({ created: 1, refused: 0 })
  await bring([apricots])
  const { rows, notes } = await bring([tea])
  expect(rows[0]?.after.categoryId).toBe(house.fruits)
  expect(notes).toContainEqual(expect.objectContaining({ code: 'category-kept' }))
})

test('a price without a currency takes the house’s, with a note; a currency that the house does not have is refused', async () => {
  const { rows, notes, refused } = await bring([
    { ...apricots, price: { amount: '7', per: 'KGM' } },
    { ...raisins, price: { amount: '7', currency: 'RUB', per: 'KGM' } },
  ])
  expect(rows[0]?.after).toMatchObject({ price: '7', currency: 'USD' })
  expect(notes).toContainEqual(expect.objectContaining({ code: 'currency-of-house' }))
  expect(refused).toMatchObject([{ row: 5, column: 'Narxi', reason: { code: 'currency-not-ours' } }])
})

test('what fails in the midst leaves nothing at all', async () => {
  const many = Array.from({ length: 600 }, (_, at): ProductDraft => ({
    row: at + 2,
    sku: `M-${at}`,
    names: { uz: `Mahsulot ${at}` },
    unit: 'KGM',
    hs: { hs6: '081310' },
  }))
  const stop = (done: number) => {
    if (done >= 250) throw new Error('killed')
  }
  await expect(bring(many, { onProgress: stop })).rejects.toThrow('killed')
  expect(await countOf(db, 'product')).toBe(0)
  expect(
    await db.rows(sql`select 1 from platform.event where type = 'product.created' and data ->> 'names' like '%Mahsulot 1%'`),
  ).toEqual([])
})

test('photos come from the archive by name, once; what is no picture is told', async () => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f7f8f' } })
    .jpeg()
    .toBuffer()
  const photos = await zip({ 'Rasmlar/ORIK.JPG': photo, 'orik-2.png': Buffer.from('no picture'), 'else.jpg': photo })
  const draft = { ...apricots, photos: ['orik.jpg', 'orik-2.png', 'orik-3.jpg'] }
  const first = await bring([draft], { photos })
  expect(first.notes.map(({ code }) => code).sort()).toEqual(['photo-missing', 'photo-refused', 'photo-unused'])
  expect(await productById(ctx(), first.rows[0]!.id!)).toMatchObject({ photos: [{ width: 40, height: 30 }] })
  expect(files.keys.size).toBe(3)
  expect(countsOf(await bring([draft], { photos }))).toMatchObject({ unchanged: 1 })
  expect(await countOf(db, 'product_photo')).toBe(1)
})

function zip(entries: Record<string, Buffer>): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, bytes] of Object.entries(entries)) file.addBuffer(bytes, name)
  file.end()
  return Array.fromAsync(file.outputStream).then((parts) => Buffer.concat(parts as Buffer[]))
}

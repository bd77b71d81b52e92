import sharp from 'sharp'
import type { Actor } from '../../src/kernel/actor.ts'
import { savePlace } from '../../src/modules/directory/index.ts'
import { acceptChanges } from '../../src/modules/showroom/change/accept-changes.ts'
import { asShown } from '../../src/modules/showroom/change/change.fixture.ts'
import { changes } from '../../src/modules/showroom/change/change.queries.ts'
import { proposeProduct, setStock } from '../../src/modules/showroom/change/propose-product.ts'
import { hidePrices } from '../../src/modules/showroom/hide-prices.ts'
import { categories } from '../../src/modules/showroom/category/category.queries.ts'
import { archiveCategory, createCategory, editCategory } from '../../src/modules/showroom/category/save-category.ts'
import { applyImport } from '../../src/modules/showroom/import/apply/apply-import.ts'
import { exportGoods } from '../../src/modules/showroom/import/apply/export-goods.ts'
import { readDrafts } from '../../src/modules/showroom/import/apply/read-drafts.ts'
import { makerBySlug } from '../../src/modules/showroom/maker/maker.queries.ts'
import { createMaker, editMaker, makerInput } from '../../src/modules/showroom/maker/save-maker.ts'
import { addPhoto, makeFirstPhoto, removePhoto } from '../../src/modules/showroom/photo/photos.ts'
import { productBySlug } from '../../src/modules/showroom/product/product.queries.ts'
import { productInput } from '../../src/modules/showroom/product/product.schema.ts'
import type { Product } from '../../src/modules/showroom/product/product.ts'
import { createProduct, editProduct } from '../../src/modules/showroom/product/save-product.ts'
import { setProductState } from '../../src/modules/showroom/product/set-product-state.ts'
import type { Ctx } from '../../src/platform/context.ts'
import { type Sql, sql } from '../../src/platform/database/sql.ts'
import { loadHouse, saveHouse } from '../../src/platform/settings/house.ts'

/** One way to change what visitors see: by a verb, or past all verbs. */
export interface Write {
  readonly name: string
  readonly run: (ctx: Ctx) => Promise<unknown>
}

/** The product, maker and category that the writes change; all in the demonstration. */
export const subject = {
  product: 'dried-apricots-extra',
  maker: 'shamsobod-quruq-meva',
  category: 'dried-fruits',
  place: 'gijduvon',
}

const product = async (ctx: Ctx) => (await productBySlug(ctx, subject.product))!
const maker = async (ctx: Ctx) => (await makerBySlug(ctx, subject.maker))!
const category = async (ctx: Ctx) => (await categories(ctx)).find(({ slug }) => slug === subject.category)!

const inputOf = (shown: Product, change: object) =>
  productInput.parse({
    ...shown,
    makerId: shown.maker.id,
    categoryId: shown.category.id,
    sku: shown.sku ?? '',
    hs6: shown.hs6 ?? '',
    moq: shown.moq ?? '',
    moqUnit: shown.moqUnit ?? '',
    stock: shown.stock ?? '',
    leadTimeDays: String(shown.leadTimeDays ?? ''),
    netWeightKg: shown.netWeightKg ?? '',
    shelfLifeMonths: String(shown.shelfLifeMonths ?? ''),
    price: shown.price?.amount ?? '',
    currency: shown.price?.currency ?? 'USD',
    priceUnit: shown.price?.per ?? '',
    priceBreaks: [],
    certificates: [...shown.certificates],
    ...change,
  })

async function edit(ctx: Ctx, change: object) {
  const shown = await product(ctx)
  await editProduct(ctx, shown.id, shown.revision, inputOf(shown, change))
}

async function changeMaker(ctx: Ctx, change: object) {
  const { id, revision, ...shown } = await maker(ctx)
  const form = {
    ...shown,
    founded: String(shown.founded ?? ''),
    employees: String(shown.employees ?? ''),
    place: shown.place ?? '',
    archived: undefined,
    certificates: [...shown.certificates],
  }
  await editMaker(ctx, id, revision, makerInput.parse({ ...form, ...change }))
}

async function changeCategory(ctx: Ctx, change: object) {
  const { id, revision, names, position } = await category(ctx)
  await editCategory(ctx, id, revision, { names, hs: [], position, ...change })
}

const picture = (background: string) =>
  sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
const photo = (background: string) => async (ctx: Ctx) =>
  addPhoto(ctx, (await product(ctx)).id, { name: `${background}.png`, bytes: new Uint8Array(await picture(background)) })

async function asMaker(ctx: Ctx): Promise<Ctx> {
  const actor: Actor = { kind: 'account', accountId: 'pages-maker', name: 'Usta', role: 'maker', makerId: (await maker(ctx)).id }
  return { ...ctx, actor }
}

async function importGoods(ctx: Ctx) {
  const { id } = await maker(ctx)
  const { bytes } = await exportGoods(ctx, { makerId: id, reader: 'en', format: 'csv' })
  const dearer = Buffer.from(Buffer.from(bytes).toString().replaceAll('3.85', '3.99').replaceAll('3.77', '3.99'))
  return applyImport(ctx, { ...(await readDrafts(new Uint8Array(dearer), 'table.csv')), makerId: id })
}

const plain = (statement: Sql) => (ctx: Ctx) => ctx.db.inTransaction((tx) => tx.run(statement))

export const verbs: readonly Write[] = [
  {
    name: 'createCategory',
    run: (ctx) => createCategory(ctx, { names: { en: 'Kites' }, hs: [], position: 0 }, { slug: 'kites' }),
  },
  { name: 'editCategory', run: (ctx) => changeCategory(ctx, { names: { en: 'Fruits, dried' } }) },
  { name: 'editCategory, its place', run: (ctx) => changeCategory(ctx, { position: 900 }) },
  {
    name: 'archiveCategory',
    run: async (ctx) => archiveCategory(ctx, (await categories(ctx)).find(({ slug }) => slug === 'kites')!.id),
  },
  {
    name: 'createMaker',
    run: (ctx) => createMaker(ctx, makerInput.parse({ names: { en: 'New hands' } }), { slug: 'new-hands' }),
  },
  { name: 'editMaker', run: (ctx) => changeMaker(ctx, { names: { en: 'Shamsobod, renamed', uz: 'Yangi Shamsobod' } }) },
  { name: 'editMaker, set aside', run: (ctx) => changeMaker(ctx, { archived: 'on' }) },
  { name: 'editMaker, taken back', run: (ctx) => changeMaker(ctx, {}) },
  {
    name: 'createProduct',
    run: async (ctx) => createProduct(ctx, inputOf(await product(ctx), { names: { en: 'Apricots, another' }, sku: 'PAGES-1' })),
  },
  { name: 'editProduct, its names', run: (ctx) => edit(ctx, { names: { en: 'Apricots of the sun', uz: 'Quyosh oʻrigi' } }) },
  { name: 'editProduct, its price', run: (ctx) => edit(ctx, { price: '3.77' }) },
  {
    name: 'setProductState, withdrawn',
    run: async (ctx) => {
      const { id, revision } = await product(ctx)
      await setProductState(ctx, id, revision, 'draft')
    },
  },
  {
    name: 'setProductState, published',
    run: async (ctx) => {
      const { id, revision } = await product(ctx)
      await setProductState(ctx, id, revision, 'published')
    },
  },
  { name: 'addPhoto', run: photo('red') },
  { name: 'addPhoto, a second', run: photo('blue') },
  {
    name: 'makeFirstPhoto',
    run: async (ctx) => {
      const { id, photos } = await product(ctx)
      await makeFirstPhoto(ctx, id, photos[1]!.fileId)
    },
  },
  {
    name: 'removePhoto',
    run: async (ctx) => {
      const { id, photos } = await product(ctx)
      await removePhoto(ctx, id, photos[0]!.fileId)
    },
  },
  {
    name: 'setStock',
    run: async (ctx) => setStock(await asMaker(ctx), { productId: (await product(ctx)).id, stock: '77', leadTimeDays: 9 }),
  },
  {
    name: 'proposeProduct and acceptChanges',
    run: async (ctx) => {
      const shown = await product(ctx)
      const { makerId: _, state: __, ...input } = inputOf(shown, { names: { en: 'Apricots as their maker calls them' } })
      await proposeProduct(await asMaker(ctx), { productId: shown.id, revision: shown.revision, input })
      await acceptChanges(ctx, (await changes(ctx, 'proposed', 1)).items.map(asShown))
    },
  },
  { name: 'applyImport', run: importGoods },
  { name: 'hidePrices', run: (ctx) => hidePrices(ctx, true) },
  { name: 'hidePrices, shown again', run: (ctx) => hidePrices(ctx, false) },
  {
    name: 'savePlace',
    run: (ctx) =>
      savePlace(ctx, {
        slug: subject.place,
        names: { uz: 'Boshqa', ru: 'Другой', 'zh-Hans': '另', en: 'Elsewhere' },
        country: 'UZ',
      }),
  },
  {
    name: 'saveHouse',
    run: (ctx) => ctx.db.inTransaction(async (tx) => saveHouse(tx, { ...(await loadHouse(tx)), phone: '+998 00 000 00 00' })),
  },
]

const one = sql`slug = ${subject.product}`

export const statements: readonly Write[] = [
  { name: 'a price', run: plain(sql`update showroom.product set price = price + 1 where ${one}`) },
  { name: 'all prices', run: plain(sql`update showroom.product set price = price * 2 where price is not null`) },
  { name: 'a product withdrawn', run: plain(sql`update showroom.product set state = 'archived' where ${one}`) },
  { name: 'a product back', run: plain(sql`update showroom.product set state = 'published' where ${one}`) },
  {
    name: 'another category',
    run: plain(
      sql`update showroom.product set category_id = (select id from showroom.category where slug = 'nuts-and-seeds') where ${one}`,
    ),
  },
  {
    name: 'another maker',
    run: plain(sql`update showroom.product set maker_id = (select id from showroom.maker where slug = 'new-hands') where ${one}`),
  },
  { name: 'certificates', run: plain(sql`update showroom.product set certificates = '{fsc}' where ${one}`) },
  {
    name: 'a photo gone',
    run: plain(sql`delete from showroom.product_photo where product_id = (select id from showroom.product where ${one})`),
  },
  { name: 'a certificate’s name', run: plain(sql`update showroom.certificate set names = '{"en": "Wood"}' where code = 'fsc'`) },
  { name: 'a maker set aside', run: plain(sql`update showroom.maker set archived_at = now() where slug = 'new-hands'`) },
  { name: 'a maker back', run: plain(sql`update showroom.maker set archived_at = null where slug = 'new-hands'`) },
  { name: 'the order of categories', run: plain(sql`update showroom.category set position = 1000 - position`) },
  {
    name: 'a place’s name',
    run: plain(sql`update directory.place set names = '{"en": "Nowhere"}' where slug = ${subject.place}`),
  },
  {
    name: 'a setting',
    run: plain(sql`update platform.setting set value = jsonb_set(value, '{email}', '"new@house.example"') where name = 'house'`),
  },
]

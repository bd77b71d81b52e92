import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../kernel/id.ts'
import { sql } from '../../../platform/database/sql.ts'
import { editProduct } from '../product/save-product.ts'
import { acceptChanges } from './accept-changes.ts'
import { asShown, type MakersHouse, openMakersHouse, picture } from './change.fixture.ts'
import { changes, ownChange, ownChanges } from './change.queries.ts'
import { proposeNew } from './propose-new.ts'
import { proposePhoto, proposeWithout } from './propose-photos.ts'
import { proposeProduct, setStock } from './propose-product.ts'
import { returnChanges } from './return-changes.ts'
import { withdrawChange } from './withdraw-change.ts'

let world: MakersHouse
beforeAll(async () => void (world = await openMakersHouse()), 120_000)
afterAll(() => world.close())

let productId: string
beforeEach(async () => {
  await world.db.inTransaction((tx) =>
    tx.run(sql`update showroom.change_request set state = 'withdrawn' where state in ('proposed', 'returned')`),
  )
  productId = await world.create()
})

const correct = (over: object, revision = 1) => proposeProduct(world.ours, { productId, revision, input: world.form(over) })

test('a price waits for staff while stock and lead time go live at once, with a record of who', async () => {
  const { live } = await correct({ price: '2.60', stock: '300', leadTimeDays: '7' })
  expect(live.toSorted()).toEqual(['leadTimeDays', 'stock'])
  expect(await world.product(productId)).toMatchObject({
    price: { amount: '2.5' },
    stock: '300.000',
    leadTimeDays: 7,
    revision: 2,
  })
  const [wish] = await world.waiting()
  expect(wish).toMatchObject({ before: { price: '2.5' }, after: { price: '2.6' }, conflicts: [], proposedByName: 'Usta' })
  const trail = await world.db.rows(
    sql<{ data: { fields: string[] } }>`select data from platform.event where subject_id = ${productId} and actor_kind = 'maker'`,
  )
  expect(trail.map(({ data }) => data.fields.toSorted())).toEqual([['leadTimeDays', 'stock']])
})

test('returned with a reason, mended, accepted: one wish throughout, and the product only then changes', async () => {
  await correct({ price: '26' })
  const [first] = await world.waiting()
  expect(await returnChanges(world.staff, [asShown(first!)], 'A point is missing')).toMatchObject({
    returned: [first!.id],
    refused: [],
  })
  expect(await ownChange(world.ours, first!.id)).toMatchObject({
    state: 'returned',
    reason: 'A point is missing',
    decidedByName: 'Gulnora',
  })
  expect(await world.waiting()).toEqual([])
  await correct({ price: '2.6' })
  const [mended] = await world.waiting()
  expect(mended).toMatchObject({ id: first!.id, after: { price: '2.6' } })
  expect((await world.product(productId)).price?.amount).toBe('2.5')
  expect((await acceptChanges(world.staff, [asShown(mended!)])).accepted).toEqual([first!.id])
  expect((await world.product(productId)).price?.amount).toBe('2.6')
})

test('what staff changed elsewhere meanwhile stays; the same field changed is a conflict, which only who has seen it may overrule', async () => {
  await correct({ price: '2.6', names: { uz: 'Turshak, saralangan' } })
  await editProduct(world.staff, productId, 1, world.all({ packaging: { en: 'Box' } }))
  const [open] = await world.waiting()
  expect(open!.conflicts).toEqual([])
  await editProduct(world.staff, productId, 2, world.all({ packaging: { en: 'Box' }, price: '3' }))
  expect(await acceptChanges(world.staff, [asShown(open!)])).toMatchObject({
    accepted: [],
    refused: [{ id: open!.id, code: 'changed_meanwhile' }],
  })
  const [again] = await world.waiting()
  expect(again).toMatchObject({ conflicts: ['price'], now: { price: '3' } })
  expect((await acceptChanges(world.staff, [asShown(again!)])).accepted).toHaveLength(1)
  expect(await world.product(productId)).toMatchObject({
    price: { amount: '2.6' },
    packaging: { en: 'Box' },
    names: { uz: 'Turshak, saralangan' },
  })
})

test('a wish that was mended after staff opened the page is not accepted unseen; two who press at once decide once', async () => {
  await correct({ price: '2.6' })
  const [seen] = await world.waiting()
  await correct({ price: '9.6' })
  expect((await acceptChanges(world.staff, [asShown(seen!)])).refused).toEqual([{ id: seen!.id, code: 'changed_meanwhile' }])
  const [fresh] = await world.waiting()
  const both = await Promise.all([
    acceptChanges(world.staff, [asShown(fresh!)]),
    returnChanges(world.staff, [asShown(fresh!)], 'No'),
  ])
  expect(both.flatMap(({ refused }) => refused)).toEqual([{ id: fresh!.id, code: 'illegal_step' }])
})

test('a maker whose form is older than the catalogue is told, and reverts nothing', async () => {
  await editProduct(world.staff, productId, 1, world.all({ price: '3' }))
  await expect(correct({ stock: '1' })).rejects.toMatchObject({ kind: 'conflict' })
  expect(await world.product(productId)).toMatchObject({ price: { amount: '3' }, stock: '500.000' })
})

test('a wish that is taken back to what stands there is withdrawn by itself, and one by hand', async () => {
  await correct({ price: '2.6' })
  expect(await correct({})).toMatchObject({ outcome: { came: 'withdrawn' } })
  expect(await correct({})).toMatchObject({ outcome: { came: 'nothing' } })
  await correct({ price: '2.7' })
  const [wish] = await world.waiting()
  await withdrawChange(world.ours, wish!.id)
  await expect(withdrawChange(world.ours, wish!.id)).rejects.toMatchObject({ code: 'illegal_step' })
  expect((await acceptChanges(world.staff, [asShown(wish!)])).refused[0]?.code).toBe('illegal_step')
})

test('many in one press: goods of two makers, one new, one whose article is taken; all that fit are written', async () => {
  await world.create({ sku: 'T-1' })
  await correct({ price: '2.6' })
  await proposeNew(world.ours, { input: world.form({ names: { uz: 'Behi' }, sku: 'T-2', price: '1.8' }) })
  await proposeNew(world.ours, { input: world.form({ names: { uz: 'Olma' }, sku: 'T-1' }) })
  await proposeNew(world.theirs, { input: world.form({ names: { uz: 'Koʻza' }, sku: 'T-1' }) })
  const waiting = await world.waiting()
  const { accepted, refused } = await acceptChanges(world.staff, waiting.map(asShown))
  expect(accepted).toHaveLength(3)
  // Those of the same moment stand in any order.
  const olma = waiting.find(({ after }) => after['names.uz'] === 'Olma')!
  expect(refused).toEqual([{ id: olma.id, code: 'sku_taken' }])
  const made = await changes(world.staff, 'accepted', 1)
  const behi = made.items.find(({ after }) => after['names.uz'] === 'Behi')!
  expect(await world.product(behi.productId!)).toMatchObject({ state: 'published', sku: 'T-2', maker: { id: world.house.first } })
  const told = await world.db.rows(
    sql<{
      subject: string
    }>`select subject_id as subject from platform.event where type = 'changes.decided' order by id desc limit 2`,
  )
  expect(told.map(({ subject }) => subject).toSorted()).toEqual([world.house.first, world.house.second].toSorted())
})

test('a photo is seen by nobody else until it is accepted; the order and the removal are wishes too', async () => {
  await proposePhoto(world.ours, { productId }, { name: 'red.png', bytes: await picture('#a00') })
  await proposePhoto(world.ours, { productId }, { name: 'blue.png', bytes: await picture('#00a') })
  await proposePhoto(world.ours, { productId }, { name: 'red again.png', bytes: await picture('#a00') })
  const [wish] = await world.waiting()
  const files = wish!.after['photos'] as string[]
  expect(files).toHaveLength(2)
  const shown = () =>
    world.db.rows(sql<{ visibility: string }>`select distinct visibility from platform.file where id = any(${files}::uuid[])`)
  expect(await shown()).toEqual([{ visibility: 'private' }])
  expect((await world.product(productId)).photos).toEqual([])
  await acceptChanges(world.staff, [asShown(wish!)])
  expect(await shown()).toEqual([{ visibility: 'public' }])
  await proposeWithout(world.ours, { productId }, files[0]!)
  await acceptChanges(world.staff, (await world.waiting()).map(asShown))
  expect((await world.product(productId)).photos.map(({ fileId }) => fileId)).toEqual([files[1]])
})

test('of another maker’s goods and wishes a maker learns and changes nothing, and nobody but staff decides', async () => {
  await correct({ price: '2.6' })
  const [wish] = await world.waiting()
  const foreign = { kind: 'not_found' }
  await expect(proposeProduct(world.theirs, { productId, revision: 1, input: world.form({ price: '1' }) })).rejects.toMatchObject(
    foreign,
  )
  await expect(setStock(world.theirs, { productId, stock: '0', leadTimeDays: undefined })).rejects.toMatchObject(foreign)
  await expect(proposePhoto(world.theirs, { productId }, { name: 'a.png', bytes: await picture('#0a0') })).rejects.toMatchObject(
    foreign,
  )
  await expect(
    proposeNew(world.theirs, { mends: { changeId: wish!.id, revision: 1 }, input: world.form() }),
  ).rejects.toMatchObject(foreign)
  await expect(ownChange(world.theirs, wish!.id)).rejects.toMatchObject(foreign)
  await expect(withdrawChange(world.theirs, wish!.id)).rejects.toMatchObject(foreign)
  expect((await ownChanges(world.theirs, 1)).items.map(({ id }) => id)).not.toContain(wish!.id)
  await expect(acceptChanges(world.ours, [asShown(wish!)])).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(changes(world.ours, 'proposed', 1)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(setStock(world.staff, { productId, stock: '0', leadTimeDays: undefined })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect((await acceptChanges(world.staff, [{ id: newId(), revision: 1 }])).refused[0]?.code).toBe('not_found')
})

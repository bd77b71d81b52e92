import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptChanges } from '../../change/accept-changes.ts'
import { asShown, type MakersHouse, openMakersHouse } from '../../change/change.fixture.ts'
import { cancelImport } from './cancel-import.ts'
import { confirmImport } from './confirm-import.ts'
import { ownImports, pendingImport, recentImports } from './pending.queries.ts'
import { prepareImport } from './prepare-import.ts'
import { runPendingImport } from './run-import.ts'

let world: MakersHouse
beforeAll(async () => void (world = await openMakersHouse()), 120_000)
afterAll(() => world.close())

const table = (...rows: string[]) => new TextEncoder().encode(['Nomi;Birlik;Narxi, USD;Qoldiq;Artikul', ...rows].join('\n'))

async function send(...rows: string[]): Promise<string> {
  const { id } = await prepareImport(world.ours, {
    makerId: world.house.first,
    categoryId: world.house.fruits,
    fileName: 'narxlar.csv',
    bytes: table(...rows),
  })
  await confirmImport(world.ours, id)
  await runPendingImport(world.as(), id)
  return id
}

test('a maker’s table becomes wishes; stock goes live; sent again it mends what it wished before', async () => {
  const productId = await world.create({ names: { uz: 'Turshak' }, sku: 'A-1', price: '2.5', stock: '500' })
  const id = await send('Turshak;kg;2,7;300;A-1', 'Behi;kg;1,9;40;A-2')
  expect(await pendingImport(world.ours, id)).toMatchObject({ state: 'done', result: { created: 1, changed: 1 } })
  expect(await world.product(productId)).toMatchObject({ price: { amount: '2.5' }, stock: '300.000' })
  const first = await world.waiting()
  expect(first.map(({ after }) => after['price'])).toEqual(expect.arrayContaining(['2.7', '1.9']))
  await send('Turshak;kg;2,8;300;A-1', 'Behi;kg;2,1;40;A-2')
  const again = await world.waiting()
  expect(again.map((wish) => wish.id).toSorted()).toEqual(first.map((wish) => wish.id).toSorted())
  expect((await acceptChanges(world.staff, again.map(asShown))).refused).toEqual([])
  expect((await world.product(productId)).price?.amount).toBe('2.8')
  await send('Turshak;kg;2,8;300;A-1', 'Behi;kg;2,1;40;A-2')
  expect(await world.waiting()).toEqual([])
})

test('a table of a maker is read by no other maker, nor sent for one, and is not among those of staff', async () => {
  const mine = { makerId: world.house.first, fileName: 'a.csv', bytes: table('Olma;kg;1;1;X-1') }
  await expect(prepareImport(world.theirs, mine)).rejects.toMatchObject({ kind: 'forbidden' })
  const { id } = await prepareImport(world.ours, mine)
  expect(await pendingImport(world.theirs, id)).toBeUndefined()
  await expect(confirmImport(world.theirs, id)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(cancelImport(world.theirs, id)).rejects.toMatchObject({ kind: 'not_found' })
  expect((await recentImports(world.staff)).map((each) => each.id)).not.toContain(id)
  expect((await ownImports(world.theirs)).map((each) => each.id)).not.toContain(id)
  const staffs = await prepareImport(world.staff, mine)
  expect(await pendingImport(world.ours, staffs.id)).toBeUndefined()
  await expect(confirmImport(world.ours, staffs.id)).rejects.toMatchObject({ kind: 'not_found' })
})

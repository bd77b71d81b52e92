import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import { type Database, openDatabase } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { contextOf, countOf, memoryStore, smallHouse } from '../../showroom.fixture.ts'
import { cancelImport } from './cancel-import.ts'
import { confirmImport } from './confirm-import.ts'
import { pendingImport, recentImports } from './pending.queries.ts'
import { prepareImport } from './prepare-import.ts'
import { runPendingImport } from './run-import.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let house: Awaited<ReturnType<typeof smallHouse>>
const files = memoryStore()
const staff: Actor = { kind: 'account', accountId: 'a-1', name: 'Gulnora', role: 'staff' }
const ctx = () => contextOf(db, staff, files)
const job = () => contextOf(db, { kind: 'system', name: 'import' }, files)

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  house = await smallHouse(contextOf(db))
}, 120_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

const table = (rows: string) => new TextEncoder().encode(`Nomi;Birlik;Narxi, USD;TIF TN kodi\n${rows}`)
const prepare = (rows: string) => prepareImport(ctx(), { makerId: house.first, fileName: 'narxlar.csv', bytes: table(rows) })

test('nothing is written before somebody confirms, and the trail names who did', async () => {
  const { id } = await prepare('Oʻrik;kg;2,5;0813100000\nMayiz;kg;-4;0806200000\n')
  expect(await countOf(db, 'product')).toBe(0)
  await runPendingImport(job(), id)
  expect(await countOf(db, 'product')).toBe(0)

  await confirmImport(ctx(), id)
  await expect(confirmImport(ctx(), id)).rejects.toMatchObject({ code: 'import_not_waiting', kind: 'conflict' })
  expect(await db.rows(sql`select 1 from graphile_worker.jobs where task_identifier = 'import_goods'`)).toHaveLength(1)
  await runPendingImport(job(), id)
  expect(await pendingImport(ctx(), id)).toMatchObject({
    state: 'done',
    done: 1,
    total: 1,
    result: { created: 1, refused: [{ row: 3, reason: { code: 'price-negative' } }] },
  })
  expect(await db.rows(sql`select actor_name from platform.event where type in ('product.created', 'goods.imported')`)).toEqual([
    { actor_name: 'Gulnora' },
    { actor_name: 'Gulnora' },
  ])

  await runPendingImport(job(), id)
  expect(await countOf(db, 'product')).toBe(1)
})

test('a cancelled import is never written', async () => {
  const { id } = await prepare('Anjir;kg;3;0804200000\n')
  await cancelImport(ctx(), id)
  await expect(confirmImport(ctx(), id)).rejects.toMatchObject({ kind: 'conflict' })
  await runPendingImport(job(), id)
  expect(await countOf(db, 'product')).toBe(1)
  expect((await recentImports(ctx()))[0]).toMatchObject({ id, state: 'cancelled' })
})

test('an import whose process died can be begun again, not before it has stood still for a while', async () => {
  const { id } = await prepare('Yongʻoq;kg;5;0813100000\n')
  await confirmImport(ctx(), id)
  await expect(confirmImport(ctx(), id)).rejects.toMatchObject({ kind: 'conflict' })
  await db.inTransaction((tx) =>
    tx.run(sql`update showroom.pending_import set moved_at = now() - interval '5 minutes' where id = ${id}`),
  )
  await confirmImport(ctx(), id)
  await runPendingImport(job(), id)
  expect(await pendingImport(ctx(), id)).toMatchObject({ state: 'done' })
})

test('one that fails says why and can be tried again', async () => {
  const { id } = await prepare('Behi;kg;5;0813100000\n')
  await db.inTransaction((tx) => tx.run(sql`update showroom.pending_import set category_id = ${house.pottery} where id = ${id}`))
  await db.inTransaction((tx) => tx.run(sql`update showroom.category set archived_at = now() where id = ${house.pottery}`))
  await confirmImport(ctx(), id)
  await runPendingImport(job(), id)
  expect(await pendingImport(ctx(), id)).toMatchObject({ state: 'failed', result: { error: 'maker_or_category_gone' } })
  await confirmImport(ctx(), id)
})

test('a broken file or archive is refused at once; strangers and other makers import nothing', async () => {
  await expect(prepareImport(ctx(), { makerId: house.first, fileName: 'a.xlsx', bytes: new Uint8Array() })).rejects.toMatchObject(
    { code: 'import-file-empty' },
  )
  const photos = new TextEncoder().encode('no archive')
  await expect(
    prepareImport(ctx(), { makerId: house.first, fileName: 'a.csv', bytes: table('A;kg;1;\n'), photos }),
  ).rejects.toMatchObject({ code: 'import-file-zip-damaged' })
  const maker: Actor = { kind: 'account', accountId: 'm', name: 'M', role: 'maker', makerId: house.second }
  await expect(
    prepareImport(contextOf(db, maker), { makerId: house.first, fileName: 'a.csv', bytes: table('A;kg;1;\n') }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})

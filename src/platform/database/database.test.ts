import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { type Database, openDatabase, type Tx } from './database.ts'
import { sql } from './sql.ts'

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const put = (tx: Tx, name: string, last = 1) => tx.run(sql`insert into platform.series (name, last) values (${name}, ${last})`)
const there = async (name: string) => (await db.rows(sql`select 1 from platform.series where name = ${name}`)).length > 0

test('the last statements are committed with what went before, and what follows a commit runs then', async () => {
  let after = false
  const given = await db.inTransaction(async (tx) => {
    await put(tx, 'first')
    tx.onCommit(() => (after = true))
    return tx.last(() => Promise.all([put(tx, 'last'), put(tx, 'very last')]))
  })
  expect([given, await there('first'), await there('last'), await there('very last'), after]).toEqual([
    [1, 1],
    true,
    true,
    true,
    true,
  ])
})

test('one of them that fails undoes all, and the connection serves on', async () => {
  const work = db.inTransaction(async (tx) => {
    await put(tx, 'undone')
    return tx.last(() => Promise.all([put(tx, 'undone with it'), put(tx, 'first')]))
  })
  await expect(work).rejects.toThrow('series_pkey')
  expect([await there('undone'), await there('undone with it')]).toEqual([false, false])
})

test('nothing may follow them, and nobody may overlook that one failed', async () => {
  const late = db.inTransaction(async (tx) => {
    await tx.last(() => put(tx, 'in time'))
    await put(tx, 'too late')
  })
  await expect(late).rejects.toThrow('after the last')
  expect(await there('too late')).toBe(false)
  const overlooked = db.inTransaction((tx) => tx.last(() => put(tx, 'first').catch(() => 0)))
  await expect(overlooked).rejects.toThrow('undone')
})

test('what was acknowledged is on the disk, though nothing was locked while it was written', async () => {
  await db.inTransaction((tx) => tx.last(() => put(tx, 'durable')))
  const { safe } = await db.one(sql<{ safe: boolean }>`
    select pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() - 8192 as safe`)
  expect(safe).toBe(true)
})

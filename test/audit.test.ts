import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous, system } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/id.ts'
import { type Database, openDatabase } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import { eventsOf, record } from '../src/platform/events/record.ts'
import { type TestDatabase, testDatabase } from './support/database.ts'

let database: TestDatabase
let db: Database
const subject = newId()
const now = Temporal.Instant.from('2026-11-24T04:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  await db.inTransaction(async (tx) => {
    await record(
      tx,
      { actor: anonymous, now },
      { type: 'inquiry.received', subject: { type: 'inquiry', id: subject }, data: { number: 'I-2026-0001' } },
    )
    await record(tx, { actor: system('clock'), now }, { type: 'quotation.expired', subject: { type: 'inquiry', id: subject } })
  })
})

afterAll(async () => {
  await db?.close()
  await database?.drop()
})

// As the house itself connects: what these may not do, nothing in the house can.
test.each([
  ['changed', sql`update platform.event set actor_name = 'somebody else' where subject_id = ${subject}`],
  ['put to another time', sql`update platform.event set at = now() where subject_id = ${subject}`],
  ['deleted', sql`delete from platform.event where subject_id = ${subject}`],
  ['emptied', sql`truncate platform.event`],
  ['emptied along with what hangs on it', sql`truncate platform.event cascade`],
  [
    'replaced',
    sql`insert into platform.event (id, at, type, subject_type, subject_id, actor_kind, actor_name)
    overriding system value select id, at, 'x', subject_type, subject_id, actor_kind, actor_name from platform.event
    on conflict (id) do update set type = excluded.type`,
  ],
  [
    'merged away',
    sql`merge into platform.event e using (select ${subject} as id) s on e.subject_id = s.id when matched then delete`,
  ],
])('the trail cannot be %s', async (_, statement) => {
  const before = await eventsOf(db, [subject])
  expect(before.map(({ type }) => type)).toEqual(['inquiry.received', 'quotation.expired'])
  await expect(db.inTransaction((tx) => tx.run(statement))).rejects.toThrow(/never changed|foreign key constraint/)
  expect(await eventsOf(db, [subject])).toEqual(before)
})

test('whoever runs the house cannot switch the guard off for a session', async () => {
  await expect(db.inTransaction((tx) => tx.run(sql`set local session_replication_role = replica`))).rejects.toThrow(
    /permission denied/,
  )
})

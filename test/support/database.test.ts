import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await testDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

test.each(['ўзбек', '杏干', 'oʻrik'])('the index for similar words knows the letters of %s', async (word) => {
  const { rows } = await client.query('select cardinality(show_trgm($1)) as trigrams, similarity($1, $1) as same', [word])
  expect(rows[0].trigrams).toBeGreaterThan(word.length - 1)
  expect(rows[0].same).toBe(1)
})

test('a clone is migrated, and a neighbour does not see what is written', async () => {
  await client.query("insert into platform.setting (name, value) values ('probe', '1')")
  const other = await testDatabase()
  const neighbour = new Client({ connectionString: other.url })
  await neighbour.connect()
  try {
    expect((await neighbour.query("select 1 from platform.setting where name = 'probe'")).rowCount).toBe(0)
    expect((await neighbour.query('select 1 from platform.migration')).rowCount).toBeGreaterThan(3)
  } finally {
    await neighbour.end()
    await other.drop()
  }
})

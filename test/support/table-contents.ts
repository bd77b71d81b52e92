import { Client } from 'pg'
import { ourTables } from '../../src/platform/backup/tables.ts'

/** Rows and digest of each table, by name; in an exported `snapshot` where one is given. */
export async function contents(url: string, snapshot?: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'`)
    await client.query('begin transaction isolation level repeatable read read only')
    if (snapshot) await client.query(`set transaction snapshot '${snapshot}'`)
    const found: Record<string, string> = {}
    for (const { name } of await ourTables(client)) {
      const { rows } = await client.query<{ told: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as told from ${name} t`,
      )
      found[name] = rows[0]!.told
    }
    return found
  } finally {
    await client.end()
  }
}

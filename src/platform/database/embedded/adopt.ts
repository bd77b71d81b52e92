import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { clusterOf, type Connection, urlOf } from './cluster.ts'

/** `absent`: nobody of ours listens there; `unready`: it starts or stops just now. */
export type Found = Client | 'absent' | 'unready'

/** Connects as superuser to the server of this very folder, whoever started it. */
export async function adopt(folder: string, connection: Connection): Promise<Found> {
  const client = new Client({
    connectionString: urlOf(connection, 'postgres'),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    if (await servesFolder(client, folder)) return client
    await client.end()
    return 'absent'
  } catch (error) {
    await client.end().catch(() => {})
    const code = (error as { code?: string }).code ?? ''
    // 57P03 starting up or shutting down, 57P01 stopped while we asked, 53300 no connection left
    return ['57P03', '57P01', '53300'].includes(code) ? 'unready' : 'absent'
  }
}

// Port and password could be those of a copy of the folder, and the path may read differently from where the
// server stands. A fresh file that it can read through its own working folder proves that both are one.
async function servesFolder(client: Client, folder: string): Promise<boolean> {
  const name = `savdo-proof-${randomBytes(8).toString('hex')}`
  const file = path.join(clusterOf(folder), name)
  writeFileSync(file, name, { mode: 0o644 })
  try {
    const { rows } = await client.query<{ proof: string | null }>('select pg_read_file($1, true) as proof', [name])
    return rows[0]?.proof === name
  } finally {
    rmSync(file, { force: true })
  }
}

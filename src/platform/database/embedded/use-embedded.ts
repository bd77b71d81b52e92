import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { readConnection, urlOf } from './cluster.ts'
import { openEmbedded, soleCopy } from './open-embedded.ts'

export interface InUse {
  readonly url: string
  /** Whether the house itself has the folder open: then its database is shared and left running. */
  readonly shared: boolean
  stop(): Promise<void>
}

/**
 * For a command beside the house: uses the database that a running house has open, else opens the folder as the house
 * would and closes it again. Throws `CannotStart` as `openEmbedded` does.
 */
export async function useEmbedded(dataDir: string): Promise<InUse> {
  const url = await urlInUse(dataDir)
  if (url) return { url, shared: true, stop: async () => {} }
  return { ...(await openEmbedded(dataDir)), shared: false }
}

async function urlInUse(dataDir: string): Promise<string | undefined> {
  const folder = path.join(dataDir, 'postgres')
  if (!existsSync(path.join(folder, 'connection.json'))) return undefined
  const url = urlOf(readConnection(realpathSync(folder)))
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`select 1 from pg_locks where locktype = 'advisory' and objid = $1 and granted`, [
      soleCopy,
    ])
    return rows.length > 0 ? url : undefined
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type Hearing, isHeard } from './kept.ts'

const channel = 'pages'

/** A connection that is cut without a word is noticed within about so many milliseconds. */
const pulse = 5_000

export interface Listener {
  stop(): Promise<void>
}

/**
 * Listens on a connection of its own to what other processes and plain SQL change. While it is lost nothing is kept;
 * once it listens again everything begins anew. Resolves when it listens for the first time or has failed to.
 */
export async function hearChanges(url: string, kept: Hearing): Promise<Listener> {
  let stopped = false
  let client: Client | undefined
  const listen = async (): Promise<void> => {
    client = new Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'savdo pages',
      connectionTimeoutMillis: 5_000,
      query_timeout: pulse,
    })
    const mine = client
    const lost = new Promise<void>((resolve) => {
      // A server that goes tells so twice: by a word and by the cut; an error nobody listens to would end the process.
      mine.on('error', () => resolve())
      mine.on('end', () => resolve())
    })
    mine.on('notification', ({ payload = '' }) => {
      const [change, ...ids] = payload.split(' ')
      kept.forget(isHeard(change) ? change : 'reference', ids.length > 0 ? ids : undefined)
    })
    await mine.connect()
    await mine.query(`listen ${channel}`)
    kept.hears()
    const beat = setInterval(() => mine.query('select 1').catch(() => mine.connection.stream.destroy()), pulse)
    void lost.then(() => {
      clearInterval(beat)
      kept.deaf()
      if (!stopped) void again()
    })
  }
  const again = async (): Promise<void> => {
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 5_000)) {
      await pause(wait, undefined, { ref: false })
      if (stopped) return
      try {
        return await listen()
      } catch {
        await client?.end().catch(() => {})
      }
    }
  }
  await listen().catch(() => void again())
  return {
    async stop() {
      stopped = true
      kept.deaf()
      await client?.end().catch(() => {})
    },
  }
}
